/** One list of the board of lists and plans: its conclusion, its reasons with their counts, its rows. */
import { mayOpen, type Role } from '#domain/rights.ts'
import { addressRecords } from '#app/presenters/addresses.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import { presentPager } from '#app/presenters/record-frame.ts'
import type { FacetStripView, MenuView, PlanListView, WorkTableView } from '#app/presenters/view-models.ts'
import type { CodeNames, ListVersion, PlanQuestion, PlanRow, PlanRows } from '#app/queries/types.ts'
import { sayHeadline, sayStanding, type ListStanding } from './headline.ts'
import { presentMonths } from './months.ts'
import { addressPlan, planSections, type PlanChoice, type PlanSection } from './sections.ts'
import { headColumn, nameFacet, presentValue, type PlanTable } from './table.ts'

export interface PlanListInput {
  readonly section: PlanSection
  readonly choice: PlanChoice
  readonly question: PlanQuestion
  /** As an address writes it. */
  readonly period: string
  readonly versions: readonly ListVersion[]
  readonly list: PlanRows
  /** Rows of the summary; none where the list has no summary. */
  readonly summary: readonly PlanRow[]
  readonly standing: ListStanding | null
  readonly names: CodeNames
  readonly role: Role
}

/** Builds the page. */
export function presentPlanList(input: PlanListInput, reader: Reader): PlanListView {
  const { section, choice, list } = input
  const { text } = reader
  const words = text.plans
  const { name, what } = words.section[section.id]
  return {
    head: { trail: [{ label: words.title, href: addressBoard(choice) }], title: sayHeadline(input, reader), second: [{ text: input.standing === null ? what : `${sayStanding(input.standing, reader)}${words.between}${what}` }] },
    sections: { label: words.pick, value: name, choices: planSections.map(({ id }) => ({ label: words.section[id].name, href: addressPlan(id, keepPlace(choice)), current: id === section.id })) },
    versions: section.id === 'items' ? presentVersions(input, reader) : [],
    records: section.figure === null ? null : { label: words.toRecords, href: addressRecords({ ...section.figure, area: input.question.area.code, period: input.period, department: input.question.department ?? null }) },
    heat: section.id === 'coverage' ? presentMonths(input.summary, input.names, (department) => addressPlan('holes', { ...keepPlace(choice), department }), reader) : null,
    summary: presentSummary(input, reader),
    facets: list.all === 0 ? null : presentFacets(input, reader),
    table: presentRows(section.table, list.rows, input, (row) => findRowAddress(input, row), name, reader),
    pager: presentPager({ of: 'rows', total: list.total, start: list.start, shown: list.rows.length, next: list.next, addressOf: (mark) => addressPlan(section.id, choice, mark), exports: presentExports(section.table.id, { ...choice }, reader) }, reader),
  }
}

/** What a reader keeps from list to list. */
const keepPlace = ({ area, period, department }: PlanChoice): Partial<PlanChoice> => ({ area, period, department })

function addressBoard(choice: PlanChoice): string {
  return addressPlan('items', keepPlace(choice)).replace('/items', '')
}

function presentSummary(input: PlanListInput, reader: Reader): PlanListView['summary'] {
  const { section, summary, choice } = input
  const { text } = reader
  if (section.summary === null || summary.length === 0) return null
  const exports = presentExports(section.summary.id, { ...keepPlace(choice), older: choice.older, newer: choice.newer }, reader)
  if (section.id !== 'items' && section.id !== 'guidelines') return { title: '', note: '', table: null, exports }
  const table = presentRows(section.summary, summary, input, (row) => addressPlan(section.id, { ...choice, department: String(row.department_code) }), text.plans.summary[section.id], reader)
  return { title: text.plans.summary[section.id], note: text.plans.summaryNote[section.id], table, exports }
}

