/** Findings → the list of records that do not agree with others: by rule, by city, each with the delivery that brought it. */
import { findFindingRule, findingRules } from '#domain/finding-rules.ts'
import type { Area, CodeNames, FindingLine, FindingsPage, TableCount } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressFinding, addressFindings, type FindingsChoice } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import type { FilterView, FindingsPageView, Sentence, WorkCellView, WorkColumnView } from './view-models.ts'

export interface FindingsInput {
  readonly choice: FindingsChoice
  readonly page: FindingsPage
  readonly cities: readonly Area[]
  readonly names: CodeNames
  /** Rows of the chosen task that have come, by table. */
  readonly totals: readonly TableCount[]
}

const nothing: FindingsChoice = { rule: null, city: null, task: null, opened: null, ended: null }

/** What an address asks; an empty word asks nothing. */
export function readFindingsChoice(query: URLSearchParams): FindingsChoice {
  const readId = (name: string): number | null => (/^\d{1,15}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null)
  return {
    rule: findFindingRule(query.get('rule') ?? '')?.code ?? null, city: query.get('city') || null, task: query.get('task') || null,
    opened: readId('opened'), ended: readId('ended'),
  }
}

/** What does not agree, in words. */
export function sayFinding({ rule, facts }: Pick<FindingLine, 'rule' | 'facts'>, reader: Reader): string {
  const message = findFindingRule(rule)?.message[reader.language] ?? rule
  const tell = (name: string): string => {
    if (name === 'table') return nameTable(String(facts.table), reader)
    if (name === 'days' && facts.first !== facts.last) return reader.text.findings.days(String(facts.first), String(facts.last))
    return String(facts[name === 'days' ? 'first' : name] ?? reader.text.findings.unknown)
  }
  return message.replace(/\{(\w+)\}/g, (_, name: string) => tell(name))
}

/** Builds the page. */
export function presentFindingsPage(input: FindingsInput, reader: Reader): FindingsPageView {
  const { choice, page } = input
  const words = reader.text.findings
  return {
    head: { trail: [{ label: reader.text.deliveries.toList, href: '/deliveries' }], title: sayHeadline(input, reader), second: say`${words.second}` },
    totals: input.totals.map(({ table, count }) => ({ term: nameTable(table, reader), text: [{ text: formatCount(count) }] })),
    facets: presentFacets(input, reader),
    filters: {
      label: words.filters,
      action: '/deliveries/findings',
      search: null,
      filters: presentFilters(input, reader),
      keep: { ...(choice.opened === null ? {} : { opened: String(choice.opened) }), ...(choice.ended === null ? {} : { ended: String(choice.ended) }) },
      apply: words.apply,
      clear: choice.rule === null && choice.city === null && choice.task === null ? null : { label: words.clear, href: addressFindings({ ...nothing, opened: choice.opened, ended: choice.ended }) },
      found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: page.rows.map((line) => ({
        id: String(line.findingId),
        href: addressFinding(line.findingId),
        open: false,
        level: null,
        cells: presentCells(line, input.names, reader),
      })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [{ label: reader.text.deliveries.receipt.rules, href: '/deliveries/rules' }] },
      bulk: null,
    },
    pager: presentPager({ of: 'findings', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressFindings(choice, mark), exports: presentExports('findings', { ...choice }, reader) }, reader),
  }
}

function sayHeadline({ choice, page }: FindingsInput, { text }: Reader): Sentence {
  const words = text.findings.headline
  const count = formatCount(page.total)
  if (choice.opened !== null) return say`${words.opened(count)}`
  if (choice.ended !== null) return say`${words.ended(count)}`
  return page.total === 0 ? say`${words.none}` : say`${words.some(count)}`
}

function presentFacets({ choice, page }: FindingsInput, { text, language }: Reader): FindingsPageView['facets'] {
  const words = text.findings
  const facets = findingRules.map(({ code, severity, name }) => {
    const count = page.counts.find(({ rule }) => rule === code)?.count ?? 0
    const current = choice.rule === code
    return {
      id: code, code: words.severity[severity], name: name[language], count, countText: formatCount(count),
      href: addressFindings({ ...choice, rule: current ? null : code }), current, title: words.facetTitle(name[language], formatCount(count)),
    }
  })
  return { label: words.facets, facets, largest: Math.max(1, ...facets.map(({ count }) => count)) }
}

function presentFilters({ choice, cities }: FindingsInput, { text, language }: Reader): readonly FilterView[] {
  const words = text.findings
  const filter = (name: 'rule' | 'city', label: string, shown: string | null, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown ?? choice[name], clearHref: addressFindings({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  const city = cities.find(({ code }) => code === choice.city)
  return [
    filter('rule', words.rule, choice.rule === null ? null : (findFindingRule(choice.rule)?.name[language] ?? null), findingRules.map(({ code, name }) => ({ value: code, text: name[language] }))),
    filter('city', words.city, city === undefined ? null : nameArea(city, language), cities.map((one) => ({ value: one.code, text: nameArea(one, language) }))),
    ...(choice.task === null ? [] : [{ kind: 'set' as const, name: 'task', label: words.task, value: choice.task, text: choice.task, clearHref: addressFindings({ ...choice, task: null }), clearLabel: words.clearOne(words.task) }]),
  ]
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.findings
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'rule', label: column.rule, width: 148, phone: 'line' },
    { ...plain, id: 'message', label: column.message, width: null, phone: 'title' },
    { ...plain, id: 'task', label: column.task, width: 168, phone: 'line' },
    { ...plain, id: 'subject', label: column.subject, width: 148, phone: 'hidden' },
    { ...plain, id: 'area', label: column.area, width: 128, phone: 'line' },
    { ...plain, id: 'department', label: column.department, width: 88, phone: 'hidden' },
    { ...plain, id: 'opened', label: column.opened, width: 96, phone: 'hidden' },
  ]
}

function presentCells(line: FindingLine, names: CodeNames, reader: Reader): readonly WorkCellView[] {
  const { text, language } = reader
  const words = text.findings
  const rule = findFindingRule(line.rule)
  const batch = words.batch(line.foundBatch)
  const ended = line.endedBatch === null ? {} : { title: words.ended(line.endedBatch) }
  return [
    { kind: 'mark', mark: rule?.severity === 'note' ? 'dot' : 'at-risk', text: rule?.name[language] ?? line.rule },
    { kind: 'text', text: sayFinding(line, reader), ...(rule === null ? {} : { title: rule.advice[language] }) },
    line.taskId === null ? { kind: 'text', text: '' } : { kind: 'link', text: line.taskId, href: addressFindings({ task: line.taskId }) },
    { kind: 'text', text: line.subjectId ?? '', tone: 'quiet' },
    { kind: 'text', text: sayPlace(line, reader) },
    { kind: 'text', text: names.departments[line.departmentCode] ?? line.departmentCode },
    line.foundBy === null ? { kind: 'text', text: batch, ...ended } : { kind: 'link', text: batch, href: addressDelivery(line.foundBy) },
  ]
}

/** City and county, or the code of an area that is in force no more. */
export function sayPlace({ areaName, areaCode, cityName }: FindingLine, { language }: Reader): string {
  if (areaName === null || areaCode === null) return ''
  const name = nameArea({ code: areaCode, name: areaName }, language)
  return cityName === null || cityName === areaName ? name : `${nameArea({ code: `${areaCode.slice(0, 4)}00`, name: cityName }, language)} ${name}`
}
