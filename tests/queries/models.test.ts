/** Versions of a model: drafted, sent, sent back, published by a second person, retired by the next. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftModel, moveModel, type ModelAct } from '#app/commands/save-model.server.ts'
import { findModelMoves, findModels, requireModel } from '#app/queries/models/find-models.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { connect } from '#sql/client.ts'
import { handMadeCard } from '../support/models.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let small: SmallProvince
beforeAll(async () => {
  small = await createSmallProvince()
})
afterAll(() => small.close())

const evaluator = makeRight('evaluator', '370000')
const [anna, bert] = [{ name: 'anna', displayName: '安' }, { name: 'bert', displayName: '白' }]
const draft = (right: Right = evaluator, model: number | null = null, name = '食品专项', area = '370000') =>
  changeInScope(small.services, right, (db) => draftModel(db, { model, name, area, industry: 'C', document: handMadeCard }, anna))
const move = (version: number, seen: number, act: Partial<ModelAct> & Pick<ModelAct, 'step'>, by = anna, right: Right = evaluator) =>
  changeInScope(small.services, right, (db) => moveModel(db, { id: 1, version, seen }, { reason: '', line: null, ...act }, by))
const tell = (right: Right) => withScope(small.services, right, findModels).then((all) => all.map(({ id, version, state, line }) => `${String(id)} ${String(version)} ${state} ${String(line)}`))

it('is drafted by evaluators of the province alone, once a name', async () => {
  for (const right of [makeRight('evaluator', '370100'), makeRight('staff', '370000'), makeRight('leader', '370000')]) await expect(draft(right)).rejects.toMatchObject({ status: 403 })
  expect(await draft()).toEqual({ id: 1, version: 1 })
  await expect(draft()).rejects.toMatchObject({ code: 'name-taken' })
  // a version of a model is for the model's own subjects
  await expect(draft(evaluator, 1, '', '370100')).rejects.toMatchObject({ status: 404 })
  expect(await draft(evaluator, 1)).toEqual({ id: 1, version: 2 })
  expect(await tell(evaluator)).toEqual(['1 2 draft null', '1 1 draft null'])
  // a draft is not for those who read
  expect(await tell(makeRight('staff', '370000'))).toEqual([])
})

it('goes on by what was seen, with reason and line, and by a second person', async () => {
  await expect(move(1, 1, { step: 'publish', line: 450 }, bert)).rejects.toMatchObject({ code: 'model-fixed' })
  expect(await move(1, 1, { step: 'send' })).toBe(2)
  await expect(move(1, 1, { step: 'back', reason: '改' }, bert)).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
  await expect(move(1, 2, { step: 'back', reason: ' ' }, bert)).rejects.toMatchObject({ code: 'no-reason' })
  await expect(move(1, 2, { step: 'publish' }, bert)).rejects.toMatchObject({ code: 'no-line' })
  await expect(move(1, 2, { step: 'publish', line: 450 })).rejects.toMatchObject({ code: 'second-person' })
  await expect(move(1, 2, { step: 'publish', line: 450 }, bert, makeRight('staff', '370000'))).rejects.toMatchObject({ status: 403 })
  expect(await move(1, 2, { step: 'back', reason: '再看年份' }, bert)).toBe(3)
  // who drafted it may not publish what another has sent, nor may who sent it
  expect(await move(1, 3, { step: 'send' }, bert)).toBe(4)
  await expect(move(1, 4, { step: 'publish', line: 450 })).rejects.toMatchObject({ code: 'second-person' })
  await expect(move(1, 4, { step: 'publish', line: 450 }, bert)).rejects.toMatchObject({ code: 'second-person' })
  expect(await move(1, 4, { step: 'publish', line: 450 }, { name: 'carl', displayName: '蔡' })).toBe(5)
  expect(await tell(makeRight('staff', '370200'))).toEqual(['1 1 published 450'])
  expect(await tell(makeRight('leader', '370000'))).toEqual([])
})

it('publishing the next retires the one before; its history and document stay', async () => {
  expect(await move(2, 1, { step: 'send' })).toBe(2)
  expect(await move(2, 2, { step: 'publish', line: 470 }, bert)).toBe(3)
  expect(await tell(evaluator)).toEqual(['1 2 published 470', '1 1 retired 450'])
  const [kept, moves] = await withScope(small.services, evaluator, async (scope) => [await requireModel(scope, '1', null), await findModelMoves(scope, { id: 1, version: 1 })] as const)
  expect([kept.version, kept.auc, kept.classAuc, kept.document]).toEqual([2, 0.7, null, handMadeCard])
  expect(moves.map(({ from, to, reason, line, byName }) => [from, to, reason, line, byName])).toEqual([
    ['published', 'retired', '', null, '白'], ['sent', 'published', '', 450, '蔡'], ['draft', 'sent', '', null, '白'],
    ['sent', 'draft', '再看年份', null, '白'], ['draft', 'sent', '', null, '安'], ['', 'draft', '', null, '安'],
  ])
  await expect(withScope(small.services, evaluator, (scope) => requireModel(scope, '1', '9'))).rejects.toMatchObject({ status: 404 })
  await expect(withScope(small.services, evaluator, (scope) => requireModel(scope, 'x', null))).rejects.toMatchObject({ status: 404 })
  await expect(move(2, 3, { step: 'retire' })).rejects.toMatchObject({ code: 'no-reason' })

  const owner = await connect(small.test.ownerUrl, 'drb-tests')
  try {
    for (const text of [`update warn.model_versions set document = '{}'`, `update warn.model_versions set line = 1`, 'delete from warn.model_moves', `update warn.models set name = 'x'`]) await expect(owner.query(text)).rejects.toMatchObject({ code: '55000' })
    // each step has a line of the audit: two drafts, six steps
    const { rows } = await owner.query<{ event: string; count: number }>(`select event, count(*)::integer from auth.audit_events where event like 'model-%' group by event order by event`)
    expect(rows).toEqual([{ event: 'model-draft', count: 2 }, { event: 'model-move', count: 6 }])
    // each publishing has the rule asked anew; one more stands from the making of the marts
    expect((await owner.query(`select source from warn.due where source = 'models'`)).rowCount).toBe(3)
  } finally {
    await owner.end()
  }
})
