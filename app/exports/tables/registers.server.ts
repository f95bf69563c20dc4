/** Rows of a register as its page lists them. */
import type { ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { tellCell } from '#app/presenters/register-page.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findRegisterRows } from '#app/queries/registers/find-register.server.ts'
import type { RegisterRow } from '#app/queries/types.ts'
import { readRegister } from '#app/register-page.server.ts'

const NAMED = ['area_code', 'department_code']

export const registersExport: ExportDefinition = {
  id: 'registers',
  page: 'records',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const { question, area, choice } = await readRegister(tools, url.searchParams.get('register') ?? '')
    const { register, period, kind } = question
    const names = await findCodeNames(scope)
    const { total } = await findRegisterRows(scope, question, { after: null, limit: 1 })
    const tell = (row: RegisterRow): TableRow => ({
      ...row,
      ...Object.fromEntries(register.columns.filter(({ name }) => NAMED.includes(name)).map((column) => [`${column.name}_name`, tellCell(column, row, { register, names }, tools)])),
      [register.kind.column]: tellCell({ name: register.kind.column, type: 'text', label: register.kind.label }, row, { register, names }, tools),
    })
    const words = text.exports.about
    return {
      columns: register.columns.flatMap(({ name, type, label }) => {
        const column = { name, type: type === 'date' ? ('date' as const) : ('text' as const), heading: label[language] }
        return NAMED.includes(name) ? [column, { name: `${name}_name`, type: 'text' as const, heading: text.exports.named(label[language]) }] : [column]
      }),
      rows: () => walkPages((asked) => findRegisterRows(scope, question, asked), tell),
      total,
      title: register.name[language],
      fileName: `${register.name[language]} ${nameArea(area, language)} ${period.from}—${period.to}`,
      about: [
        [words.area, nameArea(area, language)],
        [words.period, `${period.from}—${period.to}`],
        [words.department, choice.department === null ? words.all : (names.departments[choice.department] ?? choice.department)],
        [register.kind.label[language], kind === null ? words.all : kind.label[language]],
      ],
    }
  },
}
