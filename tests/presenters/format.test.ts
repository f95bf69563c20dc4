import { describe, expect, it } from 'vitest'
import {
  fallsShort,
  findDayOf,
  formatBytes,
  formatClock,
  formatCount,
  formatDayInList,
  formatDayInProse,
  formatDeduction,
  formatDelta,
  formatFineHeatPercent,
  formatFraction,
  formatFullMarks,
  formatHash,
  formatHeatPercent,
  formatInstantInList,
  formatLargeCount,
  formatLimit,
  formatMonth,
  formatPercent,
  formatPeriod,
  formatRange,
  formatScore,
  formatSigned,
  formatWeekday,
} from '#app/presenters/format.ts'

const of = (numerator: number | bigint, denominator: number | bigint) => ({ numerator, denominator })
const atLeast = (percent: number) => ({ ...of(percent, 100), betterWhen: 'higher' as const })
const atMost = (percent: number) => ({ ...of(percent, 100), betterWhen: 'lower' as const })

describe('a percent', () => {
  it('has two decimals, half-up on whole numbers', () => {
    // 7256 / 18254 = 0.397502…
    expect(formatPercent(of(7256, 18254))).toBe('39.75')
    // 1 / 800 = 0.125 % exactly: the half goes up; a double would see 0.125 too, but 1.005 below would not survive one
    expect(formatPercent(of(1, 800))).toBe('0.13')
    // 201 / 20000 = 1.005 % exactly
    expect(formatPercent(of(201, 20000))).toBe('1.01')
    expect(formatPercent(of(0, 7))).toBe('0.00')
    expect(formatPercent(of(7, 7))).toBe('100.00')
  })

  it('never shows the target when it is short of it', () => {
    // 39999 / 100000 = 39.999 %, half-up would be 40.00
    expect(formatPercent(of(39_999, 100_000), { target: atLeast(40) })).toBe('39.999')
    // 399999 / 1000000 = 39.9999 %: one digit more, then cut
    expect(formatPercent(of(399_999, 1_000_000), { target: atLeast(40) })).toBe('39.999')
    // 203 / 508 = 39.9606… %: two decimals are enough
    expect(formatPercent(of(203, 508), { target: atLeast(40) })).toBe('39.96')
    // the same with one decimal would be 40.0: it gains a digit
    expect(formatPercent(of(203, 508), { target: atLeast(40), digits: 1 })).toBe('39.96')
    // 285371 / 285372 = 99.99964… %
    expect(formatPercent(of(285_371, 285_372), { target: atLeast(100) })).toBe('99.999')
  })

  it('rounds as usual once the target is met', () => {
    // 561 / 1402 = 40.0142… %
    expect(formatPercent(of(561, 1402), { target: atLeast(40) })).toBe('40.01')
    // 2 / 5 = 40 % exactly: met
    expect(formatPercent(of(2, 5), { target: atLeast(40) })).toBe('40.00')
  })

  it('over an upper limit stays visibly over it', () => {
    // 5001 / 100000 = 5.001 %, half-up would be 5.00
    expect(formatPercent(of(5_001, 100_000), { target: atMost(5) })).toBe('5.001')
    // 50001 / 1000000 = 5.0001 %: cutting would show 5.000, so it is cut upwards
    expect(formatPercent(of(50_001, 1_000_000), { target: atMost(5) })).toBe('5.001')
    // 4386 / 104429 = 4.19998… %: within
    expect(formatPercent(of(4_386, 104_429), { target: atMost(5) })).toBe('4.20')
  })

  it('is right beyond what a double can hold', () => {
    // (10^18 − 1) / (2·10^18) is just below 50 %
    expect(formatPercent(of(10n ** 18n - 1n, 2n * 10n ** 18n), { target: atLeast(50) })).toBe('49.999')
  })

  it('of nothing is an error, not a zero', () => {
    expect(() => formatPercent(of(0, 0))).toThrow(RangeError)
  })

  it('is judged by whole numbers', () => {
    // 799 of 2000 = 39.95 %
    expect(fallsShort(of(799, 2000), atLeast(40))).toBe(true)
    expect(fallsShort(of(800, 2000), atLeast(40))).toBe(false)
    expect(fallsShort(of(5, 100), atMost(5))).toBe(false)
  })
})

describe('a heat cell', () => {
  it('shows one decimal below ten and none above', () => {
    expect(formatHeatPercent(of(0, 12))).toBe('0')
    expect(formatHeatPercent(of(97, 1000))).toBe('9.7')
    // 9.96 % would be 10.0: it is 10
    expect(formatHeatPercent(of(996, 10_000))).toBe('10')
    expect(formatHeatPercent(of(19, 100))).toBe('19')
  })

  it('of the fine kind keeps three figures', () => {
    expect(formatFineHeatPercent(of(113, 10_000))).toBe('1.13')
    expect(formatFineHeatPercent(of(96, 1000))).toBe('9.60')
    // 9.996 % rounds to 10.00: three figures are 10.0
    expect(formatFineHeatPercent(of(9_996, 100_000))).toBe('10.0')
    expect(formatFineHeatPercent(of(642, 1000))).toBe('64.2')
    expect(formatFineHeatPercent(of(5, 5))).toBe('100')
  })
})

