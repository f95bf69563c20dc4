/** The machinery of scores held to results that others published; every number is cited, none is ours. */
import { describe, expect, it } from 'vitest'
import type { Rule, Scheme, SchemeItem } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParties, type PartyInput } from '#domain/scoring/aggregate.ts'
import { nothingBeside } from '#domain/scoring/beside.ts'
import { toFraction, toHundredths, type Fraction } from '#domain/scoring/fraction.ts'
import { findPlace, shareOf, sumPlaces, type MeasuredValue, type PointsRange } from '#domain/scoring/rules.ts'
import { findFunnelLimits, findWilsonInterval } from '#domain/statistics.ts'

const toNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator)
/** A value of two decimals, exactly. */
const ratio = (value: number): MeasuredValue => ({ kind: 'ratio', ratio: { numerator: Math.round(value * 100), denominator: 100 } })
const item = (code: string, hundredths: number, rule: Rule): SchemeItem => ({ code, source: { kind: 'computed' }, hundredths, rule, evidence: 'system', effects: { 'not-applicable': 'return', 'small-number': 'score', 'not-reported': 'range' }, losses: [] })
const sheet = (...blocks: readonly (readonly SchemeItem[])[]): Scheme => ({ ...cityScheme2023, blocks: blocks.map((items, index) => ({ id: `b${index}`, name: { zh: '块', en: 'block' }, items })) })
const party = (values: Readonly<Record<string, number>>): PartyInput => ({ readings: new Map(Object.entries(values).map(([code, value]) => [code, { state: 'measured', value: ratio(value) }])), beside: nothingBeside })
/** Share of full marks of each party, in three decimals. */
const sharesOf = (scheme: Scheme, parties: readonly PartyInput[]): string[] =>
  scoreParties(scheme, parties).map(({ points, full }) => (points === null ? '' : (toNumber(points.low) / toNumber(full)).toFixed(3)))

/**
 * OECD and JRC (2008), Handbook on Constructing Composite Indicators, ISBN 978-92-64-04345-9, page 87, table 15: mean years of schooling
 * (age 15 and above) of 23 countries; its columns Rank (high value = top in list), Min-Max, and distance to the best.
 */
const SCHOOLING: readonly (readonly [country: string, years: number, rank: number, minMax: string, best: string])[] = [
  ['Finland', 10, 15, '0.59', '0.83'], ['United States', 12, 23, '1.00', '1.00'], ['Sweden', 11.4, 19, '0.88', '0.95'], ['Japan', 9.5, 12, '0.49', '0.79'], ['Korea, Rep.', 10.8, 17, '0.76', '0.90'],
  ['Netherlands', 9.4, 9, '0.47', '0.78'], ['UK', 9.4, 9, '0.47', '0.78'], ['Canada', 11.6, 20, '0.92', '0.97'], ['Australia', 10.9, 18, '0.78', '0.91'], ['Singapore', 7.1, 1, '0.00', '0.59'],
  ['Germany', 10.2, 16, '0.63', '0.85'], ['Norway', 11.9, 22, '0.98', '0.99'], ['Ireland', 9.4, 9, '0.47', '0.78'], ['Belgium', 9.3, 8, '0.45', '0.78'], ['New Zealand', 11.7, 21, '0.94', '0.98'],
  ['Austria', 8.4, 6, '0.27', '0.70'], ['France', 7.9, 5, '0.16', '0.66'], ['Israel', 9.6, 14, '0.51', '0.80'], ['Spain', 7.3, 4, '0.04', '0.61'], ['Italy', 7.2, 3, '0.02', '0.60'],
  ['Czech Rep.', 9.5, 12, '0.49', '0.79'], ['Hungary', 9.1, 7, '0.41', '0.76'], ['Slovenia', 7.1, 1, '0.00', '0.59'],
]

