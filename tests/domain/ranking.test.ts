import { describe, expect, it } from 'vitest'
import { rankRatios } from '#domain/ranking.ts'

const entry = (code: string, numerator: number, denominator: number) => ({ code, numerator, denominator })
const show = (ranked: ReturnType<typeof rankRatios>) => ranked.map(({ code, place, placeLow, placeHigh, joinsNext }) => [code, place, placeLow, placeHigh, joinsNext])

describe('places of ratios', () => {
  it('equal ratios share a place whatever their size, and the next counts them all', () => {
    // 200 / 500 = 2 / 5 = 40 %; 203 / 508 = 39.96 % stands behind both
    expect(rankRatios([entry('c', 203, 508), entry('b', 2, 5), entry('a', 200, 500)], 'higher').map(({ code, place }) => [code, place])).toEqual([
      ['a', 1], ['b', 1], ['c', 3],
    ])
  })

  it('places may change among those whose intervals meet', () => {
    // Wilson: a 0.86–0.94, b 0.50–0.70 (n = 100) and c 0.47–0.67 meet, d 0.06–0.14 stands below all
    const cities = [entry('a', 180, 200), entry('b', 60, 100), entry('c', 57, 100), entry('d', 18, 200)]
    expect(show(rankRatios(cities, 'higher'))).toEqual([
      ['a', 1, 1, 1, false], ['b', 2, 2, 3, true], ['c', 3, 2, 3, false], ['d', 4, 4, 4, false],
    ])
  })

  it('where less is better the same cities stand the other way round', () => {
    const cities = [entry('a', 180, 200), entry('b', 60, 100), entry('c', 57, 100), entry('d', 18, 200)]
    expect(show(rankRatios(cities, 'lower'))).toEqual([
      ['d', 1, 1, 1, false], ['c', 2, 2, 3, true], ['b', 3, 2, 3, false], ['a', 4, 4, 4, false],
    ])
  })

  it('the order does not depend on the order of arrival', () => {
    const cities = [entry('a', 1, 3), entry('b', 1, 3), entry('c', 2, 3)]
    expect(show(rankRatios([...cities].reverse(), 'higher'))).toEqual(show(rankRatios(cities, 'higher')))
  })

  it('a city that counted nothing is not ranked by mistake', () => {
    expect(() => rankRatios([entry('a', 0, 0)], 'higher')).toThrow('a counted nothing')
  })
})