describe('counts', () => {
  it('stand with thousands apart and fractions are exact', () => {
    expect(formatCount(18254)).toBe('18,254')
    expect(formatCount(-1811)).toBe('−1,811')
    expect(formatCount(14_700_000_000_000_000_001n)).toBe('14,700,000,000,000,000,001')
    expect(formatFraction(of(7256, 18254), '项')).toBe('7,256 / 18,254 项')
    expect(formatFraction(of(1, 7))).toBe('1 / 7')
  })

  it('become 万 and 亿 in prose with one decimal', () => {
    const words = { wan: '万', yi: '亿' }
    // 14,659,000 / 10,000 = 1465.9
    expect(formatLargeCount(14_659_000, words)).toBe('1,465.9 万')
    expect(formatLargeCount(9_999, words)).toBe('9,999')
    // 99,999,999 is 9,999.99999 万, which rounds to one 亿
    expect(formatLargeCount(99_999_999, words)).toBe('1.0 亿')
  })
})

describe('changes', () => {
  it('carry a sign of the same width, or the word for none', () => {
    // 39.75 % against 33.55 %: 3975/10000 − 3355/10000 = 620/10000
    expect(formatDelta(of(3975, 10_000), of(3355, 10_000), '持平')).toBe('+6.20')
    expect(formatDelta(of(420, 10_000), of(601, 10_000), '持平')).toBe('−1.81')
    expect(formatDelta(of(1, 3), of(2, 6), '持平')).toBe('持平')
    // 1/3 − 33/100 = 0.3333… points, halves away from zero on both sides
    expect(formatDelta(of(1, 3), of(33, 100), '持平')).toBe('+0.33')
    expect(formatDelta(of(5, 1000), of(50_005, 10_000_000), '持平')).toBe('持平')
    expect(formatSigned(-45, 1, '持平')).toBe('−4.5')
  })
})

describe('scores', () => {
  it('have two decimals, full marks none they do not need', () => {
    expect(formatScore(9470)).toBe('94.70')
    expect(formatScore(5)).toBe('0.05')
    expect(formatFullMarks(400)).toBe('4')
    expect(formatFullMarks(450)).toBe('4.5')
    expect(formatFullMarks(10_000)).toBe('100')
    expect(formatFullMarks(0)).toBe('0')
    expect(formatDeduction(60)).toBe('−0.60')
    expect(formatDeduction(0)).toBe('0')
  })
})

describe('days and instants', () => {
  it('are written for prose, lists and periods', () => {
    expect(formatDayInProse('2023-11-07', 'zh')).toBe('11月7日')
    expect(formatDayInProse('2023-11-07', 'en')).toBe('Nov 7')
    expect(formatDayInList('2023-11-17')).toBe('11-17')
    expect(formatPeriod('2023-01-01', '2023-11-17', 'zh')).toBe('2023年1月1日—11月17日')
    expect(formatPeriod('2022-12-01', '2023-01-31', 'zh')).toBe('2022年12月1日—2023年1月31日')
    expect(formatPeriod('2023-01-01', '2023-11-17', 'en')).toBe('Jan 1—Nov 17, 2023')
    expect(formatMonth('2023-09', 'zh')).toBe('9月')
    // 17 November 2023 was a Friday
    expect(formatWeekday('2023-11-17', 'zh')).toBe('周五')
    expect(() => formatDayInProse('2023/11/17', 'zh')).toThrow(RangeError)
  })

  it('are read in Asia/Shanghai whatever zone the server keeps', () => {
    // 22:00 UTC on the 16th is 06:00 on the 17th in Shanghai
    expect(formatClock('2023-11-16T22:00:00Z')).toBe('06:00')
    expect(findDayOf('2023-11-16T22:00:00Z')).toBe('2023-11-17')
    expect(formatInstantInList('2023-11-16T16:00:00Z')).toBe('11-17 00:00')
    expect(() => formatClock('2023-11-17T06:00:00')).toThrow(/zone/)
  })

  it('left to a limit are said in working days', () => {
    const words = { overdue: '逾期 {n}', today: '今日', left: '剩 {n}' }
    expect([-3, 0, 2].map((days) => formatLimit(days, words))).toEqual(['逾期 3', '今日', '剩 2'])
  })
})

describe('small things', () => {
  it('ranges, sizes and hashes are short', () => {
    expect(formatRange(3, 7)).toBe('3—7')
    expect(formatRange(3, 3)).toBe('3')
    expect(formatBytes(912)).toBe('912 B')
    expect(formatBytes(912_000)).toBe('0.9 MB')
    expect(formatBytes(12_345)).toBe('12.3 kB')
    expect(formatHash('3f9a71c0aabbccdde2d4')).toBe('3f9a 71c0 … e2d4')
  })
})
