import { describe, expect, it } from 'vitest'
import { sayHeadline, saySecond } from '#app/presenters/headline.ts'
import { readOut } from '#app/text.ts'
import { makeContext, makeFigure, makeGradient, makeJoint } from './board-rows.ts'

describe('headline', () => {
  it('says value, distance in tasks, how many meet it and who is furthest, from live figures', () => {
    // 40 % of 2,000 is 800, so 799 is one task short; 青岛 450/1,000 meets it, 菏泽 203/508 does not (40 % is 203.2)
    expect(readOut(sayHeadline(makeContext()))).toBe('全省部门联合抽查比例 39.95%，距 40% 目标还差 1 项；2 个市中 1 个达标，菏泽未达标。')
  })

  it('keeps within sixty characters by leaving out the furthest areas', () => {
    const joint = makeJoint()
    expect(readOut(sayHeadline(makeContext({}, 'zh', joint))).length).toBeLessThanOrEqual(60)
  })

  it('opens the records behind its numbers, for those who may see them', () => {
    const value = sayHeadline(makeContext()).find((part) => part.text === '39.95%')
    expect(value?.href).toBe('/records?indicator=C01&area=370000&period=2023&part=numerator')
    expect(sayHeadline(makeContext({ role: 'steward' })).every((part) => part.href === undefined || part.href === '#ranking')).toBe(true)
  })

  it('says the same in English', () => {
    expect(readOut(sayHeadline(makeContext({}, 'en')))).toBe('Shandong: Joint inspection ratio 39.95%, 1 task short of 40%; 1 of 2 cities meet it; short: Heze.')
  })

  it('says what was lost where nothing can be mended any more', () => {
    const found = { ...makeJoint(), code: 'E01', now: makeFigure('E01', '370000', 98, 100), parts: [] }
    expect(readOut(sayHeadline(makeContext({}, 'zh', found)))).toBe('全省结果公示率 98.00%，未达 100% 目标，已逾期 2 条。')
  })

  it('never shows a multiple as a percentage', () => {
    // D 40/100 is four times A 10/100
    const now = makeGradient('370000', [[10, 100], [20, 100], [30, 100], [40, 100]], true)
    const found = { ...makeJoint(), code: 'D02', now, before: now, months: [], monthsBefore: [], parts: [] }
    expect(readOut(sayHeadline(makeContext({}, 'zh', found)))).toBe('全省差异化抽查梯度 4.00 倍，未达 5 倍目标。')
  })

  it('says that nothing was due instead of a number', () => {
    const found = { ...makeJoint(), now: makeFigure('C01', '370000', 0, 0, 'not-applicable'), parts: [] }
    expect(readOut(sayHeadline(makeContext({}, 'zh', found)))).toBe('全省部门联合抽查比例：不适用。')
  })
})

describe('second line', () => {
  it('tells the change to the same days of last year and what is missing', () => {
    // 799/2,000 − 600/2,000 = 9.95 points
    expect(readOut(saySecond(makeContext()))).toBe('比上年同期提高 9.95 个百分点；日照市有月份未报，只计其已报部分。')
  })
})
