import { describe, expect, it } from 'vitest'
import { defineScheme } from '#domain/define-scheme.ts'
import { findTarget } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { fullMarks, fullMarksOf, listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { findScheme } from '#domain/schemes/index.ts'

const change = (code: string, item: Partial<SchemeItem>): Scheme => ({
  ...cityScheme2023,
  blocks: cityScheme2023.blocks.map((block) => ({ ...block, items: block.items.map((old) => (old.code === code ? { ...old, ...item } : old)) })),
})
const percent = (share: number) => ({ numerator: share, denominator: 100 })

describe('the sheet of 2023', () => {
  it('has 35 of 100 points and says so', () => {
    // 4 + 8 + 8 + 2 + 13
    expect(cityScheme2023.blocks.map(fullMarksOf)).toEqual([400, 800, 800, 200, 1300])
    expect([fullMarks(cityScheme2023), cityScheme2023.wholeHundredths]).toEqual([3500, 10_000])
    expect(cityScheme2023.note.zh).toContain('本期试行 35 分，其余 65 分随指标上线')
    expect(cityScheme2023.note.zh).toContain('E01 未含')
  })

  it('gives full marks at the target that is in force in its year', () => {
    for (const { code, rule } of listItems(cityScheme2023)) {
      const indicator = findIndicator(code)
      const target = indicator && findTarget(indicator, '2023-12-31')
      if (rule.kind === 'linear') expect([code, rule.target]).toEqual([code, { numerator: target?.numerator, denominator: target?.denominator }])
    }
  })

  it('is found by its year, and a year without one has none', () => {
    expect([findScheme(2023)?.id, findScheme(2022)]).toEqual(['city-2023', null])
  })
})

describe('a faulty sheet', () => {
  it('names itself and the item when it does not fit', () => {
    expect(() => defineScheme(change('A01', { code: 'Z99' }))).toThrow('scheme city-2023: Z99: no such indicator')
    expect(() => defineScheme(change('B03', { code: 'B01' }))).toThrow('stands twice')
    expect(() => defineScheme(change('C01', { hundredths: 0.5 }))).toThrow('C01: full marks')
    expect(() => defineScheme(change('D02', { rule: { kind: 'linear', floor: percent(1), target: percent(5) } }))).toThrow('D02: an answer')
    // a multiple has a value, so it is scored by it
    expect(() => defineScheme(change('D02', { code: 'D05' }))).toThrow('D05: an answer')
    expect(() => defineScheme(change('D02', { code: 'D05', rule: { kind: 'linear', floor: percent(100), target: percent(200) } }))).not.toThrow()
    expect(() => defineScheme(change('C01', { rule: { kind: 'linear', floor: percent(40), target: percent(40) } }))).toThrow('must differ')
  })

  it('steps, bands, grades and ties must be in order', () => {
    const steps = [{ from: percent(10), hundredths: 200 }, { from: percent(5), hundredths: 100 }]
    expect(() => defineScheme(change('C01', { rule: { kind: 'steps', steps } }))).toThrow('steps must ascend')
    const band = { kind: 'band', zeroBelow: percent(3), low: percent(2), high: percent(5), zeroAbove: percent(9) } as const
    expect(() => defineScheme(change('C01', { rule: band }))).toThrow('band must ascend')
    expect(() => defineScheme({ ...cityScheme2023, grades: [...cityScheme2023.grades].reverse() })).toThrow('grades must descend')
    expect(() => defineScheme({ ...cityScheme2023, tieOrder: ['D04'] })).toThrow('ties are ordered by D04')
    expect(() => defineScheme({ ...cityScheme2023, wholeHundredths: 3000 })).toThrow('more than the whole sheet')
  })
})
