/** The catalogue of warning rules: by what they watch, with the numbers in force and how many warnings are open. */
import { findSettingOn } from '#domain/warning-setting.ts'
import type { WatchedKind, WarningRule } from '#domain/warning.ts'
import type { EnteredSetting, RuleCount, RulesRun } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatDayWithYear } from '../format.ts'
import type { WarningRulesPageView, WorkColumnView, WorkRowView } from '../view-models.ts'
import { addressRule, sayLimit, sayThresholds } from './words.ts'

export interface RulesInput {
  readonly rules: readonly WarningRule[]
  readonly settings: readonly EnteredSetting[]
  readonly counts: readonly RuleCount[]
  readonly run: RulesRun | null
  readonly today: string
}

const OPEN: readonly RuleCount['state'][] = ['new', 'assigned', 'in-hand']
const GROUPS = [
  { id: 'places', kinds: ['region', 'industry'] },
  { id: 'enterprises', kinds: ['enterprise'] },
  { id: 'process', kinds: ['task', 'plan', 'item', 'inspector', 'system'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly WatchedKind[] }[]

/** How many warnings of a rule are open. */
export function countOpen(counts: readonly RuleCount[], rule: string | null = null): number {
  return counts.filter((one) => (rule === null || one.rule === rule) && OPEN.includes(one.state)).reduce((sum, { count }) => sum + count, 0)
}

/** Builds the page. */
export function presentRules(input: RulesInput, reader: Reader): WarningRulesPageView {
  const { rules, settings, counts, run, today } = input
  const words = reader.text.warningRules
  const stopped = rules.filter((rule) => !findSettingOn(rule, ofRule(settings, rule), today).isEnabled).length
  const open = { text: formatCount(countOpen(counts)), href: '/warnings' }
  return {
    head: {
      trail: [],
      title: say`${words.headline(formatCount(rules.length), formatCount(stopped))}${open}${words.headlineEnd}`,
      second: say`${run === null ? words.neverRun : words.lastRun(formatDayWithYear(run.day, reader.language))}`,
    },
    groups: GROUPS.flatMap(({ id, kinds }) => {
      const own = rules.filter(({ watches }) => kinds.some((kind) => kind === watches))
      if (own.length === 0) return []
      const table = { label: words.groups[id].title, columns: presentColumns(reader), rows: own.map((rule) => presentRow(rule, input, reader)), empty: null, bulk: null }
      return [{ ...words.groups[id], table }]
    }),
  }
}

function ofRule(settings: readonly EnteredSetting[], { code }: WarningRule): readonly EnteredSetting[] {
  return settings.filter(({ rule }) => rule === code)
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.warningRules
  const left = { align: 'left', sort: null } as const
  return [
    { ...left, id: 'code', label: column.code, width: 56, phone: 'line' },
    { ...left, id: 'name', label: column.name, width: 240, phone: 'title' },
    { ...left, id: 'watches', label: column.watches, width: 72, phone: 'hidden' },
    { ...left, id: 'thresholds', label: column.thresholds, width: null, phone: 'line' },
    { ...left, id: 'days', label: column.days, title: column.daysTitle, width: 120, phone: 'hidden' },
    { ...left, id: 'owner', label: column.owner, width: 160, phone: 'hidden' },
    { ...left, id: 'open', label: column.open, align: 'right', width: 80, phone: 'figure' },
    { ...left, id: 'state', label: column.state, width: 80, phone: 'line' },
  ]
}

function presentRow(rule: WarningRule, { settings, counts, today }: RulesInput, reader: Reader): WorkRowView {
  const { text, language } = reader
  const words = text.warningRules
  const setting = findSettingOn(rule, ofRule(settings, rule), today)
  const open = countOpen(counts, rule.code)
  return {
    id: rule.code,
    href: addressRule(rule.code),
    open: false,
    level: null,
    cells: [
      { kind: 'text', text: rule.code, tone: 'quiet' },
      { kind: 'text', text: rule.name[language] },
      { kind: 'text', text: words.watches[rule.watches], tone: 'quiet' },
      { kind: 'text', text: sayThresholds(rule, setting.thresholds, reader) },
      { kind: 'text', text: sayLimit(rule, reader) },
      { kind: 'text', text: rule.owner[language], tone: 'quiet' },
      open === 0 ? { kind: 'text', text: '0', tone: 'quiet' } : { kind: 'link', text: formatCount(open), href: buildAddress('/warnings', { rule: rule.code }) },
      { kind: 'text', text: setting.isEnabled ? words.running : words.stopped, tone: setting.isEnabled ? 'quiet' : 'warn' },
    ],
  }
}
