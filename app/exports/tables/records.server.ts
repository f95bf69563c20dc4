/** The records behind a figure: every column that the reader may see, and a name beside each code. */
import type { ExportDefinition, ExportTools } from '#app/exports/export.ts'
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import { readRecords, type AskedRecords } from '#app/machine/read-question.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { formatCell } from '#app/presenters/record-cells.ts'
import { sayVersion } from '#app/presenters/say-figure.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { describeRecords, streamRecords } from '#app/queries/find-records.server.ts'
import { findRecordSource } from '#app/queries/records/record-source.ts'
import type { RecordRow } from '#app/queries/types.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { showsClass } from '#domain/rights.ts'
import { findRowRule } from '#domain/warnings/index.ts'

/** Codes that the screen shows as words. */
const CODED = /^(area|city|department|result|scope|industry|state)_code$/

export const recordsExport: ExportDefinition = {
  id: 'records',
  page: 'records',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const asked = readRecords(url, scope.today)
    const { columns: found, total } = await describeRecords(scope, asked)
    const names = await findCodeNames(scope)
    const fact = findRecordSource(asked.code).factName
    const columns = found.flatMap((column): TableColumn[] => {
      const own = { name: column.name, type: column.type, heading: column[language] }
      return CODED.test(column.name) ? [own, { name: `${column.name}_name`, type: 'text', heading: text.exports.named(column[language]) }] : [own]
    })
    const coded = found.map(({ name }) => name).filter((name) => CODED.test(name))
    const tell = ({ cells }: RecordRow): TableRow => {
      const row: Record<string, TableRow[string]> = { ...cells }
      for (const name of coded) row[`${name}_name`] = cells[name] === null || cells[name] === '' ? null : formatCell(fact, name, cells[name] ?? null, names, tools)
      return row
    }
    async function* rows(): AsyncGenerator<readonly TableRow[]> {
      for await (const stretch of streamRecords(scope, asked)) yield stretch.map(tell)
    }
    const about = await describeQuestion(asked, tools)
    const [what = '', where = ''] = about.map(([, said]) => said)
    return { columns, rows, total, title: text.exports.title.records, fileName: `${what} ${where} ${asked.period.from}—${asked.period.to} ${text.records.part[partWord(asked)]}`, about, isBounded: true, isInternal: showsClass(scope.right.role, fact) }
  },
}

function partWord({ code, part }: AskedRecords): 'numerator' | 'denominator' | 'unmet' | 'warning' | 'red' {
  if (findRowRule(code) === null) return part
  return part === 'numerator' ? 'red' : 'warning'
}

async function describeQuestion(asked: AskedRecords, { scope, text, language }: ExportTools): Promise<readonly (readonly [string, string])[]> {
  const { code, area, period, filters } = asked
  const words = text.exports.about
  const rule = findRowRule(code)
  const definition = findIndicator(code)
  const name = (rule ?? definition)?.name[language] ?? code
  const version = definition === null ? '' : sayVersion(definition, { text })
  const names = await findCodeNames(scope)
  const industries: Readonly<Record<string, string>> = text.records.codes.industry
  const { department, riskClass, industry } = filters
  return [
    [rule === null ? words.indicator : words.rule, [`${code} ${name}`, version].filter((part) => part !== '').join(text.common.dot)],
    [words.area, nameArea(await requireArea(scope, area), language)],
    [words.period, `${period.from}—${period.to}`],
    [words.part, text.records.part[partWord(asked)]],
    [words.department, department === undefined ? words.all : (names.departments[department] ?? department)],
    [words.class, riskClass ?? words.all],
    [words.industry, industry === undefined ? words.all : (industries[industry] ?? industry)],
  ]
}

