/** Department × month: how many items were not finished when their plan ended, tinted, with what was done and what is to come. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import { nameSteps } from '#app/presenters/risk-steps.ts'
import type { HeatCellView, HeatStep, HeatTableView } from '#app/presenters/view-models.ts'
import type { CodeNames, PlanRow } from '#app/queries/types.ts'
import { say } from '#app/text.ts'

/** Items at which a new step begins; they stay put, so that a tint always means the same. */
const STEPS: readonly number[] = [1, 2, 4, 7, 10]
const TINTS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5]
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Builds the table; null without a row. @param addressOf the holes of a department */
export function presentMonths(rows: readonly PlanRow[], names: CodeNames, addressOf: (department: string) => string, { text }: Reader): HeatTableView | null {
  if (rows.length === 0) return null
  const words = text.plans.months
  const unplanned = rows.reduce((sum, row) => sum + Number(row.unplanned ?? 0), 0)
  return {
    id: 'plan-months',
    title: words.title,
    note: words.note,
    aside: '',
    rowHead: words.rowHead,
    totalHead: words.total,
    columns: MONTHS.map((month) => ({ id: month, name: words.head(Number(month)), title: words.month(Number(month)), startsGroup: false })),
    vertical: false,
    gradientHeads: null,
    rows: rows.map((row) => {
      const code = String(row.department_code)
      const name = names.departments[code] ?? code
      return { id: code, prefix: '', name, total: formatCount(Number(row.missed ?? 0)), cells: MONTHS.map((month) => presentCell(row, name, month)), gradient: null, href: addressOf(code) }
    }),
    totals: null,
    legend: { label: words.legend, steps: nameSteps(STEPS), notApplicable: words.nothing, notReported: '', smallNumber: '', outlier: null },
    foot: unplanned === 0 ? [] : say`${words.foot(formatCount(unplanned))}`,
  }

  function presentCell(row: PlanRow, name: string, month: string): HeatCellView {
    const [missed = 0, done = 0, planned = 0] = String(row[`m${month}`] ?? '').split(':').map(Number)
    const isEmpty = missed + done + planned === 0
    const title = `${name} ${words.month(Number(month))}`
    const [missedText, doneText, plannedText] = [formatCount(missed), formatCount(done), formatCount(planned)]
    return {
      column: month,
      state: isEmpty ? 'not-applicable' : 'measured',
      text: isEmpty ? '' : missedText,
      step: isEmpty ? null : (TINTS[STEPS.filter((limit) => missed >= limit).length] ?? 5),
      outlier: null,
      inverted: false,
      sentence: isEmpty ? `${title} ${words.nothing}` : words.cell(name, words.month(Number(month)), missedText, doneText, plannedText),
      href: null,
      tip: isEmpty ? null : { title, value: words.value(missedText), aside: words.aside(doneText, plannedText), lines: [], action: null },
    }
  }
}
