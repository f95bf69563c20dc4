/** Two versions of the closure rate over the small province, counted by hand, and the bridge between them. */
import { read as readWorkbook, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentVersions } from '#app/presenters/definition-versions.ts'
import { sayFigure } from '#app/presenters/say-figure.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import { getBridge } from '#app/queries/get-bridge.server.ts'
import type { Bridge } from '#app/queries/types.ts'
import { loader as figuresApi } from '#app/routes/api.figures.ts'
import { loader as takeFile } from '#app/routes/exports.$table.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { findVersions } from '#domain/indicators/index.ts'
import { bear, call, makeContext, makeToken, ORIGIN } from '../api/support.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let bridge: Bridge | null
beforeAll(async () => {
  province = await createSmallProvince()
  bridge = await withScope(province.services, makeRight('evaluator', '370000'), async (scope) => getBridge(scope, requireIndicator('E02'), await requireArea(scope, '370000'), { from: '2023-01-01', to: TODAY }))
})
afterAll(() => province.close())

const reader = { text: getText('zh'), language: 'zh' } as const
const counted = (code: string, area: string): string => {
  const figure = bridge?.parts.find((one) => one.indicator === code && one.area === area)
  return `${figure?.numerator ?? '?'} / ${figure?.denominator ?? '?'}`
}

it('both versions are counted from the same results', () => {
  // 370100: published S1 twice (no problem), S5 (closed), S2 (open, due on 8 December); 370200: S3 (open, was due in June), S1 (no problem)
  expect([counted('E02V1', '370100'), counted('E02V1', '370200')]).toEqual(['3 / 4', '1 / 2'])
  // due until today: S5, closed; S3, open
  expect([counted('E02', '370100'), counted('E02', '370200')]).toEqual(['1 / 1', '0 / 1'])
})

describe('the bridge', () => {
  it('shows each city under the old version, under the new, and the difference', () => {
    const shown = presentVersions(requireIndicator('E02'), bridge, reader)
    expect(shown?.rows.map(({ term, text }) => `${term} ${text.map((part) => part.text).join('')}`.split(' · ').slice(0, 2))).toEqual([['第 1 版 2021-01-01—2022-12-31', 'E02V1'], ['第 2 版 2023-01-01 起', 'E02']])
    const cells = (area: string) => shown?.bridge?.table.rows.find(({ id }) => id === area)?.cells.map((cell) => cell.text)
    expect(cells('whole')).toEqual(['全省', '4 / 6 条', '66.67%', '1 / 2 件', '50.00%', '−16.67 点'])
    expect(cells('370100')).toEqual(['济南市', '3 / 4 条', '75.00%', '1 / 1 件', '100.00%', '+25.00 点'])
    expect(cells('370200')).toEqual(['青岛市', '1 / 2 条', '50.00%', '0 / 1 件', '0.00%', '−50.00 点'])
  })

  it('stands on the pages of both versions, and on no page of a definition that never changed', () => {
    const older = requireIndicator('E02V1')
    expect(findVersions(older).map(({ code }) => code)).toEqual(['E02V1', 'E02'])
    expect(presentVersions(requireIndicator('E01'), null, reader)).toBeNull()
    // who sees no figures still reads when each version ruled
    expect(presentVersions(older, null, reader)).toMatchObject({ bridge: null, rows: [{ term: '第 1 版' }, { term: '第 2 版' }] })
  })
})

it('a figure names the version that it was counted by, in a sentence and for machines', async () => {
  const figure = bridge?.parts.find(({ indicator, area }) => indicator === 'E02V1' && area === '370100')
  if (figure === undefined) throw new Error('no figure')
  expect(sayFigure(figure, reader)).toBe('75.00% · 3 / 4 条 · 口径第 1 版')
  const token = await makeToken(province, makeRight('evaluator', '370000'))
  const answer = await call(figuresApi, province.services, '/api/figures?indicator=E02,E02V1&area=370000&period=2023', bear(token))
  const body = JSON.stringify(await answer.json())
  expect(body).toContain('"indicator":"E02","version":2')
  expect(body).toContain('"indicator":"E02V1","version":1')
  const file = await takeFile({ request: new Request(`${ORIGIN}/exports/records?indicator=E02&area=370000&period=2023&part=denominator&format=xlsx&reason=${encodeURIComponent('核对口径版本')}`, bear(token)), context: makeContext(province.services), params: { table: 'records' } })
  const book = readWorkbook(new Uint8Array(await file.arrayBuffer()))
  expect(JSON.stringify(utils.sheet_to_json(book.Sheets['查询条件'] ?? {}, { header: 1 }))).toContain('E02 后续处置完结率 · 口径第 2 版')
})
