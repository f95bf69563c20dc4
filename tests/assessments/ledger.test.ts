/** What the ledger says of an act, in words: the state of what it was about, field by field. */
import { expect, it } from 'vitest'
import { sayChange } from '#app/presenters/assessments/ledger.ts'
import type { LedgerEntry } from '#app/queries/types.ts'
import { getText } from '#app/text.ts'

const text = getText('zh')
const say = (action: string, before: LedgerEntry['before'], after: LedgerEntry['after']): string => sayChange({ action, before, after }, { text })

it('one word of a state is said as the thing that it is of', () => {
  expect(say('state.moved', { state: 'open' }, { state: 'verification' })).toBe('状态 已发起 → 数据核实')
  expect(say('rectification.reopened', { state: 'closed' }, { state: 'open' })).toBe('状态 已办结，待确认 → 整改中')
  expect(say('appeal.decided', { state: 'raised', change: null }, { state: 'accepted', numerator: 3, denominator: 0 })).toBe('状态 待决定 → 采纳，分子 3，分母 0')
  expect(say('verification.answered', { state: 'objected', comment: '已公示' }, { state: 'answered' })).toBe('状态 有异议 → 已答复')
})

it('what did not change is not said, a fingerprint in short', () => {
  expect(say('days.moved', { verify: '2023-11-10', self: '2023-11-30' }, { verify: '2023-11-10', self: '2023-12-05' })).toBe('自评 2023-11-30 → 2023-12-05')
  expect(say('scores.published', null, { sha256: 'a'.repeat(64) })).toBe(`指纹 ${'a'.repeat(12)}`)
})
