/** The life of an assessment: who makes and moves it, what each step needs, and what stays of it. */
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveAssessmentDays } from '#app/commands/lead-assessment.server.ts'
import { readAssessed } from '#app/assessments/find-assessed.server.ts'
import { findNeeds, findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findLedger } from '#app/queries/assessments/find-ledger.server.ts'
import type { LedgerEntry, Right, StepNeed } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { assessmentStates, findNextStates, type AssessmentState } from '#domain/assessment.ts'
import { fullCityScheme2023 } from '#domain/schemes/2023-cities.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'
import { create, evaluator, jinan, move, PAT, PLAN, read, readAll, SAM } from './support.ts'

let province: SmallProvince
let database: Kysely<Database>
beforeAll(async () => {
  province = await createSmallProvince()
  database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
})
afterAll(async () => {
  await database.destroy()
  await province.close()
})

const OTHERS: readonly Right[] = [
  makeRight('leader', '370000'), makeRight('staff', '370000'), makeRight('steward', '370000'), makeRight('evaluator', '370100'),
  makeRight('evaluator', '370000', 'SAMR'), jinan, makeRight('department', '370000', 'SAMR'),
]
/** Puts an assessment into a state as no function would, to try the step after it. */
const force = (id: number, state: AssessmentState): Promise<unknown> => sql`update assess.assessments set state = ${state} where assessment_id = ${id}`.execute(database)
const needs = (id: number, next: AssessmentState, { right = evaluator, today = TODAY, who = 'pat' } = {}): Promise<readonly StepNeed[]> =>
  withScope(province.services, right, (scope) => findNeeds({ ...scope, today }, id, next, who))
const ledger = async (id: number, right: Right): Promise<readonly LedgerEntry[]> =>
  (await withScope(province.services, right, (scope) => findLedger(scope, { assessmentId: id, party: null, kind: null, target: null, limit: 50, after: null }))).rows

