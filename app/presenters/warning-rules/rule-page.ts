/** One warning rule: what it is, how it is set, how many warnings it has, what it would have done in the past. */
import { findSettingOn, type WarningSetting } from '#domain/warning-setting.ts'
import { warningLevels, type WarningRule } from '#domain/warning.ts'
import type { EnteredSetting, RuleCount } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList } from '../format.ts'
import type { DataTableView, DefinitionView, EntryFormView, WarningRulePageView, WorkTableView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { presentTrial, type TrialInput } from './trial.ts'
import { addressRule, presentNumberFields, RULES_ADDRESS, sayLimit, sayThresholds } from './words.ts'

export const LONGEST_REASON = 400
const STATES: readonly RuleCount['state'][] = ['new', 'assigned', 'in-hand', 'settled', 'checked']

export interface RuleInput {
  readonly rule: WarningRule
  /** Of this rule, the last one first. */
  readonly settings: readonly EnteredSetting[]
  readonly counts: readonly RuleCount[]
  readonly today: string
  readonly maySet: boolean
  readonly csrf: string
  /** Null where the rule cannot be tried on the past, or the reader may not. */
  readonly trial: TrialInput | null
}

/** Builds the page. */
export function presentRule(input: RuleInput, reader: Reader): WarningRulePageView {
  const { rule, settings, today, trial } = input
  const { text, language } = reader
  const words = text.warningRules
  const inForce = findSettingOn(rule, settings, today)
  return {
    head: {
      trail: [{ label: words.back, href: RULES_ADDRESS }],
      title: say`${rule.code} ${rule.name[language]}`,
      second: say`${inForce.isEnabled ? words.running : words.stopped}${text.common.dot}${words.watches[rule.watches]}${text.common.dot}${sayThresholds(rule, inForce.thresholds, reader)}`,
    },
    facts: presentFacts(rule, reader),
    thresholds: { title: words.thresholds.title, table: presentThresholds(rule, inForce, reader), none: words.thresholds.none },
    counts: { title: words.counts.title, table: presentCounts(input, reader), none: words.counts.none },
    trial: trial === null ? null : presentTrial(rule, inForce, trial, reader),
    noTrial: { title: words.trial.title, text: rule.kind === 'query' ? words.trial.notYours : words.trial.none },
    form: input.maySet ? presentForm(input, inForce, reader) : null,
    history: { title: words.history.title, table: presentHistory(rule, settings, reader) },
  }
}

function presentFacts(rule: WarningRule, reader: Reader): readonly DefinitionView[] {
  const { text, language } = reader
  const words = text.warningRules
  const row = (term: string, value: string): DefinitionView => ({ term, text: [{ text: value }] })
  return [
    // where its numbers will stand
    row(words.facts.sentence, rule.sentence[language].replace(/\{\w+\}/g, '…')),
    row(words.facts.clause, `${rule.source.document} ${rule.source.clause}`),
    row(words.facts.kind, words.kind[rule.kind]),
    row(words.facts.owner, rule.owner[language]),
    row(words.facts.days, sayLimit(rule, reader)),
    row(words.facts.wayOut, rule.wayOut[language]),
    row(words.facts.internal, rule.tellsClass ? words.internal : words.notInternal),
    row(words.facts.version, words.version(formatCount(rule.version))),
  ]
}

function presentThresholds(rule: WarningRule, inForce: WarningSetting, { text, language }: Reader): DataTableView | null {
  const words = text.warningRules
  const rows = Object.entries(rule.thresholds).map(([name, threshold]) => {
    const unit = threshold.unit[language]
    return [
      threshold.name[language], `${formatCount(inForce.thresholds[name] ?? threshold.value)} ${unit}`, `${formatCount(threshold.value)} ${unit}`,
      words.bounds(formatCount(threshold.least), formatCount(threshold.most), unit),
    ]
  })
  if (rows.length === 0) return null
  const { name, value, shipped, bounds } = words.thresholds
  return { caption: words.thresholds.caption, columns: [name, value, shipped, bounds], rows }
}

function presentCounts({ rule, counts }: RuleInput, { text }: Reader): DataTableView | null {
  const words = text.warningRules
  const levels = warningLevels.filter((level) => counts.some((one) => one.level === level))
  if (levels.length === 0) return null
  const sum = (of: readonly RuleCount[]): string => formatCount(of.reduce((total, { count }) => total + count, 0))
  return {
    caption: words.counts.caption,
    columns: [words.counts.level, ...STATES.map((state) => text.warnings.state[state])],
    rows: levels.map((level) => [text.common.level3[level], ...STATES.map((state) => sum(counts.filter((one) => one.level === level && one.state === state)))]),
    links: levels.map((level) => ({ href: buildAddress('/warnings', { rule: rule.code, level }) })),
  }
}

function presentForm({ rule, settings, today, csrf }: RuleInput, inForce: WarningSetting, reader: Reader): EntryFormView {
  const words = reader.text.warningRules.form
  const seen = settings[0]?.settingNo ?? 0
  return {
    title: words.title,
    note: words.note,
    action: addressRule(rule.code),
    hidden: { csrf, seen: String(seen) },
    fields: [
      ...presentNumberFields(rule, inForce, reader),
      { kind: 'check', name: 'runs', label: words.runs, isSet: inForce.isEnabled, hint: words.runsHint },
      { kind: 'day', name: 'from', label: words.from, value: today, longest: 10, isRequired: true, hint: words.fromHint },
      { kind: 'text', name: 'reason', label: words.reason, value: '', longest: LONGEST_REASON, isRequired: true, hint: words.reasonHint },
    ],
    submit: words.save,
    other: null,
  }
}

function presentHistory(rule: WarningRule, settings: readonly EnteredSetting[], reader: Reader): WorkTableView {
  const words = reader.text.warningRules
  const { history } = words
  const left = { align: 'left', sort: null } as const
  return {
    label: history.title,
    columns: [
      { ...left, id: 'from', label: history.from, width: 104, phone: 'line' },
      { ...left, id: 'state', label: history.state, width: 72, phone: 'figure' },
      { ...left, id: 'values', label: history.values, width: 300, phone: 'title' },
      { ...left, id: 'reason', label: history.reason, width: null, phone: 'line' },
      { ...left, id: 'by', label: history.by, width: 220, phone: 'line' },
    ],
    rows: settings.map((setting) => ({
      id: String(setting.settingNo), href: null, open: false, level: null,
      cells: [
        { kind: 'text', text: setting.fromDate },
        { kind: 'text', text: setting.isEnabled ? words.running : words.stopped, tone: setting.isEnabled ? 'plain' : 'warn' },
        { kind: 'text', text: sayThresholds(rule, setting.thresholds, reader) },
        { kind: 'text', text: setting.reason },
        { kind: 'text', text: `${nameWriter(setting.enteredByName, reader)} ${formatInstantInList(setting.enteredAt)}` },
      ],
    })),
    empty: settings.length > 0 ? null : { title: history.none, text: history.emptyText, links: [] },
    bulk: null,
  }
}
