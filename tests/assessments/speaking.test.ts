/** What parties say and what is decided: verification, appeals with what they would change, publication, and what has to be put right. */
import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishAssessment } from '#app/assessments/publish-assessment.server.ts'
import { readAssessed } from '#app/assessments/find-assessed.server.ts'
import { makeInputs, previewDecision, scoreAssessment, type ScoredMatter } from '#app/assessments/score-assessment.server.ts'
import { answerVerification, decideAppeal, moveRectification, raiseAppeal, saveRectification, saveVerification, type AppealToDecide, type AppealToRaise, type RectificationToMove, type VerificationToSave } from '#app/commands/speak-in-assessment.server.ts'
import { findNeeds, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findChangedRecords, findFrozenRecords } from '#app/queries/assessments/find-frozen-records.server.ts'
import { countRectifications, findAdjustments, findAppeals, findPublished, findRectifications, findVerifications, requireRectification } from '#app/queries/assessments/find-speech.server.ts'
import type { AppealPreview, Assessment, PageScope, Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { listIndicatorCodes, type Scheme } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'
import { create, evaluator, freeze, jinan, move, PAT, PLAN, qingdao, read, SAM } from './support.ts'

let province: SmallProvince
let database: Kysely<Database>
let id = 0
beforeAll(async () => {
  province = await createSmallProvince()
  database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  id = await create(province, { codes: listIndicatorCodes(cityScheme2023) })
  await move(province, id, 'verification')
})
afterAll(async () => {
  await database.destroy()
  await province.close()
})

const leader = makeRight('leader', '370000')
const force = (state: string): Promise<unknown> => sql`update assess.assessments set state = ${state}, version = version + 1 where assessment_id = ${id}`.execute(database)
const CITY = { name: 'jin', displayName: '济南' }

describe('verification', () => {
  const SAID: Omit<VerificationToSave, 'assessmentId'> = {
    party: '370100', code: 'E01', seen: 0, state: 'objected', comment: '税务一条已于3月公示', recordKeys: ['1~S1'], numerator: 2, denominator: 3, batch: 2, today: '2023-11-10',
  }
  const speak = (further: Partial<VerificationToSave> = {}, right: Right = jinan): Promise<void> =>
    changeInScope(province.services, right, (db) => saveVerification(db, { assessmentId: id, ...SAID, ...further }, CITY))
  const answer = (further: object = {}, right = evaluator): Promise<void> =>
    changeInScope(province.services, right, (db) => answerVerification(db, { assessmentId: id, party: '370100', code: 'E01', seen: 1, answer: '请报送更正', ...further }, PAT))

  it('is the party’s own word, until its last day', async () => {
    for (const right of [qingdao, evaluator, leader, makeRight('city', '370102'), makeRight('department', '370000', 'SAMR')]) await expect(speak({}, right), right.role).rejects.toMatchObject({ status: 403 })
    await expect(speak({ today: '2023-11-11' })).rejects.toMatchObject({ status: 409 })
    await expect(speak({ comment: '' })).rejects.toMatchObject({ status: 422 })
    await expect(speak({ code: 'Z99' })).rejects.toMatchObject({ status: 404 })
    await speak()
    await expect(speak({ comment: '另一人' })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    await speak({ code: 'C01', state: 'confirmed', comment: '', recordKeys: [] })
    expect(await withScope(province.services, qingdao, (scope) => findVerifications(scope, id))).toEqual([])
    expect((await withScope(province.services, jinan, (scope) => findVerifications(scope, id))).map(({ code, state, version }) => [code, state, version])).toEqual([['C01', 'confirmed', 1], ['E01', 'objected', 1]])
  })

  it('of twenty who speak at once each is kept where they speak of different figures, and one where they speak of the same', async () => {
    const codes = listIndicatorCodes(cityScheme2023)
    const same = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => speak({ code: 'B03', state: 'confirmed', comment: String(index), recordKeys: [] })))
    expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of same) if (one.status === 'rejected') expect(one.reason).toMatchObject({ status: 409, code: 'changed-meanwhile' })
    const before = (await withScope(province.services, qingdao, (scope) => findVerifications(scope, id))).length
    await Promise.all(codes.map((code) => speak({ party: '370200', code, state: 'confirmed', comment: '', recordKeys: [] }, qingdao)))
    expect((await withScope(province.services, qingdao, (scope) => findVerifications(scope, id))).length - before).toBe(codes.length)
  })

  it('holds the freeze up until it is answered, once', async () => {
    const missing = async (): Promise<number | undefined> => (await withScope(province.services, evaluator, (scope) => findNeeds(scope, id, 'frozen', 'pat'))).find(({ need }) => need === 'objections-answered')?.missing
    expect(await missing()).toBe(1)
    await expect(freeze(province, id)).rejects.toMatchObject({ status: 409 })
    await expect(answer({}, jinan)).rejects.toMatchObject({ status: 403 })
    await expect(answer({ code: 'A01' })).rejects.toMatchObject({ status: 404 })
    await expect(answer({ seen: 9 })).rejects.toMatchObject({ status: 409 })
    await answer()
    await expect(answer({ seen: 2 })).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    expect(await missing()).toBe(0)
    await freeze(province, id)
    await expect(speak({ seen: 2 })).rejects.toMatchObject({ status: 409 })
  })
})

