/** A trial of a rule on the past, as the address of its page asks for it. */
import type { TrialInput } from '#app/presenters/warning-rules/trial.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope } from '#app/queries/types.ts'
import { tryRule } from '#app/queries/warnings/try-rule.server.ts'
import { refuseThreshold } from '#app/read-warning-rule.server.ts'
import type { Language } from '#app/text.ts'
import { addMonths, monthOf } from '#domain/calendar.ts'
import { readThresholds } from '#domain/warning-setting.ts'
import type { WarningRule } from '#domain/warning.ts'

const MONTHS_OFFERED = 24
/** A year of trials says how a rule behaves in each season. */
const USUAL_MONTHS = 12

/** What is asked and what came of it; what cannot be asked comes back as a problem on the page. */
export async function readTrial(scope: PageScope, rule: WarningRule, search: URLSearchParams, language: Language): Promise<TrialInput> {
  const newest = monthOf(scope.today)
  const months = Array.from({ length: MONTHS_OFFERED }, (_, index) => addMonths(newest, -index))
  const choose = (name: string, otherwise: string): string => months.find((month) => month === search.get(name)) ?? otherwise
  const input = { months, from: choose('first', addMonths(newest, 1 - USUAL_MONTHS)), to: choose('last', newest), typed: null, problem: '', answer: null }
  if (search.get('try') !== 'yes') return input
  const typed = Object.fromEntries(Object.keys(rule.thresholds).map((name) => [name, search.get(name) ?? '']))
  try {
    const read = readThresholds(rule, (name) => (typed[name] ?? '').trim())
    if ('fault' in read) throw refuseThreshold(rule, read.fault)
    const answer = await tryRule(scope, { code: rule.code, thresholds: read.thresholds, fromMonth: input.from, toMonth: input.to }, scope.today)
    return { ...input, typed, answer }
  } catch (error) {
    if (!(error instanceof RefusedError) || (error.status !== 400 && error.status !== 422)) throw error
    return { ...input, typed, problem: error.wording[language] }
  }
}
