/** One table of the channel board, its rows and numbers as the page shows them. */
import { readChannels } from '#app/channels-page.server.ts'
import type { ExportDefinition } from '#app/exports/export.ts'
import { asRows, type TableColumn, type TableRow } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import type { CountRowView } from '#app/presenters/view-models.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export const channelsExport: ExportDefinition = {
  id: 'channels',
  page: 'board',
  ask: async (tools) => {
    const { url, text, language } = tools
    const { context, tables } = await readChannels(tools)
    const asked = url.searchParams.get('table')
    const table = tables.find(({ id }) => id === asked)
    if (table === undefined) throw new RefusedError(404, 'no-such-export', { zh: `没有可导出的表“${asked ?? ''}”。`, en: `There is no table "${asked ?? ''}" to export.` })
    const columns = table.columns.flatMap(({ id, name }): TableColumn[] => {
      const hasShares = table.whole.cells.some(({ column, tenths }) => column === id && tenths !== null)
      const isRate = id === 'rate'
      return [
        { name: id, type: isRate ? 'text' : 'integer', heading: name },
        ...(hasShares ? [{ name: `${id}_share`, type: 'number' as const, heading: `${name} ${text.exports.column.share}`, decimals: 1 }] : []),
      ]
    })
    const tell = ({ id, name, cells }: CountRowView): TableRow => ({
      row_code: id,
      row_name: name,
      ...Object.fromEntries(cells.flatMap(({ column, count, tenths, text: shown }) => [[column, count ?? shown], ...(tenths === null ? [] : [[`${column}_share`, tenths / 10] as const])])),
    })
    const rows = table.empty === null ? [table.whole, ...table.rows].map(tell) : []
    const { area, period, department } = context
    const words = text.exports.about
    return {
      columns: [{ name: 'row_code', type: 'text', heading: text.exports.column.rowCode }, { name: 'row_name', type: 'text', heading: table.rowHead }, ...columns],
      rows: () => asRows(rows),
      total: rows.length,
      title: table.title,
      fileName: `${table.title} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [
        [words.area, nameArea(area, language)],
        [words.period, `${period.from}—${period.to}`],
        [words.department, department ?? words.all],
      ],
    }
  },
}