/** E01 alone, 7 points, none below 80 % and all at 100 %. */
const SHEET: Scheme = { ...cityScheme2023, blocks: cityScheme2023.blocks.flatMap((block) => {
  const items = block.items.filter(({ code }) => code === 'E01').map((item) => ({ ...item, losses: [], hundredths: 700 }))
  return items.length === 0 ? [] : [{ ...block, items }]
}), tieOrder: [] }

/** What was decided, under the small sheet. */
async function readMatter(scope: PageScope, assessment: Assessment, without: number | null): Promise<ScoredMatter> {
  return { ...(await readAssessed(scope, assessment, without)), scheme: SHEET }
}

describe('an appeal', () => {
  let late = ''
  const raise = (further: Partial<AppealToRaise> = {}, right: Right = jinan): Promise<number> =>
    changeInScope(province.services, right, (db) => raiseAppeal(db, { assessmentId: id, party: '370100', item: 'E01', indicator: 'E01', recordKeys: [late], reason: '公示系统故障', documentSha256: null, today: '2023-12-20', ...further }, CITY))
  const decide = (appealId: number, further: Partial<AppealToDecide> = {}, right: Right = evaluator): Promise<void> =>
    changeInScope(province.services, right, (db) => decideAppeal(db, {
      appealId, seen: 1, state: 'accepted', numeratorDelta: 1, denominatorDelta: 0, givenHundredths: 0, reason: '故障属实', preview: { points: ['0', '700'], places: [1, 1], others: [] }, ...further,
    }, PAT))
  const preview = (numeratorDelta: number, givenHundredths = 0): Promise<AppealPreview> => withScope(province.services, evaluator, async (scope) => {
    const assessment = await requireAssessment(scope, String(id))
    const inputs = makeInputs(PLAN.parties, await findFrozenFigures(scope, assessment, PLAN.parties))
    return previewDecision(await readMatter(scope, assessment, 1), inputs, { party: '370100', item: 'E01' }, { numeratorDelta, denominatorDelta: 0, givenHundredths })
  })

  it('names records of the party’s own frozen figure, in its days', async () => {
    const unmet = await withScope(province.services, jinan, async (scope) => findFrozenRecords(scope, await requireAssessment(scope, String(id)), { party: '370100', code: 'E01' }, { part: 'unmet', limit: 10, after: null }))
    expect(unmet).toMatchObject({ total: 1, start: 1, next: null })
    late = unmet.keys[0] ?? ''
    await expect(raise()).rejects.toMatchObject({ status: 409 })
    await force('appeals')
    for (const right of [qingdao, evaluator, leader]) await expect(raise({}, right), right.role).rejects.toMatchObject({ status: 403 })
    await expect(raise({ today: '2023-12-21' })).rejects.toMatchObject({ status: 409 })
    await expect(raise({ recordKeys: [late, '999~S1'] })).rejects.toMatchObject({ status: 404 })
    await expect(raise({ indicator: 'C01' })).rejects.toMatchObject({ status: 404 })
    await expect(raise({ reason: '' })).rejects.toMatchObject({ status: 422 })
    expect(await raise()).toBe(1)
    // sent twice it is one
    expect(await raise()).toBe(1)
    expect(await raise({ indicator: '', recordKeys: [], reason: '分值有误' })).toBe(2)
    expect(await withScope(province.services, qingdao, (scope) => findAppeals(scope, id))).toEqual([])
    await expect(move(province, id, 'approval', { today: '2023-12-21' })).rejects.toMatchObject({ status: 409 })
  })

  it('shows before it is decided what it would change: 2 of 3 earns nothing, 3 of 3 all 7 points and the first place alone', async () => {
    // Qingdao published 1 of 2 and has nothing either, so both share the first place
    expect(await preview(1)).toEqual({ points: ['0', '700'], places: [1, 1], others: [{ code: '370200', places: [1, 2] }] })
    // 1.50 points given back
    expect(await preview(0, 150)).toEqual({ points: ['0', '150'], places: [1, 1], others: [{ code: '370200', places: [1, 2] }] })
    expect(await preview(0)).toEqual({ points: ['0', '0'], places: [1, 1], others: [] })
  })

  it('is decided by who leads, with a reason and a fitting effect, and may be decided anew while appeals are open', async () => {
    for (const right of [jinan, leader, makeRight('evaluator', '370100')]) await expect(decide(1, {}, right), right.role).rejects.toMatchObject({ status: 403 })
    await expect(decide(1, { reason: '' })).rejects.toMatchObject({ status: 422 })
    await expect(decide(1, { numeratorDelta: 0 })).rejects.toMatchObject({ status: 422 })
    await expect(decide(1, { state: 'refused' })).rejects.toMatchObject({ status: 422 })
    await expect(decide(9)).rejects.toMatchObject({ status: 404 })
    await decide(1)
    await expect(decide(1)).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    await decide(2, { state: 'partly', numeratorDelta: 0, givenHundredths: 150 })
    const adjustments = (): Promise<unknown> => withScope(province.services, evaluator, (scope) => findAdjustments(scope, id))
    expect(await adjustments()).toEqual([{ party: '370100', item: 'E01', numeratorDelta: 1, denominatorDelta: 0, givenHundredths: 150 }])
    await decide(2, { seen: 2, state: 'refused', numeratorDelta: 0, reason: '分值无误' })
    expect(await adjustments()).toEqual([{ party: '370100', item: 'E01', numeratorDelta: 1, denominatorDelta: 0, givenHundredths: 0 }])
    // what is decided is what was shown
    const scored = await withScope(province.services, evaluator, async (scope) => {
      const assessment = await requireAssessment(scope, String(id))
      return scoreAssessment(await readMatter(scope, assessment, null), makeInputs(PLAN.parties, await findFrozenFigures(scope, assessment, PLAN.parties)))
    })
    expect(scored.map(({ code, place, card }) => [code, place, card.stated?.low])).toEqual([['370100', 1, 700n], ['370200', 2, 0n]])
  })
})