describe('an assessment', () => {
  it('is made by the province’s evaluators alone, once a year and kind, with days in order', async () => {
    for (const right of OTHERS) await expect(create(province, {}, right), `${right.role} ${right.areaCode}`).rejects.toMatchObject({ status: 403 })
    await expect(create(province, { selfUntil: '2023-11-09' })).rejects.toMatchObject({ status: 422, code: 'days-out-of-order' })
    await expect(create(province, { parties: [] })).rejects.toMatchObject({ status: 422 })
    const id = await create(province)
    await expect(create(province)).rejects.toMatchObject({ status: 422, code: 'year-taken' })
    expect(await read(province, id)).toMatchObject({ state: 'open', version: 1, year: 2023, fromDay: '2023-01-01', toDay: '2023-10-31', codes: ['C01', 'E01', 'D02'], frozenBatch: null })
    expect(await withScope(province.services, evaluator, (scope) => findParties(scope, id))).toEqual(PLAN.parties)
    // given up with a reason, the year is free again
    await expect(move(province, id, 'abandoned')).rejects.toMatchObject({ status: 422, code: 'reason-needed' })
    await move(province, id, 'abandoned', { reason: '考核表改版' })
    expect(findNextStates((await read(province, id)).state)).toEqual([])
    await create(province)
    expect((await readAll(province, jinan)).map(({ state }) => state)).toEqual(['open', 'abandoned'])
    expect(await readAll(province, makeRight('steward', '370000'))).toEqual([])
  })

  it('is moved by the province’s evaluators, from the version they saw, along its way alone', async () => {
    const id = await create(province, { partyKind: 'departments', parties: [{ code: 'SAMR', name: '市场监管' }] })
    for (const right of OTHERS) await expect(move(province, id, 'verification', { right }), right.role).rejects.toMatchObject({ status: 403 })
    await expect(move(province, id, 'verification', { seen: 7 })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    await expect(move(province, id, 'self-assessment')).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    // freezing takes the figures with it and has a door of its own
    await move(province, id, 'verification')
    await expect(move(province, id, 'frozen')).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    // every pair of states that is no step of the way
    for (const from of assessmentStates) {
      await force(id, from)
      for (const to of assessmentStates) {
        if (!findNextStates(from).includes(to)) await expect(move(province, id, to, { reason: 'x', today: '2023-12-25' }), `${from} → ${to}`).rejects.toMatchObject({ status: 409 })
      }
    }
    // of two who move it at the same time, one does
    await force(id, 'review')
    const { version } = await read(province, id)
    const both = await Promise.allSettled([move(province, id, 'draft', { seen: version }), move(province, id, 'draft', { seen: version, who: SAM })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await force(id, 'abandoned')
  })
})

describe('what is filed', () => {
  it('changes no score before the reviews', async () => {
    const id = await create(province, { year: 2025, schemeId: fullCityScheme2023.id, schemeVersion: fullCityScheme2023.version })
    await sql`insert into assess.cases (assessment_id, party_code, item_code, title, is_own, state, filed_by, filed_by_name, changed_by_name)
      values (${id}::bigint, '370100', 'M3', '清单之外检查', false, 'found', 'pat', 'Pat', 'Pat')`.execute(database)
    const filed = () => withScope(province.services, evaluator, async (scope) => (await readAssessed(scope, await requireAssessment(scope, String(id)))).filed)
    await force(id, 'self-assessment')
    expect([...(await filed()).keys()]).toEqual([])
    await force(id, 'review')
    expect((await filed()).get('370100')?.beside.cases).toEqual(new Map([['M3', 1]]))
    await force(id, 'abandoned')
  })
})

describe('a step', () => {
  let id = 0
  beforeAll(async () => void (id = await create(province, { year: 2024, fromDay: '2023-01-01' })))

  it('says beforehand what it needs, and is refused while something is missing', async () => {
    await force(id, 'verification')
    // 2 cities × 3 codes, of which nobody said anything; on the last day itself they still may
    expect(await needs(id, 'frozen', { today: '2023-11-10' })).toEqual([
      { need: 'period-over', missing: 0 }, { need: 'objections-answered', missing: 0 }, { need: 'all-verified', missing: 6 },
    ])
    expect((await needs(id, 'frozen', { today: '2023-11-11' })).every(({ missing }) => missing === 0)).toBe(true)
    expect(await needs(id, 'frozen', { today: '2023-10-31' })).toContainEqual({ need: 'period-over', missing: 1 })
    expect(await needs(id, 'frozen', { right: jinan })).toEqual([])
    await force(id, 'frozen')
    await expect(move(province, id, 'self-assessment')).rejects.toMatchObject({ status: 409 })
    await force(id, 'self-assessment')
    await expect(move(province, id, 'review', { today: '2023-11-30' })).rejects.toMatchObject({ status: 409 })
    await move(province, id, 'review', { today: '2023-12-01' })
    // two filed items are not settled; the value of a computed one and a draft need not be
    const file = (item: string, state: string) => sql`
      insert into assess.filings (assessment_id, party_code, item_code, state, is_yes, review_reason, changed_by, changed_by_name)
      values (${id}::bigint, '370100', ${item}, ${state}, true, '材料不清', 'a', 'A')`.execute(database)
    for (const [item, state] of [['Z1', 'submitted'], ['C01', 'submitted'], ['Z2', 'draft'], ['Z3', 'returned']] as const) await file(item, state)
    expect(await needs(id, 'draft')).toEqual([{ need: 'filings-reviewed', missing: 2 }, { need: 'questionnaires-closed', missing: 0 }])
    await expect(move(province, id, 'draft')).rejects.toMatchObject({ status: 409 })
    await sql`update assess.filings set state = 'accepted', version = version + 1 where assessment_id = ${id}::bigint and item_code in ('Z1', 'Z3')`.execute(database)
    await move(province, id, 'draft')
    await expect(move(province, id, 'appeals', { today: '2023-12-21' })).rejects.toMatchObject({ status: 409 })
    await move(province, id, 'appeals', { today: '2023-12-20' })
    await expect(move(province, id, 'approval', { today: '2023-12-20' })).rejects.toMatchObject({ status: 409 })
  })

  it('to publication is a second person’s; sent back with a reason, who sent it up is forgotten', async () => {
    await move(province, id, 'approval', { today: '2023-12-21' })
    expect(await read(province, id)).toMatchObject({ state: 'approval', approvalBy: 'pat', approvalByName: 'Pat' })
    expect(await needs(id, 'published')).toEqual([{ need: 'second-person', missing: 1 }])
    expect(await needs(id, 'published', { who: 'sam' })).toEqual([{ need: 'second-person', missing: 0 }])
    await expect(move(province, id, 'appeals', { today: '2023-12-22', who: SAM })).rejects.toMatchObject({ status: 422 })
    await move(province, id, 'appeals', { today: '2023-12-22', who: SAM, reason: '两件申诉理由不足' })
    expect(await read(province, id)).toMatchObject({ state: 'appeals', approvalBy: null })
    await move(province, id, 'approval', { today: '2023-12-22', who: SAM })
    expect(await needs(id, 'published')).toEqual([{ need: 'second-person', missing: 0 }])
  })

  it('moves its last day with a reason as long as it has not ended', async () => {
    const days = { verifyUntil: '2023-11-10', selfUntil: '2023-12-05', reviewUntil: '2023-12-10', appealUntil: '2023-12-20', publishBy: '2023-12-31' }
    const change = async (further: object = {}, right = evaluator): Promise<number> => {
      const { version } = await read(province, id)
      return changeInScope(province.services, right, (db) => moveAssessmentDays(db, { assessmentId: id, seen: version, reason: '国庆顺延', ...days, ...further }, PAT))
    }
    await force(id, 'self-assessment')
    await expect(change({}, jinan)).rejects.toMatchObject({ status: 403 })
    await expect(change({ reason: '' })).rejects.toMatchObject({ status: 422 })
    await expect(change({ verifyUntil: '2023-11-12' })).rejects.toMatchObject({ status: 409 })
    await expect(change({ selfUntil: '2023-12-11' })).rejects.toMatchObject({ status: 422 })
    await expect(change({ seen: 1 })).rejects.toMatchObject({ status: 409 })
    await change()
    expect((await read(province, id)).selfUntil).toBe('2023-12-05')
    await force(id, 'published')
    await expect(change({ selfUntil: '2023-12-06' })).rejects.toMatchObject({ status: 409 })
  })

  it('stays in the ledger with who, before, after and why; nobody changes a line', async () => {
    const lines = await ledger(id, evaluator)
    expect(lines.map(({ action, after, actorName, reason }) => [action, after?.['state'] ?? null, actorName, reason]).slice(0, 4)).toEqual([
      ['days.moved', null, 'Pat', '国庆顺延'], ['state.moved', 'approval', 'Sam', ''], ['state.moved', 'appeals', 'Sam', '两件申诉理由不足'], ['state.moved', 'approval', 'Pat', ''],
    ])
    expect(lines.at(-1)).toMatchObject({ action: 'assessment.created', actorRole: 'evaluator', before: null })
    expect(lines[0]).toMatchObject({ before: { self: '2023-11-30' }, after: { self: '2023-12-05' } })
    expect(await ledger(id, jinan)).toEqual([])
    await expect(sql`update assess.ledger set reason = 'x'`.execute(database)).rejects.toThrow('stays as it was written')
    await expect(sql`delete from assess.parties`.execute(database)).rejects.toThrow('stays as it was written')
  })
})
