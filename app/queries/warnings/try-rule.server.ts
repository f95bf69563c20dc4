/** A warning rule tried on the past with other thresholds, for evaluators of the province. Nothing is saved. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, RuleTrialMonth, RuleTrialQuestion } from '#app/queries/types.ts'
import { queryRules } from '#domain/warnings/index.ts'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const MOST_MONTHS = 24

/**
 * One row a month, in their order.
 * @param today nothing later is known
 * @throws RefusedError 404 for a rule that no query answers, 400 for thresholds out of their bounds or months that are none
 */
export async function tryRule({ db }: PageScope, { code, thresholds, fromMonth, toMonth }: RuleTrialQuestion, today: string): Promise<RuleTrialMonth[]> {
  const tried = readThresholds(code, thresholds)
  if (!MONTH.test(fromMonth) || !MONTH.test(toMonth) || fromMonth > toMonth || toMonth > today.slice(0, 7) || countMonths(fromMonth, toMonth) > MOST_MONTHS) {
    throw new RefusedError(400, 'months-not-valid', { zh: `试算月份应为 1 到 ${MOST_MONTHS} 个已开始的月份。`, en: `A trial goes over 1 to ${MOST_MONTHS} months that have begun.` })
  }
  const { rows } = await sql<RuleTrialMonth>`
    select to_char(month_date, 'YYYY-MM') as month, raised_count as raised, subject_count as subjects, visited_count as visited, right_count as right, is_settled as "isSettled"
    from read.try_rule(${code}, ${JSON.stringify(tried)}::jsonb, ${`${fromMonth}-01`}::date, ${`${toMonth}-01`}::date, ${today}::date)
    order by month_date`.execute(db)
  return rows
}

function readThresholds(code: string, sent: RuleTrialQuestion['thresholds']): Record<string, number> {
  const rule = queryRules.find((one) => one.code === code)
  if (rule === undefined) throw new RefusedError(404, 'no-such-rule', { zh: '没有这条可试算的规则。', en: 'There is no such rule to try.' })
  const wrong = Object.keys(sent).find((name) => !(name in rule.thresholds))
  const tried = Object.entries(rule.thresholds).map(([name, threshold]) => ({ name, threshold, value: sent[name] ?? threshold.value }))
  const out = tried.find(({ threshold: { least, most }, value }) => !Number.isInteger(value) || value < least || value > most)
  if (wrong !== undefined || out !== undefined) {
    const { zh, en } = out?.threshold.name ?? { zh: wrong ?? '', en: wrong ?? '' }
    throw new RefusedError(400, 'threshold-not-valid', { zh: `阈值“${zh}”超出范围。`, en: `The threshold “${en}” is out of its bounds.` })
  }
  return Object.fromEntries(tried.map(({ name, value }) => [name, value]))
}

function countMonths(from: string, to: string): number {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return index(to) - index(from) + 1
}
