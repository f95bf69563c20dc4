/** A rule asked of past months with other numbers: what it would have raised, and how often rightly. */
import { findWilsonInterval } from '#domain/statistics.ts'
import type { WarningSetting } from '#domain/warning-setting.ts'
import type { WarningRule } from '#domain/warning.ts'
import type { RuleTrialMonth } from '#app/queries/types.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatPercent } from '../format.ts'
import type { EntryFieldView, RuleTrialView, Sentence } from '../view-models.ts'
import { addressRule, presentNumberFields } from './words.ts'

/** Below this many visits a share says too little. */
const FEWEST = 10

export interface TrialInput {
  /** Months to choose from, the newest first. */
  readonly months: readonly string[]
  readonly from: string
  readonly to: string
  /** What was typed, by the names of thresholds; null: nothing was asked yet. */
  readonly typed: Readonly<Record<string, string>> | null
  readonly problem: string
  /** Null before it was asked. */
  readonly answer: readonly RuleTrialMonth[] | null
}

/** Builds the trial of a rule. */
export function presentTrial(rule: WarningRule, inForce: WarningSetting, { months, from, to, typed, problem, answer }: TrialInput, reader: Reader): RuleTrialView {
  const words = reader.text.warningRules.trial
  const choose = (name: string, label: string, value: string): EntryFieldView => ({ kind: 'select', name, label, value, options: months.map((month) => ({ value: month, text: month })), hint: '' })
  const numbers = presentNumberFields(rule, inForce, reader).map((field) => (field.kind === 'line' ? { ...field, value: typed?.[field.name] ?? field.value } : field))
  return {
    title: words.title,
    note: words.note,
    action: addressRule(rule.code),
    hidden: { try: 'yes' },
    fields: [...numbers, choose('first', words.from, from), choose('last', words.to, to)],
    submit: words.run,
    problem,
    answer: answer === null ? null : sayTrial(answer, reader),
    table: answer === null
      ? null
      : {
          caption: words.caption,
          columns: [words.month, words.raised, words.visited, words.right, words.share],
          rows: answer.map((month) => [month.month, formatCount(month.raised), sayCounted(month.visited, month, reader), sayCounted(month.right, month, reader), sayShare(month, reader)]),
        },
  }
}

/** A number of visits; what may still grow says so. */
function sayCounted(count: number, { subjects, isSettled }: RuleTrialMonth, { text }: Reader): string {
  if (subjects === 0) return text.common.state['not-applicable']
  return isSettled ? formatCount(count) : text.warningRules.trial.soFar(formatCount(count))
}

function sayShare(month: RuleTrialMonth, { text }: Reader): string {
  const { right, visited, subjects } = month
  if (subjects === 0) return text.common.state['not-applicable']
  return visited < FEWEST ? text.warningRules.trial.tooFew : `${formatPercent({ numerator: right, denominator: visited })}%`
}

function sayTrial(answer: readonly RuleTrialMonth[], { text }: Reader): Sentence {
  const words = text.warningRules.trial
  const sum = (read: (month: RuleTrialMonth) => number): number => answer.reduce((total, month) => total + read(month), 0)
  const raised = sum((month) => month.raised)
  const monthly = answer.length === 0 ? '0' : (raised / answer.length).toFixed(1)
  if (sum(({ subjects }) => subjects) === 0 && raised > 0) {
    return [{ text: words.raisedAlone(formatCount(raised), monthly), tone: 'strong' }, { text: words.onlyPlaces, tone: 'quiet' }]
  }
  const [visited, right] = [sum((month) => month.visited), sum((month) => month.right)]
  const interval = visited < FEWEST ? null : findWilsonInterval({ numerator: right, denominator: visited })
  const share = interval === null
    ? words.tooFew
    : `${words.share} ${formatPercent({ numerator: right, denominator: visited })}%${text.common.listJoin}${words.interval((interval.low * 100).toFixed(1), (interval.high * 100).toFixed(1))}`
  return [{ text: words.sum(formatCount(raised), monthly, formatCount(visited), formatCount(right)) }, { text: `${text.common.listJoin}${share}`, tone: 'strong' }]
}
