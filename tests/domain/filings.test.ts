import { describe, expect, it } from 'vitest'
import { findGap } from '#domain/filings/gap.ts'
import { judgeAnswers } from '#domain/filings/questionnaire.ts'
import { compareKeys, drawSample } from '#domain/filings/sample.ts'
import { findVerdicts, isOverdue, mayFileItem } from '#domain/filings/turn.ts'
import { isWhole, nothingFiled, readWholeNumber } from '#domain/filings/value.ts'

const ratio = (numerator: number, denominator: number) => ({ isYes: null, numerator, denominator })
const answer = (isYes: boolean) => ({ ...nothingFiled, isYes })

describe('the gap between a party’s own value and the records', () => {
  it('is a share of the computed value, and exactly the limit is within it', () => {
    // 80 of 100 computed: 5 % of 0.8 is 0.04, so 76 to 84 of 100 are within
    expect([75, 76, 84, 85].map((numerator) => findGap(ratio(numerator, 100), ratio(80, 100), 5))).toEqual(['exceeds', 'within', 'within', 'exceeds'])
  })
  it('is decided by whole numbers where floating point would round it away', () => {
    // 1/3 computed; 1.05/3 = 35/100 is the limit. One part in 10^15 above it is over it.
    expect(findGap(ratio(35, 100), ratio(1, 3), 5)).toBe('within')
    expect(findGap(ratio(350_000_000_000_001, 1_000_000_000_000_000), ratio(1, 3), 5)).toBe('exceeds')
  })
  it('of nothing computed is over every limit but for nothing said, and of answers is the other answer', () => {
    expect(findGap(ratio(1, 1000), ratio(0, 50), 5)).toBe('exceeds')
    expect(findGap(ratio(0, 9), ratio(0, 50), 5)).toBe('within')
    expect([findGap(answer(true), answer(false), 5), findGap(answer(false), answer(false), 5)]).toEqual(['exceeds', 'within'])
  })
  it('is none where one of the two has no value', () => {
    for (const [own, is] of [[ratio(1, 2), nothingFiled], [nothingFiled, ratio(1, 2)], [ratio(0, 0), ratio(1, 2)], [answer(true), ratio(1, 2)]] as const) expect(findGap(own, is, 5)).toBe('not-comparable')
  })
})

describe('a sample', () => {
  const frame = Array.from({ length: 1000 }, (_, index) => `T${String(index).padStart(4, '0')}`)
  it('is the same for the same frame and seed, another for another seed, and holds no file twice', () => {
    const drawn = drawSample(frame, 20, 7)
    expect(drawn).toEqual(drawSample([...frame], 20, 7))
    expect(new Set(drawn).size).toBe(20)
    expect(drawn).not.toEqual(drawSample(frame, 20, 8))
    // the first files drawn do not depend on how many are drawn
    expect(drawSample(frame, 5, 7)).toEqual(drawn.slice(0, 5))
    expect([...drawSample(frame, 1000, 7)].sort(compareKeys)).toEqual(frame)
  })
  it('stays what it was when it was first drawn', () => {
    expect(drawSample(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 3, 20_231_117)).toEqual(['d', 'b', 'h'])
  })
  it('draws each file as often as any other', () => {
    // 8,000 draws of 2 of 8: each is expected 2,000 times; 5 standard deviations (√(8,000 · ¼ · ¾) = 38.7) are 194
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 8000; seed += 1) for (const key of drawSample(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 2, seed)) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(194)
  })
  it('is refused of a frame out of order, with a key twice, or too small', () => {
    for (const [keys, size] of [[['b', 'a'], 1], [['a', 'a'], 1], [['a'], 2], [['a'], 0], [[], 1]] as const) expect(() => drawSample(keys, size, 1)).toThrow(RangeError)
  })
  it('orders keys by the bytes of UTF-8, as the database does', () => {
    // U+FFFD is above U+1F600 in UTF-16, below it in UTF-8
    expect([...['\uFFFD', '😀', 'ab', 'a', '中']].sort(compareKeys)).toEqual(['a', 'ab', '中', '\uFFFD', '😀'])
  })
})

it('people decide whether a questionnaire has a result', () => {
  const of = (respondents: number) => judgeAnswers({ respondents, valid: respondents * 2, satisfied: 0 }, 30)
  expect([of(0), of(29), of(30)]).toEqual(['none', 'too-few', 'measured'])
})

describe('whose turn an item is', () => {
  const days = { state: 'self-assessment', selfUntil: '2023-11-30', reviewUntil: '2023-12-20' }
  const returned = { state: 'returned', returnedUntil: '2023-12-05' }
  const submitted = { state: 'submitted', returnedUntil: null }
  it('is the party’s to its last day, and beyond it of what was returned', () => {
    expect([mayFileItem(days, null, '2023-11-30'), mayFileItem(days, null, '2023-12-01'), mayFileItem(days, submitted, '2023-11-01')]).toEqual([true, false, false])
    const review = { ...days, state: 'review' }
    expect([mayFileItem(review, null, '2023-11-01'), mayFileItem(review, returned, '2023-12-05'), mayFileItem(review, returned, '2023-12-06')]).toEqual([false, true, false])
  })
  it('leaves what is not handed in to the party until its day has passed', () => {
    expect(findVerdicts(days, null, '2023-11-30')).toEqual(['return'])
    expect(findVerdicts(days, null, '2023-12-01')).toEqual(['return', 'change'])
    expect(findVerdicts(days, submitted, '2023-11-01')).toEqual(['accept', 'return', 'change'])
    expect(findVerdicts(days, submitted, '2023-12-21')).toEqual([])
  })
  it('tells what is overdue', () => {
    expect([isOverdue(days, null, '2023-11-30'), isOverdue(days, null, '2023-12-01'), isOverdue(days, submitted, '2023-12-01'), isOverdue(days, returned, '2023-12-06')]).toEqual([false, true, false, true])
  })
})

it('a value is whole when it says what is asked and nothing else', () => {
  expect([isWhole('ratio', ratio(0, 0)), isWhole('ratio', ratio(1, 0)), isWhole('ratio', { ...nothingFiled, numerator: 1 }), isWhole('count', { ...nothingFiled, numerator: 0 }), isWhole('count', ratio(1, 2)), isWhole('answer', answer(false)), isWhole('answer', nothingFiled)])
    .toEqual([true, false, false, true, false, true, false])
  expect(['１２', '1,234', ' 7 ', '1.5', '-1', '', '9007199254740993', '12份'].map(readWholeNumber)).toEqual([12, 1234, 7, null, null, null, null, null])
})
