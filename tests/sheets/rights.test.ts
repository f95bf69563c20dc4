/** Sheets in the database: who sees and writes them, the second person, what never changes, and twenty evaluators at once. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSheet, moveSheet, saveSheet } from '#app/commands/save-sheet.server.ts'
import { findSheet, findSheetActs, findSheetLines, findSheets, getSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { KeptSheet, Right, SheetState } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { findScheme } from '#domain/schemes/index.ts'
import type { Scheme } from '#domain/scheme.ts'
import { draftDemonstrationSheet } from '#app/server/demonstration-sheets.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { sampleSheet } from '../support/sample-sheet.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

const EVALUATORS = 20

let province: SmallProvince
/** As many connections as people who save at once. */
let crowd: Services
beforeAll(async () => {
  province = await createSmallProvince()
  crowd = { ...province.services, database: createDatabase(createPool(province.test.appUrl, { max: EVALUATORS })) }
})
afterAll(async () => {
  await crowd.database.destroy()
  await province.close()
})

const evaluator = makeRight('evaluator', '370000')
const others = [makeRight('leader', '370000'), makeRight('staff', '370000'), makeRight('evaluator', '370100'), makeRight('evaluator', '370000', 'SAMR'), makeRight('city', '370100'), makeRight('department', '370000', 'SAMR'), makeRight('steward', '370000')]
const person = (name: string) => ({ name, displayName: name.toUpperCase() })

const make = (year: number, right: Right = evaluator): Promise<string> =>
  changeInScope(crowd, right, (db) => makeSheet(db, { scheme: { ...sampleSheet, year }, leastVersion: 1, copiedFrom: 'city-2023-v1' }, person('anna')))
const read = (key: string, right: Right = evaluator): Promise<KeptSheet | null> => withScope(crowd, right, (scope) => getSheet(scope, key))
const revisionOf = async (key: string): Promise<number> => (await read(key))?.revision ?? 0
const save = (key: string, seen: number, change: Partial<Scheme>, name = 'anna', right: Right = evaluator): Promise<number> =>
  changeInScope(crowd, right, async (db) => {
    const kept = await getSheet({ db }, key)
    if (kept === null) throw new Error(`no sheet ${key}`)
    return saveSheet(db, { ...kept, seen }, { ...kept.scheme, ...change }, person(name))
  })
const move = async (key: string, next: SheetState, name: string, reason = '', right: Right = evaluator): Promise<void> => {
  const { id, version, revision } = (await read(key)) ?? { id: 'none', version: 1, revision: 0 }
  return changeInScope(crowd, right, (db) => moveSheet(db, { id, version, seen: revision }, next, reason, person(name)))
}
const rename = (zh: string): Partial<Scheme> => ({ name: { zh, en: zh } })

it('a draft is made by the province’s evaluators alone, and nobody else learns of it', async () => {
  for (const right of others) await expect(make(2030, right), `${right.role} ${right.areaCode} ${right.departmentCode}`).rejects.toMatchObject({ status: 403 })
  const key = await make(2030)
  expect(key).toBe('city-2030-v1')
  expect(await read(key)).toMatchObject({ state: 'draft', year: 2030, version: 1, revision: 1, copiedFrom: 'city-2023-v1', scheme: { id: 'city-2030', version: 1, year: 2030, of: 'cities' } })
  for (const right of others) {
    expect(await read(key, right), right.role).toBeNull()
    expect((await withScope(crowd, right, findSheetLines)).filter(({ state }) => state !== 'shipped')).toEqual([])
    expect(await withScope(crowd, right, (scope) => findSheetActs(scope, key))).toEqual([])
    await expect(changeInScope(crowd, right, (db) => saveSheet(db, { id: 'city-2030', version: 1, seen: 1 }, sampleSheet, person('eve')))).rejects.toMatchObject({ status: 403 })
  }
})