function presentFacets({ section, choice, list }: PlanListInput, { text }: Reader): FacetStripView {
  const words = text.plans
  const all = { id: 'all', code: '', name: words.all, count: list.all, countText: formatCount(list.all), href: addressPlan(section.id, { ...choice, only: null }), current: choice.only === null, title: words.facetTitle(words.all, formatCount(list.all)) }
  // a field of comprehensive supervision is told even when its list is empty, for that is what is looked for
  const shown = section.facets.filter((facet) => section.id === 'comprehensive' || (list.counts[facet] ?? 0) > 0 || choice.only === facet)
  const facets = shown.map((facet) => {
    const count = list.counts[facet] ?? 0
    const name = nameFacet(facet, text)
    return { id: facet, code: '', name, count, countText: formatCount(count), href: addressPlan(section.id, { ...choice, only: choice.only === facet ? null : facet }), current: choice.only === facet, title: words.facetTitle(name, formatCount(count)) }
  })
  return { label: words.filter, facets: [all, ...facets], largest: Math.max(1, list.all) }
}

function presentRows(table: PlanTable, rows: readonly PlanRow[], { choice, names, section }: PlanListInput, addressOf: (row: PlanRow) => string | null, label: string, reader: Reader): WorkTableView {
  const { none } = reader.text.plans
  return {
    label,
    columns: table.columns.map((shown) => ({ id: shown.name, label: headColumn(shown, reader), align: shown.kind === 'count' || shown.kind === 'share' ? 'right' : 'left', width: shown.width, sort: null, phone: shown.phone })),
    rows: rows.map((row) => ({ id: table.key.map((name) => String(row[name] ?? '')).join('~'), href: addressOf(row), open: false, level: null, cells: table.columns.map((shown) => presentValue(shown, row, names, reader)) })),
    empty: rows.length > 0 ? null : { title: none.title, text: none.text, links: choice.only === null ? [] : [{ label: none.clear, href: addressPlan(section.id, { ...choice, only: null }) }] },
    bulk: null,
  }
}

/** Where a row leads: the enterprise, or the records of the figure that it falls out of; null where the reader may not look further. */
function findRowAddress({ section, question, period, role }: PlanListInput, row: PlanRow): string | null {
  const area = String(row.area_code ?? '')
  const department = typeof row.department_code === 'string' ? row.department_code : null
  switch (section.id) {
    case 'subjects':
    case 'labels':
      return mayOpen(role, 'enterprise') && row.lacking !== 'directory' ? `/enterprises/${encodeURIComponent(String(row.subject_id))}` : null
    case 'items':
      return row.facets === 'removed' ? null : addressRecords({ indicator: 'A02', area, period, department, part: 'denominator' })
    case 'inspectors':
      return addressRecords({ indicator: 'A05', area, period, department, part: 'unmet' })
    case 'comprehensive':
      // its figure is the province's, where the list was drawn up
      return question.area.code === area ? addressRecords({ indicator: 'C08', area, period, part: 'denominator' }) : null
    case 'coverage':
      return addressRecords({ indicator: 'A01', area, period, department, part: 'denominator' })
    case 'holes':
      return row.month === '' ? addressRecords({ indicator: 'A01', area, period, department, part: 'unmet' }) : addressRecords({ indicator: 'B01', area, period: String(row.month), department, part: 'denominator' })
    case 'guidelines':
      return addressRecords({ indicator: 'A03', area, period, department, part: 'denominator' })
    case 'sources':
      return addressRecords({ indicator: 'A02', area, period, department, part: 'unmet' })
    default:
      return null
  }
}

function presentVersions({ versions, question, choice }: PlanListInput, { text }: Reader): readonly MenuView[] {
  if (versions.length < 2) return []
  const menu = (label: string, name: 'older' | 'newer', value: string | null): MenuView => ({
    label,
    value: value ?? text.plans.versions.none,
    choices: versions.map((version) => ({ label: version.name, title: version.from, href: addressPlan('items', { ...choice, only: null, [name]: version.name }), current: version.name === value })),
  })
  return [menu(text.plans.versions.older, 'older', question.older), menu(text.plans.versions.newer, 'newer', question.newer)]
}