describe('publication', () => {
  const publish = async (who: typeof PAT, right = evaluator): Promise<number> => publishAssessment(province.services, right, { assessmentId: id, seen: (await read(province, id)).version }, who)

  it('is a second person’s, writes the whole ranking down, and shows each its own card alone', async () => {
    await move(province, id, 'approval', { today: '2023-12-21' })
    await expect(publish(PAT)).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    await expect(publish(SAM, leader)).rejects.toMatchObject({ status: 403 })
    await publish(SAM)
    const seen = (right: Right) => withScope(province.services, right, (scope) => findPublished(scope, id))
    for (const right of [leader, jinan, makeRight('department', '370000', 'SAMR')]) expect((await seen(right)).map(({ party }) => party).sort(), right.role).toEqual(['370100', '370200'])
    expect((await seen(jinan)).filter(({ card }) => card !== null).map(({ party }) => party)).toEqual(['370100'])
    expect((await seen(leader)).every(({ card }) => card === null)).toBe(true)
    expect(await seen(makeRight('steward', '370000'))).toEqual([])
    const { rows } = await sql<{ text: string; sha256: string }>`select document_text as text, sha256 from assess.published_scores`.execute(database)
    expect(createHash('sha256').update(rows[0]?.text ?? '').digest('hex')).toBe(rows[0]?.sha256)
    await expect(sql`update assess.published_scores set sha256 = ${'0'.repeat(64)}`.execute(database)).rejects.toThrow('stays as it was written')
    await expect(move(province, id, 'abandoned', { reason: 'x' })).rejects.toMatchObject({ status: 409 })
  })
})

