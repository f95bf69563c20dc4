/**
 * Every indicator × right × split × filter: the parts of a figure add up to it, and each cell is as many records as it says.
 * Generated from the catalogue, so that an indicator of tomorrow is held to the same.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canSplit } from '#app/queries/figures/choose-level.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import type { Figure, FigureFilters, PageScope, Right, Split } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { ratios } from '#domain/indicators/index.ts'
import { writeFilterText } from '#domain/filter.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const period = { from: '2023-01-01', to: TODAY }
const rights: readonly (readonly [string, Right])[] = [
  ['the province', makeRight('staff', '370000')],
  ['a city', makeRight('staff', '370100')],
  ['a county', makeRight('evaluator', '370202')],
  ['a department of the province', makeRight('staff', '370000', 'TAX')],
  ['a department of a city', makeRight('staff', '370200', 'SAMR')],
]
const narrowings: readonly (readonly [Split, FigureFilters])[] = [
  ['department', { department: 'SAMR' }],
  ['class', { riskClass: 'A' }], ['class', { riskClass: '!A' }], ['class', { riskClass: 'none' }],
  ['industry', { industry: 'C' }], ['industry', { industry: '!C' }],
  ['level', { level: 'county' }], ['level', { level: '!province' }],
  ['field', { field: 'none' }], ['channel', { channel: 'mobile' }], ['channel', { channel: '!mobile' }],
]

const ask = (scope: PageScope, code: string, by: readonly Split[], filters: FigureFilters = {}): Promise<readonly Figure[]> =>
  findIndicatorValues(scope, { codes: [code], area: scope.right.areaCode, period, by, filters })

/** Records behind a cell of a table, asked for as the table's link asks. */
async function countRecords(scope: PageScope, { indicator, area, period: days, ...of }: Figure, by: readonly Split[], filters: FigureFilters) {
  const isOwn = (by.includes('city') && area.endsWith('0000')) || (by.includes('county') && area.endsWith('00'))
  const own = isOwn ? { level: area.endsWith('0000') ? 'province' : 'city' } : {}
  const cell: FigureFilters = {
    ...filters, ...own,
    ...(by.includes('department') ? { department: writeFilterText(of.department ?? '') } : {}),
    ...(by.includes('class') ? { riskClass: of.riskClass ?? 'none' } : {}),
    ...(by.includes('industry') ? { industry: of.industry ?? 'none' } : {}),
    ...(by.includes('field') ? { field: of.field ?? 'none' } : {}),
    ...(by.includes('level') ? { level: of.level ?? 'none' } : {}),
    ...(by.includes('channel') ? { channel: of.channel ?? 'none' } : {}),
  }
  const count = async (part: 'numerator' | 'denominator') =>
    (await findRecords(scope, { code: indicator, area, period: days, part, filters: cell, after: null, limit: 1 })).total
  return [await count('numerator'), await count('denominator')]
}

/** A month of an indicator over the population of 1 January runs from there: its months do not add up. */
const addsUp = ({ periods }: RatioDefinition, by: readonly Split[]): boolean => !(by.includes('month') && periods === 'from-new-year')

const sum = (figures: readonly Figure[]) => figures.reduce(([n, d], one) => [n + (one.numerator ?? 0), d + (one.denominator ?? 0)] as const, [0, 0] as readonly [number, number])

function splitsOf(ratio: RatioDefinition, right: Right): (readonly Split[])[] {
  const place: Split | null = right.level === 'province' ? 'city' : right.level === 'city' ? 'county' : null
  const single = (['month', 'department', 'class', 'industry', 'level', 'field', 'channel'] as const).filter((split) => canSplit(ratio, split))
  return [...(place === null ? [] : [[place], ...single.filter((split) => split !== 'level').slice(0, 2).map((split) => [place, split] as const)]), ...single.map((split) => [split] as const)]
}

describe.each(rights)('%s', (_name, right) => {
  it.each(ratios.map((ratio) => [ratio.code, ratio] as const))('%s', async (code, ratio) => {
    await withScope(province.services, right, async (scope) => {
      for (const [split, filters] of [[null, {}] as const, ...narrowings]) {
        if (split !== null && !canSplit(ratio, split)) continue
        if (filters.department !== undefined && right.departmentCode !== '') continue
        const [whole] = await ask(scope, code, [], filters)
        for (const by of split === null ? splitsOf(ratio, right) : [[]]) {
          const cells = by.length === 0 ? (whole === undefined ? [] : [whole]) : await ask(scope, code, by, filters)
          const said = `${code} by ${by.join(', ')} ${JSON.stringify(filters)}`
          if (addsUp(ratio, by)) expect(sum(cells), said).toEqual([whole?.numerator ?? 0, whole?.denominator ?? 0])
          for (const cell of cells.filter(({ denominator }) => denominator !== 0)) {
            expect(await countRecords(scope, cell, by, filters), `${said} ${cell.area} ${cell.period.to}`).toEqual([cell.numerator, cell.denominator])
          }
        }
      }
    })
  })
})

it('the cases are not empty: the province counts something in most indicators', async () => {
  const counted = await withScope(province.services, makeRight('staff', '370000'), async (scope) => {
    const figures = await Promise.all(ratios.map(({ code }) => ask(scope, code, [])))
    return figures.flat().filter(({ denominator }) => (denominator ?? 0) > 0).map(({ indicator }) => indicator)
  })
  expect(counted).toEqual(expect.arrayContaining(['A01', 'B01', 'B02', 'B03', 'B04', 'B07', 'C01', 'C02', 'C03', 'D04', 'E01', 'E02']))
})
