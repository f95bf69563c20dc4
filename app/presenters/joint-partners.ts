/** Who inspects with whom: departments that lead, by departments that take part. */
import type { Department, JointPartners } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { nameSteps } from './risk-steps.ts'
import type { HeatCellView, HeatStep, HeatTableView } from './view-models.ts'

/** Tasks at which a new step begins; they stay put, so that a tint always means the same. */
const STEPS: readonly number[] = [5, 20, 50, 100, 200]
const TINTS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5]

/** Builds the table; null where no joint task was counted. */
export function presentJointPartners({ pairs, leads }: JointPartners, departments: readonly Department[], { text }: Reader): HeatTableView | null {
  if (pairs.length === 0) return null
  const words = text.joint.partners
  const taking = departments.filter(({ code }) => pairs.some(({ partner }) => partner === code))
  const leading = departments.filter(({ code }) => leads.some(({ lead }) => lead === code))
  return {
    id: 'partners',
    title: words.title,
    note: words.note,
    aside: '',
    rowHead: words.rowHead,
    totalHead: words.total,
    columns: taking.map(({ code, name, shortName }) => ({ id: code, name: shortName, title: name, startsGroup: false })),
    vertical: true,
    gradientHeads: null,
    rows: leading.map((lead) => ({
      id: lead.code,
      prefix: '',
      name: lead.shortName,
      total: formatCount(leads.find((one) => one.lead === lead.code)?.tasks ?? 0),
      cells: taking.map((partner) => presentCell(lead, partner, pairs.find((pair) => pair.lead === lead.code && pair.partner === partner.code)?.tasks ?? 0)),
      gradient: null,
      href: null,
    })),
    totals: null,
    legend: { label: words.legend, steps: nameSteps(STEPS), notApplicable: words.same, notReported: '', smallNumber: '', outlier: null },
    foot: say`${words.foot(sayMissing(departments, pairs, words.none))}`,
  }

  function presentCell(lead: Department, partner: Department, tasks: number): HeatCellView {
    const isSame = lead.code === partner.code
    const title = words.pair(lead.shortName, partner.shortName)
    return {
      column: partner.code,
      state: isSame ? 'not-applicable' : 'measured',
      text: isSame ? '' : formatCount(tasks),
      step: isSame ? null : (TINTS[STEPS.filter((limit) => tasks >= limit).length] ?? 5),
      outlier: null,
      inverted: false,
      sentence: isSame ? `${title} ${words.same}` : words.cell(title, formatCount(tasks)),
      href: null,
      tip: isSame ? null : { title, value: words.tasks(formatCount(tasks)), aside: '', lines: [], action: null },
    }
  }

  function sayMissing(all: readonly Department[], found: JointPartners['pairs'], none: string): string {
    const absent = all.filter(({ code }) => !found.some(({ lead, partner }) => lead === code || partner === code))
    return absent.length === 0 ? none : absent.map(({ shortName }) => shortName).join(text.common.listComma)
  }
}