describe('what has to be put right', () => {
  let thing = 0
  const act = async (deed: RectificationToMove['deed'], text: string, right: Right, today = '2024-01-10'): Promise<void> => {
    const { version } = await withScope(province.services, evaluator, (scope) => requireRectification(scope, thing))
    await changeInScope(province.services, right, (db) => moveRectification(db, { rectificationId: thing, seen: version, deed, text, today }, CITY))
  }
  const save = (further: object = {}, right = evaluator): Promise<number> =>
    changeInScope(province.services, right, (db) => saveRectification(db, { rectificationId: null, seen: 0, assessmentId: id, party: '370100', item: 'E01', task: '补公示', owner: '济南市局', dueDay: '2024-01-15', reason: '', ...further }, PAT))
  const count = (today: string) => withScope(province.services, evaluator, (scope) => countRectifications({ ...scope, today }, 'cities', 2023))

  it('is set by who leads, closed by the party with its word, and confirmed or sent back', async () => {
    await expect(save({}, jinan)).rejects.toMatchObject({ status: 403 })
    await expect(save({ party: '370300' })).rejects.toMatchObject({ status: 404 })
    thing = await save()
    await save({ task: '补录', dueDay: '2024-02-20' })
    await act('noted', '已联系平台', jinan)
    await expect(act('noted', 'x', qingdao)).rejects.toMatchObject({ status: 403 })
    await expect(act('closed', '完成', evaluator)).rejects.toMatchObject({ status: 403 })
    await expect(act('closed', '', jinan)).rejects.toMatchObject({ status: 422 })
    await expect(act('confirmed', '', evaluator)).rejects.toMatchObject({ status: 409 })
    await act('closed', '已全部公示', jinan)
    await expect(act('confirmed', '', jinan)).rejects.toMatchObject({ status: 403 })
    await act('reopened', '仍缺一条', evaluator)
    await act('closed', '补齐', jinan, '2024-01-16')
    await act('confirmed', '', evaluator)
    await expect(move(province, id, 'closed')).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    expect((await withScope(province.services, leader, (scope) => findRectifications(scope, id))).map(({ task, state, closedDay }) => [task, state, closedDay])).toEqual([['补录', 'open', null], ['补公示', 'confirmed', '2024-01-16']])
    expect(await withScope(province.services, qingdao, (scope) => findRectifications(scope, id))).toEqual([])
  })

  it('feeds the next year’s sheet: what was due, what of it was confirmed, what was closed in time', async () => {
    expect(await count('2024-01-14')).toEqual([])
    expect(await count('2024-01-31')).toEqual([{ party: '370100', due: 1, confirmed: 1, inTime: 0 }])
    expect(await count('2024-03-01')).toEqual([{ party: '370100', due: 2, confirmed: 1, inTime: 0 }])
  })
})

it('what changed since the freeze is told record by record', async () => {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`begin;
    update core.results set published_date = '2023-03-10' where subject_id = 'S1' and task_id = 'T1' and department_code = 'TAX';
    update core.results set published_date = null where subject_id = 'S5' and task_id = 'T1';
    -- Jinan: one more result becomes due, of Qingdao one is withdrawn
    update core.results set inspected_date = '2023-03-05' where subject_id = 'S6' and task_id = 'T1';
    delete from core.results where subject_id = 'S4' and task_id = 'T3'`)
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
  const changed = await withScope(province.services, jinan, async (scope) => findChangedRecords(scope, await requireAssessment(scope, String(id)), { party: '370100', code: 'E01' }, 10))
  expect(changed.counts).toEqual({ late: 1, withdrawn: 0, 'now-met': 1, 'no-longer-met': 1 })
  expect(changed.rows.map(({ change, key, isMet }) => [change, key.split('~')[1], isMet])).toEqual([['late', 'S6', false], ['no-longer-met', 'S5', false], ['now-met', 'S1', true]])
  const away = await withScope(province.services, qingdao, async (scope) => findChangedRecords(scope, await requireAssessment(scope, String(id)), { party: '370200', code: 'E01' }, 10))
  expect(away.rows.map(({ change, key }) => [change, key.split('~')[1]])).toEqual([['withdrawn', 'S4']])
  // of another party there is nothing to be seen
  expect((await withScope(province.services, jinan, async (scope) => findChangedRecords(scope, await requireAssessment(scope, String(id)), { party: '370200', code: 'E01' }, 10))).rows).toEqual([])
})