describe('OECD and JRC handbook, table 15', () => {
  const field = SCHOOLING.map(([, years]) => ratio(years))
  // half up, as the table: 11.7 ÷ 12 = 0.975 is 0.98
  const say = (rule: Rule, years: number): string => (Number(toHundredths(shareOf(item('X1', 100, rule), ratio(years), field))) / 100).toFixed(2)

  it('min–max is our linear rule from the worst to the best', () => {
    const rule: Rule = { kind: 'linear', floor: { numerator: 71, denominator: 10 }, target: { numerator: 120, denominator: 10 } }
    expect(SCHOOLING.map(([country, years]) => [country, say(rule, years)])).toEqual(SCHOOLING.map(([country, , , minMax]) => [country, minMax]))
  })

  it('distance to the best is our proportion to the best', () => {
    expect(SCHOOLING.map(([country, years]) => [country, say({ kind: 'best', better: 'higher' }, years)])).toEqual(SCHOOLING.map(([country, , , , best]) => [country, best]))
  })

  it('its ranks, counted from the least, share a place as ours do', () => {
    const values = SCHOOLING.map(([, years]) => toFraction({ numerator: Math.round(years * 10), denominator: 10 }))
    expect(values.map((value) => findPlace(value, values, 'lower'))).toEqual(SCHOOLING.map(([, , rank]) => rank))
  })
})

describe('weighted arithmetic means', () => {
  it('of the handbook’s page 83, table 14: two indicators, each divided by the leader’s, with equal weights', () => {
    const scheme = sheet([item('T', 1000, { kind: 'best', better: 'higher' }), item('H', 1000, { kind: 'best', better: 'higher' })])
    // temperature and humidity of countries A and B in 2003 and 2004, in Celsius and in Fahrenheit
    expect(sharesOf(scheme, [party({ T: 35, H: 75 }), party({ T: 39, H: 50 })])).toEqual(['0.949', '0.833'])
    expect(sharesOf(scheme, [party({ T: 35.9, H: 70 }), party({ T: 40, H: 45 })])).toEqual(['0.949', '0.821'])
    expect(sharesOf(scheme, [party({ T: 95, H: 75 }), party({ T: 102.2, H: 50 })])).toEqual(['0.965', '0.833'])
    expect(sharesOf(scheme, [party({ T: 96.62, H: 70 }), party({ T: 104, H: 45 })])).toEqual(['0.965', '0.821'])
  })

  /**
   * W. Becker, COINr (R package), vignette “Aggregation”, https://bluefoxr.github.io/COINr/articles/aggregate.html: `dset_aggregated |> head(5) |>
   * signif(3)`, the scores of the ASEM example: five groups make Conn, three make Sust, and the two the Index, all with equal weights.
   */
  const ASEM: readonly (readonly [conn: readonly [number, number, number, number, number], sust: readonly [number, number, number], published: readonly [number, number, number]])[] = [
    [[12.6, 52.4, 39.5, 34.8, 52.5], [31.9, 71.9, 55.7], [38.4, 53.2, 45.8]], [[26.2, 77.5, 54.1, 41.1, 78.2], [69.5, 72.8, 62.9], [55.4, 68.4, 61.9]], [[48.2, 75.6, 43.3, 72, 80.8], [53, 86.2, 50.1], [64, 63.1, 63.5]],
    [[13.3, 26.5, 5.85, 22.9, 32.4], [81.7, 27.5, 64.6], [20.2, 57.9, 39]], [[24.6, 75.9, 27.1, 28.4, 67.5], [55.7, 53.3, 61.7], [44.7, 56.9, 50.8]],
  ]

  it('of COINr’s documented example, through two levels', () => {
    const rule: Rule = { kind: 'linear', floor: { numerator: 0, denominator: 1 }, target: { numerator: 100, denominator: 1 } }
    // 15 points of five items of 3, 15 points of three items of 5
    const scheme = sheet([1, 2, 3, 4, 5].map((number) => item(`C${number}`, 300, rule)), [1, 2, 3].map((number) => item(`S${number}`, 500, rule)))
    const inputs = ASEM.map(([conn, sust]) => party(Object.fromEntries([...conn.map((value, index) => [`C${index + 1}`, value] as const), ...sust.map((value, index) => [`S${index + 1}`, value] as const)])))
    const percent = (points: PointsRange | null, full: Fraction): number => (100 * (points === null ? NaN : toNumber(points.low))) / toNumber(full)
    const cards = scoreParties(scheme, inputs)
    for (const [index, { blocks, points, full }] of cards.entries()) {
      const [, , published = [0, 0, 0]] = ASEM[index] ?? []
      const found = [...blocks.map((block) => percent(block.points, block.full)), percent(points, full)]
      // what went in was rounded to three digits as well, so the means may differ by the half of the last one
      for (const [level, value] of found.entries()) expect(Math.abs(value - (published[level] ?? 0)), `${index} ${level}`).toBeLessThanOrEqual(0.1)
    }
  })
})

