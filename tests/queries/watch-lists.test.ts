/** Watch lists: who makes them, whom they hold, what two writers at once do, what stays known. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endWatchList, putOnWatchList, saveWatchList, takeOffWatchList, type WatchListToSave } from '#app/commands/change-watch-list.server.ts'
import { findWatched, findWatchListActs, findWatchLists, requireWatchList } from '#app/queries/watch-lists/find-watch-lists.server.ts'
import type { Right, WatchedPage } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { readSubjectIds, readWatchQuery } from '#domain/watch-list.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // S1 (370102) two signals within a year of 2023-11-17 and one before; S3 (370202) one
  await owner.query(`insert into core.risk_signals (subject_id, signal_id, kind_code, signal_date, batch_id) values
    ('S1', '1', '01', '2022-11-17', 1), ('S1', '2', '01', '2022-11-18', 1), ('S1', '3', '01', '2023-11-17', 1), ('S3', '4', '01', '2023-05-05', 1)`)
  await owner.end()
})
afterAll(() => province.close())

const WRITER = { name: 'pat', displayName: 'Pat' }
const staff = makeRight('staff', '370000')
const cityStaff = makeRight('staff', '370100')
const NEW: WatchListToSave = { watchListId: null, seen: 0, title: '投诉较多', reason: '近期投诉集中', query: null, expiresDate: '2024-06-30' }
const save = (right: Right, list: WatchListToSave): Promise<number> => changeInScope(province.services, right, (db) => saveWatchList(db, list, WRITER))
const put = (right: Right, watchListId: number, seen: number, subjectIds: readonly string[]): Promise<number> =>
  changeInScope(province.services, right, (db) => putOnWatchList(db, { watchListId, seen, subjectIds, reason: '核查', expiresDate: null }, WRITER))
const read = (right: Right, id: number, limit = 100, after: string | null = null): Promise<WatchedPage> => withScope(province.services, right, (scope) => findWatched(scope, id, { after, limit }))
const idsOf = (page: WatchedPage): string[] => page.rows.map(({ subjectId }) => subjectId)

it('are made by who works with warnings, and seen where they lie', async () => {
  for (const right of [makeRight('leader', '370000'), makeRight('city', '370100'), makeRight('department', '370000', 'SAMR'), makeRight('steward', '370000')]) {
    await expect(save(right, NEW), right.role).rejects.toMatchObject({ status: 403 })
  }
  const id = await save(cityStaff, NEW)
  expect(await withScope(province.services, staff, findWatchLists)).toMatchObject([{ watchListId: id, title: '投诉较多', areaCode: '370100', query: null, version: 1 }])
  expect(await withScope(province.services, makeRight('staff', '370200'), findWatchLists)).toEqual([])
  await expect(withScope(province.services, makeRight('staff', '370200'), (scope) => requireWatchList(scope, String(id)))).rejects.toMatchObject({ status: 404 })
})

it('by hand take subjects of their area alone, all or none, each once', async () => {
  const id = await save(cityStaff, { ...NEW, title: '手工' })
  // S3 lies in 370202: nobody is put on
  await expect(put(cityStaff, id, 1, ['S1', 'S3', 'NO'])).rejects.toMatchObject({ status: 422, wording: { zh: expect.stringContaining('2 个代码') } })
  expect((await read(cityStaff, id)).total).toBe(0)
  expect(await put(cityStaff, id, 1, ['S6', 'S1', 'S1'])).toBe(2)
  // the same again adds none and moves no version
  expect(await put(cityStaff, id, 2, ['S1'])).toBe(0)
  await expect(put(cityStaff, id, 1, ['S5'])).rejects.toMatchObject({ status: 409 })
  const page = await read(cityStaff, id)
  // S1: signals of 18 November 2022 and 17 November 2023, last inspected 7 November 2023 (task T3)
  expect(page.rows).toMatchObject([{ subjectId: 'S1', signalCount: 2, inspectedDate: '2023-11-07', knownClass: 'A', reason: '核查' }, { subjectId: 'S6', signalCount: 0, knownClass: 'C' }])
  const first = await read(cityStaff, id, 1)
  expect([idsOf(first), first.total, first.start]).toEqual([['S1'], 2, 1])
  expect(idsOf(await read(cityStaff, id, 1, first.next))).toEqual(['S6'])
  expect(await changeInScope(province.services, cityStaff, (db) => takeOffWatchList(db, { watchListId: id, seen: 2, subjectIds: ['S1', 'S4'], reason: '已整改' }, WRITER))).toBe(1)
  expect(idsOf(await read(cityStaff, id))).toEqual(['S6'])
  expect((await withScope(province.services, cityStaff, (scope) => findWatchListActs(scope, id))).map(({ act, subjectCount }) => [act, subjectCount])).toEqual([['removed', 1], ['added', 2], ['made', 0]])
})

it('by query choose anew on each day, and show a reader the subjects of their own area', async () => {
  const signals = await save(staff, { ...NEW, title: '信号', query: { signals: 1 } })
  expect(idsOf(await read(staff, signals))).toEqual(['S1', 'S3'])
  expect(idsOf(await read(staff, await save(staff, { ...NEW, query: { signals: 2, industry: 'C' } })))).toEqual(['S1'])
  expect(idsOf(await read(staff, await save(staff, { ...NEW, query: { riskClass: 'D' } })))).toEqual(['S2', 'S3'])
  // problems: S5 (result 2), S2 (result 6), S3 (result 5), all within two years
  expect(idsOf(await read(staff, await save(staff, { ...NEW, query: { problems: 1 } })))).toEqual(['S2', 'S3', 'S5'])
  // S5 is a household: its name is told to who goes there
  const named = await save(staff, { ...NEW, query: { problems: 1, industry: 'H' } })
  const nameFor = async (right: Right): Promise<string | undefined> => (await read(right, named)).rows[0]?.subjectName
  expect([await nameFor(staff), await nameFor(makeRight('evaluator', '370000'))]).toEqual(['王小明小吃店', '王**'])
  // a list of the province is nothing that a city's right covers
  expect(idsOf(await read(cityStaff, signals))).toEqual([])
  await expect(put(staff, signals, 1, ['S1'])).rejects.toThrow('goes by its query')
})

it('once ended stay readable and take nothing more; of two changes at once one wins', async () => {
  const id = await save(staff, NEW)
  const both = await Promise.allSettled(['一', '二'].map((title) => save(staff, { ...NEW, watchListId: id, seen: 1, title })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await changeInScope(province.services, staff, (db) => endWatchList(db, { watchListId: id, seen: 2, reason: '到期' }, WRITER))
  expect(await withScope(province.services, staff, (scope) => requireWatchList(scope, String(id)))).toMatchObject({ endedByName: 'Pat', version: 3 })
  await expect(put(staff, id, 3, ['S1'])).rejects.toMatchObject({ status: 404 })
})

it('read what was typed, or name the field that cannot be', () => {
  const nothing = { industry: '', riskClass: '', tag: '', signals: '', problems: '' }
  expect(readWatchQuery(nothing)).toEqual({ query: null })
  expect(readWatchQuery({ ...nothing, industry: 'C13', signals: '3' })).toEqual({ query: { industry: 'C13', signals: 3 } })
  for (const [field, value] of [['industry', 'C%'], ['industry', 'Z'], ['riskClass', 'E'], ['tag', '标'.repeat(41)], ['signals', '0'], ['signals', '1000'], ['problems', '-1']] as const) {
    expect(readWatchQuery({ ...nothing, [field]: value }), value).toEqual({ fault: field })
  }
  expect(readSubjectIds(' 91370102ma3c000468\n91370102MA3C000468，S2；\t S3 ')).toEqual(['91370102MA3C000468', 'S2', 'S3'])
})
