/** Arrivals: city × source table, and month by month of one of them; a line for each cell that the page draws. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { listMonths, listMonthLines } from '#app/presenters/arrivals-by-month.ts'
import { readDeliveriesChoice } from '#app/presenters/deliveries-page.ts'
import { nameTable } from '#app/presenters/receipt.ts'
import { getArrivalMatrix } from '#app/queries/get-arrival-matrix.server.ts'
import { getMonthMatrix } from '#app/queries/get-month-matrix.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { yearOf } from '#domain/calendar.ts'

export const arrivalsExport: ExportDefinition = {
  id: 'arrivals',
  page: 'deliveries',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const { cities, cells } = await getArrivalMatrix(scope)
    const names = new Map(cities.map((city) => [city.code, nameArea(city, language)]))
    const rows = cells.map(({ cityCode, sourceTable, lastDeclaredDate, daysSince, lastMonth, lastCounts, missingMonths }): TableRow => ({
      city_code: cityCode,
      city_name: names.get(cityCode) ?? cityCode,
      source_table: sourceTable,
      source_table_name: nameTable(sourceTable, tools),
      declared_date: lastDeclaredDate,
      days_since: daysSince,
      month_date: lastMonth,
      declared: lastCounts?.declared ?? null,
      received: lastCounts?.received ?? null,
      missing: missingMonths.map((month) => month.slice(0, 7)).join(text.common.listComma),
    }))
    return {
      columns: [
        nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city_name', 'text', 'city'), nameColumn(text, 'source_table', 'text', 'sourceTable'), nameColumn(text, 'source_table_name', 'text', 'sourceTableName'),
        nameColumn(text, 'declared_date', 'date', 'declaredDate'), nameColumn(text, 'days_since', 'integer', 'daysSince'), nameColumn(text, 'month_date', 'date', 'lastMonth'), nameColumn(text, 'declared', 'integer', 'declaredRows'),
        nameColumn(text, 'received', 'integer', 'receivedRows'), nameColumn(text, 'missing', 'text', 'missingMonths'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.arrivals,
      fileName: `${text.exports.title.arrivals} ${scope.today}`,
      about: [],
    }
  },
}

export const monthsExport: ExportDefinition = {
  id: 'months',
  page: 'deliveries',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const { months: shown, year: asked } = readDeliveriesChoice(url.searchParams)
    if (shown === null) throw new RefusedError(400, 'months-not-asked', { zh: '须写明 months：一个市的代码，或一张源表。', en: 'months is needed: the code of a city, or a source table.' })
    const year = asked ?? yearOf(scope.today)
    const [matrix, months] = [await getArrivalMatrix(scope), await getMonthMatrix(scope, { year, ...shown })]
    const names = new Map(matrix.cities.map((city) => [city.code, nameArea(city, language)]))
    const found = new Map(months.cells.map((cell) => [`${cell.city} ${cell.table} ${cell.month}`, cell]))
    const rows = listMonthLines(shown, matrix).flatMap(({ city, table }) =>
      listMonths(year).map((month): TableRow => {
        const cell = found.get(`${city} ${table} ${month}`)
        return {
          city_code: city,
          city_name: names.get(city) ?? city,
          source_table: table,
          source_table_name: nameTable(table, tools),
          month_date: month,
          state: text.deliveries.months.state[cell?.state ?? 'not-declared'],
          declared_date: cell?.declaredDate ?? null,
          declared: cell?.declaredCount ?? null,
          received: cell?.receivedCount ?? null,
        }
      }),
    )
    const what = 'city' in shown ? (names.get(shown.city) ?? shown.city) : nameTable(shown.table, tools)
    return {
      columns: [
        nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city_name', 'text', 'city'), nameColumn(text, 'source_table', 'text', 'sourceTable'), nameColumn(text, 'source_table_name', 'text', 'sourceTableName'),
        nameColumn(text, 'month_date', 'date', 'month'), nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'declared_date', 'date', 'declaredDate'), nameColumn(text, 'declared', 'integer', 'declaredRows'),
        nameColumn(text, 'received', 'integer', 'receivedRows'),
      ],
      rows: () => asRows(rows),
      total: rows.length,
      title: text.exports.title.months,
      fileName: `${text.exports.title.months} ${what} ${year}`,
      about: [['city' in shown ? text.exports.about.city : text.exports.about.sourceTable, what], [text.exports.about.period, String(year)]],
    }
  },
}