it('the sum of places gives Borda’s scores of the handbook’s pages 106 and 107, tables 25 and 26', () => {
  // how many of 21 indicators rank the four countries so
  const profile: readonly (readonly [count: number, order: string])[] = [[3, 'abcd'], [5, 'acbd'], [7, 'bdca'], [6, 'cbda']]
  const votes = profile.flatMap(([count, order]) => Array.from({ length: count }, () => order))
  const rule = { kind: 'rank-sum', of: votes.map((_, index) => ({ code: `I${index}`, better: 'higher' })), stepHundredths: 1 } as const satisfies Rule
  const valueOf = (country: string): MeasuredValue => ({ kind: 'ratios', ratios: votes.map((order) => ({ numerator: 4 - order.indexOf(country), denominator: 1 })) })
  const field = [...'abcd'].map(valueOf)
  // the last of four has no point, each place before it one more: 4 × 21 less the sum of places
  expect([...'abcd'].map((country) => 4 * votes.length - sumPlaces(rule, valueOf(country), field, 'X1'))).toEqual([24, 44, 38, 20])
})

describe('intervals and control limits', () => {
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('Wilson of %i in %i: R. G. Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3', (numerator, denominator, low, high) => {
    const interval = findWilsonInterval({ numerator, denominator })
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
  })

  /** Public Health England, PHEindicatormethods (R package), tests/testthat/testdata_funnel_prop_outputs.csv: limits in percent around a base of 80.642448 %, after Spiegelhalter (2005). */
  const FUNNEL: readonly (readonly [population: number, low95: number, high95: number, low998: number, high998: number])[] = [
    [1, 3.204264, 100, 0, 100], [2, 25.885383, 100, 0, 100], [3, 35.933491, 100, 10.150815, 100], [16, 61.282902, 100, 50.118675, 100], [18, 62.390093, 98.894803, 51.864359, 100], [37, 67.911689, 93.373207, 60.570139, 100],
    [41, 68.548635, 92.73626, 61.574398, 99.710497], [50, 69.691035, 91.593861, 63.375595, 97.909301], [102, 72.974925, 88.309971, 68.553233, 92.731663], [1008, 78.203374, 83.081521, 76.796814, 84.488082],
    [9998, 79.867989, 81.416907, 79.421375, 81.863521], [110_000, 80.408963, 80.875933, 80.274317, 81.010578],
  ]

  it.each(FUNNEL)('the funnel at %i is that of PHEindicatormethods', (population, ...published) => {
    const limits = findFunnelLimits({ numerator: 80_642_448, denominator: 100_000_000 }, population)
    const found = [limits?.inner.low, limits?.inner.high, limits?.outer.low, limits?.outer.high]
    for (const [index, value] of published.entries()) expect(100 * (found[index] ?? NaN)).toBeCloseTo(value, 5)
  })
})
