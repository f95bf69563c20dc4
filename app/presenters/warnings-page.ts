/** Early warnings → the work list: what is open, by rule and level, the list itself, one opened beside it. */
import type { RowRule } from '#domain/warning.ts'
import { isChosenByClass } from '#domain/rights.ts'
import { findRowRule, rowRules } from '#domain/warnings/index.ts'
import type { Area, CodeNames, WarningCount, WarningLine, WarningSort, WarningsPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import { presentPager } from './record-frame.ts'
import type { FilterView, Sentence, Tone, WarningLevel, WarningsPageView, WorkCellView, WorkColumnView } from './view-models.ts'
import { presentWarningPanel, sayLimit } from './warning-panel.ts'

/** What the reader chose; all of it is in the address. */
export interface WarningsChoice {
  readonly area: string | null
  readonly rule: string | null
  readonly level: WarningLevel | null
  readonly department: string | null
  readonly sort: WarningSort | null
}

/** Whether the list names enterprises that are on it for their class. */
export function tellsClass({ rule }: Pick<WarningsChoice, 'rule'>): boolean {
  return rowRules.some(({ code, fact, open }) => (rule === null || rule === code) && isChosenByClass(fact, open))
}

export interface WarningsInput {
  readonly choice: WarningsChoice
  readonly area: Area
  /** Areas that one may choose, the right's own first. */
  readonly areas: readonly Area[]
  readonly names: CodeNames
  readonly page: WarningsPage
  readonly opened: WarningLine | null
  readonly after: string | null
  readonly today: string
  /** Rules whose list the role may see. */
  readonly rules: readonly RowRule[]
}

const LEVELS: readonly WarningLevel[] = ['red', 'orange', 'yellow']
const TONES: Readonly<Record<WarningLevel, Tone>> = { red: 'bad', orange: 'warn', yellow: 'warn' }

/** Address of the list as chosen; with an id, of the list with that warning opened. */
export function addressWarnings(choice: WarningsChoice, after: string | null = null, id: string | null = null): string {
  return buildAddress(id === null ? '/warnings' : `/warnings/${encodeURIComponent(id)}`, { ...choice, after })
}

/** Builds the page. */
export function presentWarningsPage(input: WarningsInput, reader: Reader): WarningsPageView {
  const { choice, page, after } = input
  const words = reader.text.warnings
  return {
    head: { trail: [], title: sayHeadline(input, reader), second: say`${words.second(input.rules.map(({ code }) => code).join('、'))}` },
    facets: presentFacets(input, reader),
    filters: {
      label: words.filters,
      action: '/warnings',
      search: null,
      filters: presentFilters(input, reader),
      keep: choice.sort === null ? {} : { sort: choice.sort },
      apply: words.apply,
      clear: isPlain(choice) ? null : { label: words.clear, href: addressWarnings({ ...nothing, sort: choice.sort }) },
      found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.title,
      columns: presentColumns(choice, reader),
      rows: page.rows.map((line) => ({
        id: line.id,
        href: addressWarnings(choice, after, line.id),
        open: line.id === input.opened?.id,
        level: line.level,
        cells: presentCells(line, input.names, reader),
      })),
      empty:
        page.rows.length > 0
          ? null
          : {
              title: words.emptyTitle,
              text: words.emptyText(input.rules.length, formatDayWithYear(input.today, reader.language)),
              links: isPlain(choice) ? [] : [{ label: words.clearAll, href: addressWarnings(nothing) }],
            },
      bulk: null,
    },
    pager: presentPager({ of: 'warnings', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressWarnings(choice, mark), exports: presentExports('warnings', { ...choice }, reader, tellsClass(choice)) }, reader),
    panel: input.opened === null ? null : presentWarningPanel({ ...input, opened: input.opened }, (id) => addressWarnings(choice, after, id), reader),
  }
}

const nothing: WarningsChoice = { area: null, rule: null, level: null, department: null, sort: null }

function isPlain({ area, rule, level, department }: WarningsChoice): boolean {
  return area === null && rule === null && level === null && department === null
}

function sayHeadline({ page, rules, choice, area }: WarningsInput, { text, language }: Reader): Sentence {
  const words = text.warnings
  const counts = page.counts.filter(({ rule }) => rules.some(({ code }) => code === rule))
  const total = sum(counts)
  const place = `${nameArea(area, language)}${language === 'zh' ? '' : ' · '}`
  if (total === 0) return say`${place}${words.nothing}${words.headlineEnd}`
  const levels = LEVELS.map((level) => ({ level, count: sum(counts.filter((one) => one.level === level)) }))
  const parts = levels.map(({ level, count }, index) => {
    const number = { text: formatCount(count), href: addressWarnings({ ...choice, rule: null, level }), ...(level === 'red' && count > 0 ? { tone: 'bad' as const } : {}) }
    return index === 0 ? say`${words.levelShort[level]} ${number}` : say`${text.common.listComma}${words.levelShort[level]} ${number}`
  })
  const all = { text: words.count(formatCount(total)), href: addressWarnings({ ...choice, rule: null, level: null }) }
  return say`${place}${words.waiting} ${all}${text.common.colon}${parts.flat()}${words.headlineEnd}`
}

function presentFacets({ page, rules, choice }: WarningsInput, { text, language }: Reader): WarningsPageView['facets'] {
  const words = text.warnings
  const facets = rules.map((rule) => {
    const count = sum(page.counts.filter((one) => one.rule === rule.code))
    const current = choice.rule === rule.code
    return {
      id: rule.code, code: rule.code, name: rule.shortName[language], count, countText: formatCount(count),
      href: addressWarnings({ ...choice, rule: current ? null : rule.code }), current, title: words.facetTitle(rule.name[language], formatCount(count)),
    }
  })
  return { label: words.facets, facets, largest: Math.max(1, ...facets.map(({ count }) => count)) }
}

function presentFilters({ choice, areas, area, names, rules }: WarningsInput, { text, language }: Reader): readonly FilterView[] {
  const words = text.warnings
  const filter = (name: keyof WarningsChoice, label: string, shown: string | null, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null || shown === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: String(choice[name]), text: shown, clearHref: addressWarnings({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  return [
    filter('rule', words.rule, choice.rule === null ? null : `${choice.rule} ${findRowRule(choice.rule)?.shortName[language] ?? ''}`, rules.map((rule) => ({ value: rule.code, text: `${rule.code} ${rule.shortName[language]}` }))),
    filter('level', words.level, choice.level === null ? null : words.levelShort[choice.level], LEVELS.map((level) => ({ value: level, text: words.levelShort[level] }))),
    filter('area', words.area, choice.area === null ? null : nameArea(area, language), areas.map((one) => ({ value: one.code, text: nameArea(one, language) }))),
    filter('department', words.department, choice.department === null ? null : (names.departments[choice.department] ?? choice.department), Object.entries(names.departments).map(([value, name]) => ({ value, text: name }))),
  ]
}

function presentColumns(choice: WarningsChoice, { text }: Reader): readonly WorkColumnView[] {
  const { column, dueTitle } = text.warnings
  const sortBy = (up: WarningSort, down: WarningSort | null): WorkColumnView['sort'] => {
    const active = choice.sort === up ? 'ascending' : down !== null && choice.sort === down ? 'descending' : null
    return { href: addressWarnings({ ...choice, sort: active === 'ascending' && down !== null ? down : up }), active }
  }
  const plain = { align: 'left', sort: null } as const
  const gravity = choice.sort === null ? { href: addressWarnings(choice), active: 'ascending' as const } : sortBy('gravity', null)
  return [
    { ...plain, id: 'level', label: column.level, width: 64, phone: 'line', sort: gravity },
    { ...plain, id: 'rule', label: column.rule, width: 124, phone: 'line', sort: sortBy('rule', null) },
    { ...plain, id: 'subject', label: column.subject, width: null, phone: 'title' },
    { ...plain, id: 'county', label: column.county, width: 136, phone: 'line', sort: sortBy('area', null) },
    { ...plain, id: 'department', label: column.department, width: 112, phone: 'hidden' },
    { ...plain, id: 'task', label: column.task, width: 168, phone: 'hidden' },
    { ...plain, id: 'item', label: column.item, width: 96, phone: 'hidden' },
    { ...plain, id: 'since', label: column.since, width: 96, phone: 'hidden' },
    { ...plain, id: 'due', label: column.due, title: dueTitle, width: 104, phone: 'figure', sort: sortBy('due', '-due') },
  ]
}

function presentCells(line: WarningLine, names: CodeNames, reader: Reader): readonly WorkCellView[] {
  const { text, language } = reader
  const city = nameArea({ code: line.cityCode, name: line.cityName }, language)
  const limit = sayLimit(line, reader)
  return [
    { kind: 'mark', mark: line.level, text: text.warnings.levelShort[line.level], tone: TONES[line.level] },
    { kind: 'text', text: `${line.rule} ${findRowRule(line.rule)?.shortName[language] ?? ''}`, tone: 'quiet' },
    { kind: 'text', text: line.subjectName },
    { kind: 'text', text: line.areaCode === line.cityCode ? city : `${city} ${line.areaName}` },
    { kind: 'text', text: names.departments[line.departmentCode] ?? line.departmentName, title: line.departmentName },
    { kind: 'text', text: line.taskId ?? '', tone: 'quiet' },
    { kind: 'text', text: line.itemCode ?? '', tone: 'quiet' },
    { kind: 'text', text: line.sinceDate },
    { kind: 'text', text: limit.text, tone: limit.tone, ...(line.dueDate === null ? {} : { title: line.dueDate }) },
  ]
}

function sum(counts: readonly WarningCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

