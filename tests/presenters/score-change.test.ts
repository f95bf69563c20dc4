import { describe, expect, it } from 'vitest'
import { presentScoreChange, type ScoreChangeInput } from '#app/presenters/score-change.ts'
import { readOut } from '#app/text.ts'
import { sameDaysLastYear } from '#domain/period.ts'
import type { Groups } from '#domain/scoring/change.ts'
import { inverted, makeScores, rising, scheme } from './score-fixture.ts'

const qingdao = { code: '370200', name: '青岛市' }
const groups = (...parts: readonly (readonly [string, number, number])[]): ReadonlyMap<string, Groups> => new Map([['C01', new Map(parts.map(([code, numerator, denominator]) => [code, { numerator, denominator }]))]])

function compare(more: Partial<ScoreChangeInput> = {}): ReturnType<typeof presentScoreChange> {
  // 30 %: 8 × 15 ÷ 25 = 4.8 and 2 for rising classes; then 35 %: 6.4 and nothing for an inversion
  const [last, now] = [makeScores([{ ...qingdao, joint: [60, 200], classes: rising }]), makeScores([{ ...qingdao, joint: [70, 200], classes: inverted }])]
  const [before, city] = [last.cities[0], now.cities[0]]
  if (before === undefined || city === undefined) throw new Error('no city')
  return presentScoreChange({
    scores: now, city, last: sameDaysLastYear(now.period), scheme, lastScheme: null,
    cards: { frozenBefore: null, before: null, beforeByNow: before, now: city },
    // X 20 % of 100, Y 40 % of 100; then X 20 % of 50, Y 40 % of 150: the mix alone moved
    groups: { before: groups(['X', 20, 100], ['Y', 40, 100]), now: groups(['X', 10, 50], ['Y', 60, 150]) },
    ...more,
  })
}

describe('a total against the year before', () => {
  it('says by how much and why, and lists the greatest change first', () => {
    const { head, table } = compare()
    // +1.6 by C01, −2 by D02
    expect(readOut(head.title)).toBe('青岛市较上年同期 −0.40 分：结构 +1.60、不可再分 −2.00。')
    expect(readOut(head.second)).toContain('上年没有考核表，两年都按今年的表计分')
    expect(table?.rows).toEqual([
      ['D02 差异化梯度', '2.00', '0.00', '−2.00', '—', '—', '—', '—', '−2.00'],
      ['C01 联合抽查比例', '4.80', '6.40', '+1.60', '—', '—', '0.00', '+1.60', '—'],
    ])
  })

  it('tells nothing where one of the years is open', () => {
    const open = makeScores([{ ...qingdao, joint: 'not-reported', classes: rising }]).cities[0] ?? null
    const { head, table } = compare({ cards: { frozenBefore: null, before: null, beforeByNow: open, now: open } })
    expect([readOut(head.title), table]).toEqual(['青岛市今年或上年同期没有定分，不能比较', null])
  })
})
