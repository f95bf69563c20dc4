/** The catalogue of warning rules and one rule, as they read. */
import { describe, expect, it } from 'vitest'
import { presentRule, type RuleInput } from '#app/presenters/warning-rules/rule-page.ts'
import { presentRules } from '#app/presenters/warning-rules/rules-page.ts'
import { getText } from '#app/text.ts'
import type { EnteredSetting, RuleCount, RuleTrialMonth } from '#app/queries/types.ts'
import type { WarningRule } from '#domain/warning.ts'
import { findWarningRule, warningRules } from '#domain/warnings/index.ts'

const reader = { text: getText('zh'), language: 'zh' as const }
const TODAY = '2023-11-17'
const require = (code: string): WarningRule => {
  const rule = findWarningRule(code)
  if (rule === null) throw new Error(`no rule ${code}`)
  return rule
}
const burst = require('W23')
const [threshold = ''] = Object.keys(burst.thresholds)
const setting: EnteredSetting = { rule: 'W23', settingNo: 1, thresholds: { [threshold]: 7 }, isEnabled: false, fromDate: '2023-10-01', reason: '暂停核对', enteredByName: '考核人员', enteredAt: '2023-09-30T08:00:00Z' }
const counts: readonly RuleCount[] = [
  { rule: 'W23', level: 'orange', state: 'new', count: 3 }, { rule: 'W23', level: 'orange', state: 'in-hand', count: 2 }, { rule: 'W23', level: 'orange', state: 'checked', count: 40 },
  { rule: 'W02', level: 'red', state: 'new', count: 1_200 },
]
const join = (sentence: readonly { readonly text: string }[]): string => sentence.map(({ text }) => text).join('')

describe('the catalogue', () => {
  const view = presentRules({ rules: warningRules, settings: [setting], counts, run: { day: TODAY, endedAt: 'x' }, today: TODAY }, reader)

  it('says how many rules there are, how many are stopped, and how many warnings are open', () => {
    // open: 3 + 2 of W23 and 1,200 of W02; the 40 that were checked are not
    expect(join(view.head.title)).toBe(`${warningRules.length} 条规则，停用 1 条；待处置预警 1,205 条`)
  })

  it('lists every rule once, with the numbers in force', () => {
    const rows = view.groups.flatMap(({ table }) => table.rows)
    expect(rows.map(({ id }) => id).sort()).toEqual(warningRules.map(({ code }) => code).sort())
    const row = rows.find(({ id }) => id === 'W23')
    expect(row?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['5', '停用']))
    expect(row?.cells.some(({ text }) => text.includes(' 7'))).toBe(true)
  })
})

describe('one rule', () => {
  const months: readonly RuleTrialMonth[] = [
    { month: '2023-03', raised: 30, subjects: 30, visited: 12, right: 3, isSettled: true },
    { month: '2023-10', raised: 10, subjects: 10, visited: 4, right: 1, isSettled: false },
  ]
  const trial = { months: ['2023-11'], from: '2023-03', to: '2023-10', typed: { [threshold]: '9' }, problem: '', answer: months }
  const input: RuleInput = { rule: burst, settings: [setting], counts: counts.slice(0, 3), today: TODAY, maySet: true, csrf: 'c', trial }
  const view = presentRule(input, reader)

  it('counts its warnings by level and state, and keeps what was set', () => {
    expect(view.counts.table?.rows).toEqual([['橙色预警', '3', '0', '2', '0', '40']])
    expect(view.history.table.rows[0]?.cells.map(({ text }) => text).slice(0, 2)).toEqual(['2023-10-01', '停用'])
    expect(view.form?.hidden).toEqual({ csrf: 'c', seen: '1' })
  })

  it('tells what a trial found with its interval, and leaves open what is too few or not over', () => {
    // 40 raised in two months; of 16 visited 4 had a problem: 25 %, Wilson 95 % 10.2 to 49.5
    expect(join(view.trial?.answer ?? [])).toBe('共会新增 40 条，平均每月 20.0 条；其中 16 条所指企业在 180 天内被检查，4 条查出问题，命中率 25.00%，95% 区间 10.2—49.5%')
    expect(view.trial?.table?.rows).toEqual([['2023-03', '30', '12', '3', '25.00%'], ['2023-10', '10', '4（未满 180 天）', '1（未满 180 天）', '样本不足']])
    expect(view.trial?.fields[0]).toMatchObject({ name: threshold, value: '9' })
  })

  it('of places alone has no rights and wrongs to count', () => {
    const places = { ...trial, answer: months.map((month) => ({ ...month, subjects: 0, visited: 0, right: 0 })) }
    const other = presentRule({ ...input, trial: places }, reader)
    expect(join(other.trial?.answer ?? [])).toContain('不指向企业')
    expect(other.trial?.table?.rows[0]?.slice(2)).toEqual(['不适用', '不适用', '不适用'])
  })

  it('offers nothing to set to who may not, and nothing to try where records decide', () => {
    const other = presentRule({ ...input, rule: require('W02'), settings: [], counts: [], maySet: false, trial: null }, reader)
    expect([other.form, other.trial, other.thresholds.table, other.counts.table]).toEqual([null, null, null, null])
    expect(other.noTrial.text).toContain('没有可在过去试算的数值')
  })
})