it('is saved in the revision that was seen; another one is a conflict and overwrites nothing', async () => {
  const key = await make(2031)
  expect(await save(key, 1, rename('一'))).toBe(2)
  await expect(save(key, 1, rename('二'), 'ben')).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
  // the same once more changes nothing, whoever sends it
  expect(await save(key, 1, rename('一'), 'ben')).toBe(2)
  expect(await read(key)).toMatchObject({ revision: 2, changedBy: 'anna', scheme: { name: { zh: '一' } } })
  // what a document says of its own id and year is not believed
  await changeInScope(crowd, evaluator, (db) => saveSheet(db, { id: 'city-2031', version: 1, seen: 2 }, { ...sampleSheet, id: 'city-1999', year: 1999, version: 7 }, person('anna')))
  expect((await read(key))?.scheme).toMatchObject({ id: 'city-2031', year: 2031, version: 1 })
  await expect(changeInScope(crowd, evaluator, (db) => saveSheet(db, { id: 'city-1888', version: 1, seen: 1 }, sampleSheet, person('anna')))).rejects.toMatchObject({ status: 404 })
})

it('is published by a second person alone: neither by who sent it nor by who changed it last', async () => {
  const key = await make(2032)
  await save(key, 1, rename('改'), 'ben')
  await expect(move(key, 'published', 'cleo')).rejects.toMatchObject({ status: 409, code: 'sheet-fixed' })
  await move(key, 'review', 'anna')
  await expect(save(key, 3, rename('晚了'), 'cleo')).rejects.toMatchObject({ status: 409, code: 'sheet-fixed' })
  for (const name of ['anna', 'ben']) await expect(move(key, 'published', name), name).rejects.toMatchObject({ status: 409, code: 'second-person' })
  await expect(move(key, 'published', 'cleo', '', makeRight('leader', '370000'))).rejects.toMatchObject({ status: 403 })
  await expect(move(key, 'draft', 'cleo', ' ')).rejects.toMatchObject({ status: 422 })
  await move(key, 'draft', 'cleo', '目标偏低')
  await save(key, await revisionOf(key), rename('再改'), 'anna')
  await move(key, 'review', 'anna')
  await move(key, 'published', 'cleo')
  expect(await read(key, makeRight('city', '370100'))).toMatchObject({ state: 'published', reviewedBy: 'anna', publishedByName: 'CLEO' })
  expect((await withScope(crowd, evaluator, (scope) => findSheetActs(scope, key))).map(({ action, byName, reason }) => [action, byName, reason])).toEqual([
    ['sheet.published', 'CLEO', ''], ['sheet.sent', 'ANNA', ''], ['sheet.saved', 'ANNA', ''], ['sheet.returned', 'CLEO', '目标偏低'], ['sheet.sent', 'ANNA', ''], ['sheet.saved', 'BEN', ''], ['sheet.made', 'ANNA', ''],
  ])
})

it('once published it never changes, not even by its owner', async () => {
  const owner = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  try {
    for (const statement of [`update assess.schemes set document = document || '{"note": 1}' where year = 2032`, `update assess.schemes set state = 'draft' where year = 2032`, 'delete from assess.schemes where year = 2032']) {
      await expect(sql.raw(statement).execute(owner), statement).rejects.toThrow('is published and stays as it is')
    }
    await expect(move('city-2032-v1', 'withdrawn', 'anna')).rejects.toMatchObject({ status: 409, code: 'sheet-fixed' })
    const { rows } = await sql<{ agrees: boolean }>`select document_sha256 = encode(sha256(convert_to(document::text, 'UTF8')), 'hex') as agrees from assess.schemes`.execute(owner)
    expect(rows.every(({ agrees }) => agrees)).toBe(true)
    // a published row by one person is refused by the table itself
    await expect(sql`insert into assess.schemes (scheme_id, version, party_kind, year, state, document, document_sha256, made_by, made_by_name, changed_by, changed_by_name,
        reviewed_by, reviewed_by_name, reviewed_at, published_by, published_by_name, published_at)
      select 'city-2099', 1, 'cities', 2099, 'published', assess.name_sheet('{}', 'city-2099', 'cities', 2099, 1), repeat('0', 64), 'x', 'X', 'x', 'X', 'x', 'X', now(), 'x', 'X', now()`.execute(owner)).rejects.toThrow('second_person')
  } finally {
    await owner.destroy()
  }
})

