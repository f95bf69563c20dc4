/** What was typed into the form of a rule → the setting that is entered. */
import type { RuleToSet } from '#app/commands/set-warning-rule.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { LONGEST_REASON } from '#app/presenters/warning-rules/rule-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { isDay } from '#domain/calendar.ts'
import { readThresholds } from '#domain/warning-setting.ts'
import type { WarningRule } from '#domain/warning.ts'

const FEWEST_LETTERS = 4

/** The refusal of a threshold that is no whole number within its bounds. */
export function refuseThreshold(rule: WarningRule, name: string): RefusedError {
  const wording = rule.thresholds[name]?.name ?? { zh: name, en: name }
  return new RefusedError(422, 'rule-threshold', { zh: zh.warningRules.problem.threshold(wording.zh), en: en.warningRules.problem.threshold(wording.en) })
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readRuleSetting({ read, has }: Pick<SentForm, 'read' | 'has'>, rule: WarningRule, today: string): RuleToSet {
  const typed = readThresholds(rule, read)
  if ('fault' in typed) throw refuseThreshold(rule, typed.fault)
  const fromDate = read('from')
  if (!isDay(fromDate) || fromDate < today) throw refuse('from')
  const reason = tidyText(read('reason'))
  if ([...reason].length < FEWEST_LETTERS || [...reason].length > LONGEST_REASON) throw refuse('reason')
  return { rule: rule.code, seen: readSeen({ read }), thresholds: typed.thresholds, isEnabled: has('runs'), fromDate, reason }
}

function refuse(problem: 'from' | 'reason'): RefusedError {
  return new RefusedError(422, `rule-${problem}`, { zh: zh.warningRules.problem[problem], en: en.warningRules.problem[problem] })
}
