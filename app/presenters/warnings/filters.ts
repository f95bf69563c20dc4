/** The headline of the desk, the strip of its rules, and its filters. */
import type { Area, Assignee, CodeNames, DueCount, WarningStateCount } from '#app/queries/types.ts'
import { openStates, warningStates, type WarningState } from '#domain/warning-life.ts'
import { warningRules } from '#domain/warnings/index.ts'
import { say } from '#app/text.ts'
import { nameArea } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { FacetStripView, FilterBarView, FilterView, OptionView, Sentence, WarningLevel } from '../view-models.ts'
import { addressWarnings, dueDays, isPlain, MINE, nothingChosen, type WarningsChoice } from './choice.ts'
import { nameRule } from './say-warning.ts'

export const warningLevelsShown: readonly WarningLevel[] = ['red', 'orange', 'yellow']

interface HeadlineInput {
  readonly choice: WarningsChoice
  readonly area: Area
  readonly counts: readonly WarningStateCount[]
  readonly due: DueCount
}

/** 待处置 1,284 条：红 37、橙 212、黄 1,035；今日到期 9 条，已逾期 61 条。 */
export function sayHeadline({ choice, area, counts, due }: HeadlineInput, { text, language }: Reader): Sentence {
  const words = text.warnings
  const open = counts.filter(({ state }) => openStates.includes(state))
  const total = sum(open)
  const place = `${nameArea(area, language)}${language === 'zh' ? '' : ' · '}`
  if (total === 0) return say`${place}${words.nothing}${words.headlineEnd}`
  const whole: WarningsChoice = { ...nothingChosen, area: choice.area, department: choice.department, sort: choice.sort }
  const levels = warningLevelsShown.map((level, index) => {
    const count = sum(open.filter((one) => one.level === level))
    const number = { text: formatCount(count), href: addressWarnings({ ...whole, level }), ...(level === 'red' && count > 0 ? { tone: 'bad' as const } : {}) }
    return index === 0 ? say`${words.levelShort[level]} ${number}` : say`${text.common.listComma}${words.levelShort[level]} ${number}`
  })
  const all = { text: formatCount(total), href: addressWarnings(whole) }
  const today = { text: formatCount(due.today), href: addressWarnings({ ...whole, due: 'today' }) }
  const overdue = { text: formatCount(due.overdue), href: addressWarnings({ ...whole, due: 'overdue' }), ...(due.overdue > 0 ? { tone: 'bad' as const } : {}) }
  return say`${place}${words.waiting} ${all} ${words.unit}${text.common.colon}${levels.flat()}${words.headlineJoin}${words.dueToday} ${today} ${words.unit}${text.common.listJoin}${words.overdue} ${overdue} ${words.unit}${words.headlineEnd}`
}

/** Every rule with its count in the states chosen. */
export function presentFacets(choice: WarningsChoice, counts: readonly WarningStateCount[], { text, language }: Reader): FacetStripView {
  const words = text.warnings
  const shown = counts.filter(({ state }) => isShown(choice.state, state))
  const facets = warningRules.map((rule) => {
    const count = sum(shown.filter((one) => one.rule === rule.code))
    const current = choice.rule === rule.code
    return {
      id: rule.code, code: rule.code, name: rule.shortName[language], count, countText: formatCount(count),
      href: addressWarnings({ ...choice, rule: current ? null : rule.code }), current, title: words.facetTitle(rule.name[language], formatCount(count)),
    }
  })
  return { label: words.facets, facets, largest: Math.max(1, ...facets.map(({ count }) => count)) }
}

export interface FilterInput {
  readonly choice: WarningsChoice
  readonly area: Area
  /** Areas that one may choose, the right's own first. */
  readonly areas: readonly Area[]
  readonly names: CodeNames
  readonly assignees: readonly Assignee[]
  readonly total: number
}

/** Search, what is chosen and what may be, and how many were found. */
export function presentFilterBar(input: FilterInput, reader: Reader): FilterBarView {
  const { choice, total } = input
  const words = reader.text.warnings
  return {
    label: words.filters,
    action: '/warnings',
    search: { name: 'q', value: choice.q ?? '', label: words.search, placeholder: words.searchHint },
    filters: presentFilters(input, reader),
    keep: choice.sort === null ? {} : { sort: choice.sort },
    apply: words.apply,
    clear: isPlain(choice) ? null : { label: words.clear, href: addressWarnings({ ...nothingChosen, sort: choice.sort }) },
    found: words.found(formatCount(total)),
  }
}

function presentFilters({ choice, areas, area, names, assignees }: FilterInput, reader: Reader): readonly FilterView[] {
  const { text, language } = reader
  const words = text.warnings
  const filter = (name: Exclude<keyof WarningsChoice, 'sort' | 'q'>, label: string, shown: string | null, options: readonly OptionView[]): FilterView =>
    choice[name] === null || shown === null
      ? { kind: 'unset', name, label, anyText: `${label} ${name === 'state' ? words.anyState : words.any}`, options }
      : { kind: 'set', name, label, value: String(choice[name]), text: shown, clearHref: addressWarnings({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  const due = (value: string): string => (value === 'overdue' || value === 'today' ? words.dueFilter[value] : words.dueWithin(value))
  const person = choice.assignee === MINE ? words.mine : (assignees.find(({ name }) => name === choice.assignee)?.displayName ?? choice.assignee)
  return [
    filter('rule', words.rule, choice.rule === null ? null : `${choice.rule} ${nameRule(choice.rule, reader)}`, warningRules.map((rule) => ({ value: rule.code, text: `${rule.code} ${rule.shortName[language]}` }))),
    filter('level', words.level, choice.level === null ? null : words.levelShort[choice.level], warningLevelsShown.map((level) => ({ value: level, text: words.levelShort[level] }))),
    filter('area', words.area, choice.area === null ? null : nameArea(area, language), areas.map((one) => ({ value: one.code, text: nameArea(one, language) }))),
    filter('department', words.department, choice.department === null ? null : (names.departments[choice.department] ?? choice.department), Object.entries(names.departments).map(([value, name]) => ({ value, text: name }))),
    filter('due', words.due, choice.due === null ? null : due(choice.due), ['overdue', 'today', ...dueDays].map((value) => ({ value, text: due(value) }))),
    filter('state', words.stateLabel, choice.state === null ? null : words.state[choice.state], warningStates.map((state) => ({ value: state, text: words.state[state] }))),
    filter('assignee', words.assignee, person, [{ value: MINE, text: words.mine }, ...assignees.map(({ name, displayName }) => ({ value: name, text: displayName }))]),
  ]
}

function isShown(chosen: WarningState | null, state: WarningState): boolean {
  return chosen === null ? openStates.includes(state) : state === chosen
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