it('the newest published version of a year scores; without one, what is shipped', async () => {
  const scores = (year: number, right: Right = makeRight('city', '370200')): Promise<Scheme | null> => withScope(crowd, right, (scope) => findSheet(scope, 'cities', year))
  expect([(await scores(2032))?.version, await scores(2031), (await scores(2023))?.id]).toEqual([1, null, 'city-2023'])
  const second = await make(2032)
  expect(second).toBe('city-2032-v2')
  expect((await scores(2032, evaluator))?.version).toBe(1)
  await move(second, 'review', 'anna')
  await move(second, 'published', 'cleo')
  expect((await scores(2032))?.version).toBe(2)
  const all = await withScope(crowd, evaluator, findSheets)
  expect(all.filter(({ of }) => of === 'cities').map(({ year, version }) => [year, version])).toEqual([[2032, 2], [2023, findScheme(2023)?.version]])
  // a shipped version is never given twice
  expect(await changeInScope(crowd, evaluator, (db) => makeSheet(db, { scheme: { ...sampleSheet, year: 2023 }, leastVersion: 2, copiedFrom: '' }, person('anna')))).toBe('city-2023-v2')
})

it('the demonstration begins with a draft of the next year, made once by its evaluator', async () => {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    for (let time = 0; time < 2; time += 1) await draftDemonstrationSheet(owner)
  } finally {
    await owner.end()
  }
  const drafts = (await withScope(crowd, evaluator, findSheetLines)).filter(({ year }) => year === 2024)
  expect(drafts).toMatchObject([{ id: 'city-2024', version: 1, state: 'draft', changedBy: 'demo-evaluator', copiedFrom: `city-2023-v${findScheme(2023)?.version ?? 0}` }])
  expect((await read('city-2024-v1'))?.scheme).toMatchObject({ year: 2024, wholeHundredths: 10_000 })
})

it('twenty evaluators save twenty drafts and one and the same at once: nothing is lost, nobody waits for ever', async () => {
  const names = Array.from({ length: EVALUATORS }, (_, index) => `e${index}`)
  const keys = await Promise.all(names.map(() => make(2040)))
  // made at once, each got a version of its own
  expect(new Set(keys).size).toBe(EVALUATORS)
  const shared = await make(2041)
  const own = await Promise.all(names.map((name, index) => save(keys[index] ?? '', 1, rename(name), name)))
  expect(own).toEqual(names.map(() => 2))
  expect((await Promise.all(keys.map((key) => read(key)))).map((sheet) => sheet?.scheme.name.zh)).toEqual(names)

  const once = await Promise.allSettled(names.map((name) => save(shared, 1, rename(name), name)))
  expect(once.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(once.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))).toEqual(names.slice(1).map(() => expect.objectContaining({ status: 409, code: 'changed-meanwhile' }) as unknown))
  // each looks again until its save is taken: every one of them is in the ledger, one after the other
  const insist = async (name: string): Promise<void> => {
    for (;;) {
      try {
        await save(shared, await revisionOf(shared), rename(`${name}!`), name)
        return
      } catch (error) {
        if (!(error instanceof Error && 'status' in error && error.status === 409)) throw error
      }
    }
  }
  await Promise.all(names.map(insist))
  const acts = (await withScope(crowd, evaluator, (scope) => findSheetActs(scope, shared))).filter(({ action }) => action === 'sheet.saved')
  expect(acts).toHaveLength(1 + EVALUATORS)
  expect(await revisionOf(shared)).toBe(2 + EVALUATORS)
  expect(new Set(acts.slice(0, EVALUATORS).map(({ byName }) => byName)).size).toBe(EVALUATORS)
})
