/** Stored warnings: lists hold what is counted, rights hold, and people's acts do what the domain says, all or nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnWarnings, type WarningAction } from '#app/commands/act-on-warnings.server.ts'
import { findGravestPlaces } from '#app/queries/find-gravest-places.server.ts'
import { countFiltered, countWarnings, findWarnings } from '#app/queries/find-warnings.server.ts'
import { getWarning } from '#app/queries/get-warning.server.ts'
import type { PageScope, Right, WarningsFilter } from '#app/queries/types.ts'
import { findAssignees } from '#app/queries/warnings/find-assignees.server.ts'
import { warningSorts } from '#app/queries/warnings/orders.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { workOnDemonstrationWarnings } from '#app/server/demonstration-warnings.ts'
import { findNextState, findObstacle, needsReason, warningActs, warningStates, type WarningAct } from '#domain/warning-life.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'
import { insertAccounts, insertWarnings } from '../support/warnings.ts'

let province: SmallProvince
let ids: readonly number[]
const staff = makeRight('staff', '370000')
const see = <T>(right: Right, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, right, work)

beforeAll(async () => {
  province = await createSmallProvince()
  await insertAccounts(province.test.ownerUrl, [
    { name: 'anna', role: 'staff', area: '370000' }, { name: 'ben', role: 'staff', area: '370100' }, { name: 'carl', role: 'staff', area: '370102', department: 'TAX' },
    { name: 'dora', role: 'leader', area: '370000' },
  ])
  // Friday 17 November 2023 is today: two are overdue, one is due today, Monday is the next working day
  ids = await insertWarnings(province.test.ownerUrl, [
    { subject: 'S1', level: 'red', due: '2023-11-10', score: 80 },
    { subject: 'S2', area: '370103', department: 'TAX', level: 'orange', due: '2023-11-17', rule: 'W03' },
    { subject: 'S3', area: '370202', level: 'yellow', due: '2023-11-20', score: 91, rule: 'W08' },
    { subject: 'S6', area: '370102', level: 'red', due: '2023-11-15', raised: '2023-10-09' },
    { area: '370200', department: '', level: 'yellow', due: '2023-12-01', rule: 'W03' },
  ])
})
afterAll(() => province.close())

const idAt = (index: number): number => ids[index] ?? 0

describe('the list', () => {
  const rights = [staff, makeRight('evaluator', '370100'), makeRight('staff', '370102'), makeRight('staff', '370000', 'TAX'), makeRight('staff', '370200', 'SAMR')]

  it.each(rights.map((right) => [right.areaCode, right.departmentCode, right] as const))('holds as many as are counted, each once, in every order and page: %s %s', async (_area, _department, right) => {
    await see(right, async (scope) => {
      const expected = (await countWarnings(scope, { area: right.areaCode })).reduce((sum, { count }) => sum + count, 0)
      for (const sort of warningSorts) {
        for (const limit of [1, 2, 100]) {
          const found: number[] = []
          let after: string | null = null
          do {
            const page: Awaited<ReturnType<typeof findWarnings>> = await findWarnings(scope, { area: right.areaCode, sort, after, limit })
            found.push(...page.rows.map(({ id }) => id))
            expect(page.total).toBe(expected)
            after = page.next
          } while (after !== null)
          expect([found.length, new Set(found).size], `${sort} by ${limit}`).toEqual([expected, expected])
        }
      }
    })
    // the owner's count under the same predicate
    const client = await connect(province.test.ownerUrl, 'drb-tests')
    const { rows } = await client.query<{ count: number }>(
      `select count(*) from warn.warnings where is_open and ($1 = '370000' or city_code = $1 or area_code = $1) and ($2 = '' or department_code in ('', $2))`,
      [right.areaCode, right.departmentCode],
    )
    await client.end()
    expect(await see(right, (scope) => countFiltered(scope, { area: right.areaCode }))).toBe(rows[0]?.count)
  })

  it('stands in the order asked for', async () => {
    const order = async (sort: (typeof warningSorts)[number]) => (await see(staff, (scope) => findWarnings(scope, { area: '370000', sort, limit: 10 }))).rows.map(({ id }) => ids.indexOf(id))
    // red by limit, then orange, then yellow by limit
    expect(await order('gravity')).toEqual([0, 3, 1, 2, 4])
    expect(await order('-due')).toEqual([4, 2, 1, 3, 0])
    expect(await order('raised')).toEqual([3, 0, 1, 2, 4])
    // 91, 80, then those without a score, the newest first
    expect(await order('score')).toEqual([2, 0, 4, 3, 1])
    expect(await order('area')).toEqual([0, 3, 1, 4, 2])
  })

  it('is cut by each filter, with the number of rows that is said', async () => {
    const find = (filter: Partial<WarningsFilter>) => see(staff, async (scope) => {
      const { rows, total } = await findWarnings(scope, { area: '370000', sort: 'due', limit: 10, ...filter })
      expect(total).toBe(rows.length)
      return rows.map(({ id }) => ids.indexOf(id))
    })
    expect(await find({ due: 'overdue' })).toEqual([0, 3])
    expect(await find({ due: 'today' })).toEqual([1])
    // today and Monday 20 November
    expect(await find({ due: 1 })).toEqual([1, 2])
    expect(await find({ rule: 'W03', level: 'orange' })).toEqual([1])
    expect(await find({ department: 'TAX' })).toEqual([1])
    expect(await find({ search: '历下食品' })).toEqual([0])
    expect(await find({ search: `YJ-23-${String(idAt(2)).padStart(6, '0')}` })).toEqual([2])
    expect(await find({ search: '%' })).toEqual([])
    expect(await find({ ids: [idAt(4), idAt(1)] })).toEqual([1, 4])
  })

  it('says how many are due today and overdue, whole and cut to a county or department', async () => {
    const due = (right: Right) => see(right, async (scope) => (await findWarnings(scope, { area: right.areaCode, sort: 'due', limit: 1 })).due)
    expect(await due(staff)).toEqual({ today: 1, overdue: 2 })
    expect(await due(makeRight('staff', '370102'))).toEqual({ today: 0, overdue: 2 })
    expect(await due(makeRight('staff', '370000', 'TAX'))).toEqual({ today: 1, overdue: 0 })
  })

  it('tells nothing of what lies outside the right, and a leader counts and places alone', async () => {
    const other = makeRight('staff', '370200')
    expect(await see(other, (scope) => getWarning(scope, idAt(0), 'ben'))).toBeNull()
    expect((await see(other, (scope) => findWarnings(scope, { area: '370200', sort: 'due', search: '历下食品', limit: 10 }))).rows).toEqual([])
    await expect(see(other, (scope) => findWarnings(scope, { area: '370100', sort: 'due', limit: 10 }))).rejects.toMatchObject({ status: 403 })
    const leader = makeRight('leader', '370000')
    const page = await see(leader, (scope) => findWarnings(scope, { area: '370000', sort: 'due', limit: 10 }))
    expect([page.rows, page.total]).toEqual([[], 5])
    const places = await see(leader, (scope) => findGravestPlaces(scope, { area: '370000', limit: 2 }))
    expect(places.map(({ area, rule, level, count }) => [area.code, rule, level, count])).toEqual([['370100', 'W02', 'red', 2], ['370100', 'W03', 'orange', 1]])
  })
})

describe('acts', () => {
  const anna = { name: 'anna', displayName: 'ANNA' }
  const ben = { name: 'ben', displayName: 'BEN' }
  const act = (right: Right, warnings: readonly { id: number; seen: number }[], action: WarningAction, by = anna) =>
    changeInScope(province.services, right, (db) => actOnWarnings(db, warnings, action, TODAY, by))
  const own = async <T extends Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> => {
    const client = await connect(province.test.ownerUrl, 'drb-tests')
    try {
      return (await client.query<T>(query, values)).rows
    } finally {
      await client.end()
    }
  }
  const actionOf = (asked: WarningAct): WarningAction => ({ act: asked, note: needsReason(asked) || asked === 'note' ? '现场已核查' : '', assignee: 'anna', way: 'inspect', task: 'T1' })

  it('lead from each state where the domain says, and nowhere else, for the one who settled it and for another', async () => {
    const cases = warningStates.flatMap((state) => (state === 'settled' ? (['confirmed', 'mended'] as const) : (['confirmed'] as const)).flatMap((outcome) =>
      warningActs.flatMap((asked) => [anna, ben].map((by) => ({ state, outcome: state === 'settled' || state === 'checked' ? outcome : null, asked, by })))))
    const made = await insertWarnings(province.test.ownerUrl, cases.map((_, index) => ({ key: `put ${index}`, subject: 'S1' })))
    await own(
      `update warn.warnings set state = put.state, assignee = case when put.state <> 'new' then 'ben' end, outcome = put.outcome,
         settled_date = case when put.outcome is not null then $4::date end, settled_by = case when put.outcome = 'confirmed' then 'anna' end,
         checked_date = case when put.state = 'checked' then $4::date end
       from unnest($1::bigint[], $2::text[], $3::text[]) as put (id, state, outcome) where put.id = warning_id`,
      [made, cases.map(({ state }) => state), cases.map(({ outcome }) => outcome), TODAY],
    )
    for (const [index, { state, outcome, asked, by }] of cases.entries()) {
      const id = made[index] ?? 0
      const isSettledByActor = outcome === 'confirmed' && by === anna
      const obstacle = findObstacle(asked, { state, outcome, isSettledByActor })
      const done = act(staff, [{ id, seen: 1 }], actionOf(asked), by)
      const at = `${asked} from ${state} ${outcome ?? ''} by ${by.name}`
      if (obstacle === null) await expect(done, at).resolves.toBe(1)
      else await expect(done, at).rejects.toMatchObject({ status: 409, code: `warning-${obstacle}` })
    }
    const rows = await own<{ state: string; version: number }>('select state, version from warn.warnings where warning_id = any($1) order by warning_id', [made])
    const expected = cases.map(({ state, outcome, asked, by }) => {
      const isOpen = findObstacle(asked, { state, outcome, isSettledByActor: outcome === 'confirmed' && by === anna }) === null
      return { state: isOpen ? findNextState(asked, state) : state, version: isOpen ? 2 : 1 }
    })
    expect(rows).toEqual(expected)
  })

  it('are written down with who, when and why, and the sums move with them', async () => {
    const [id = 0] = await insertWarnings(province.test.ownerUrl, [{ key: 'told', subject: 'S1', rule: 'W03', level: 'orange' }])
    const before = (await see(staff, (scope) => countWarnings(scope, { area: '370000' }))).find(({ rule, level }) => rule === 'W03' && level === 'orange')?.count ?? 0
    await act(staff, [{ id, seen: 1 }], { act: 'assign', assignee: 'ben', note: '' })
    await act(staff, [{ id, seen: 2 }], { act: 'take-in-hand', way: 'task', task: 'T1', note: '' }, ben)
    await act(staff, [{ id, seen: 3 }], { act: 'confirm', note: ' 现场发现问题 ' }, ben)
    const opened = await see(staff, (scope) => getWarning(scope, id, 'ben'))
    expect(opened).toMatchObject({ isSettledByReader: true, line: { state: 'settled', assigneeName: 'BEN', handWay: 'task', linkedTaskId: 'T1', outcome: 'confirmed', outcomeReason: '现场发现问题', version: 4 } })
    expect(opened?.acts.map((one) => [one.act, one.fromState, one.toState, one.by, one.detail])).toEqual([
      ['raised', null, 'new', '', {}], ['assigned', 'new', 'assigned', 'ANNA', { name: 'BEN', assignee: 'ben' }],
      ['taken-in-hand', 'assigned', 'in-hand', 'BEN', { way: 'task', task: 'T1' }], ['settled', 'in-hand', 'settled', 'BEN', { outcome: 'confirmed' }],
    ])
    const after = (await see(staff, (scope) => countWarnings(scope, { area: '370000' }))).find(({ rule, level }) => rule === 'W03' && level === 'orange')?.count ?? 0
    expect(after).toBe(before - 1)
    const [audit] = await own<{ detail: Record<string, unknown> }>(`select detail from auth.audit_events where event = 'warning-act' order by event_id desc limit 1`)
    expect(audit?.detail).toMatchObject({ act: 'confirm', count: 1, ids: String(id) })
  })

  it('overwrite nothing that somebody did meanwhile, and say how it stands', async () => {
    const [id = 0] = await insertWarnings(province.test.ownerUrl, [{ key: 'meanwhile', subject: 'S1' }])
    await act(staff, [{ id, seen: 1 }], { act: 'assign', assignee: 'ben', note: '' })
    await expect(act(staff, [{ id, seen: 1 }], { act: 'dismiss', note: '重复预警' })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile', wording: { zh: expect.stringContaining('待签收') } })
  })

  it('on many are done to all of them or to none', async () => {
    const made = await insertWarnings(province.test.ownerUrl, [{ key: 'many 1', subject: 'S1' }, { key: 'many 2', subject: 'S6' }, { key: 'many 3', subject: 'S3', area: '370202' }])
    const seen = made.map((id) => ({ id, seen: 1 }))
    const dismiss: WarningAction = { act: 'dismiss', note: '同一事项重复' }
    // one of the three lies in another city
    await expect(act(makeRight('staff', '370100'), seen, dismiss)).rejects.toMatchObject({ status: 404 })
    await expect(act(staff, [...seen, { id: idAt(0), seen: 99 }], dismiss)).rejects.toMatchObject({ status: 409 })
    await expect(act(staff, [...seen, ...seen], dismiss)).rejects.toMatchObject({ status: 422 })
    expect(await own('select distinct state from warn.warnings where warning_id = any($1)', [made])).toEqual([{ state: 'new' }])
    expect(await act(staff, seen, dismiss)).toBe(3)
    expect(await own('select distinct state, outcome from warn.warnings where warning_id = any($1)', [made])).toEqual([{ state: 'settled', outcome: 'false-alarm' }])
  })

  it('are refused to who may not: a leader, another department, an account or a task of elsewhere, a reason too short', async () => {
    const seen = [{ id: idAt(0), seen: 1 }]
    await expect(act(makeRight('leader', '370000'), seen, { act: 'note', note: '看过' })).rejects.toMatchObject({ status: 403 })
    await expect(act(makeRight('staff', '370000', 'TAX'), seen, { act: 'note', note: '看过' })).rejects.toMatchObject({ status: 404 })
    for (const assignee of ['dora', 'nobody', 'carl']) await expect(act(staff, seen, { act: 'assign', assignee, note: '' }), assignee).rejects.toMatchObject({ status: 422, code: 'warning-assignee' })
    // T3 was started by a county of the other city
    for (const task of ['T3', 'none']) await expect(act(staff, seen, { act: 'link', task, note: '' }), task).rejects.toMatchObject({ status: 422, code: 'warning-task' })
    await expect(act(staff, seen, { act: 'dismiss', note: ' 重复 ' })).rejects.toMatchObject({ status: 422, code: 'warning-reason' })
    expect((await see(makeRight('staff', '370100'), findAssignees)).map(({ name }) => name)).toEqual(['ben', 'carl'])
  })
})

it('the demonstration leaves warnings in every state, through the same functions, once', async () => {
  const other = await createSmallProvince()
  await insertAccounts(other.test.ownerUrl, [{ name: 'demo-staff', role: 'staff', area: '370000' }, { name: 'demo-evaluator', role: 'evaluator', area: '370000' }])
  await insertWarnings(other.test.ownerUrl, Array.from({ length: 12 }, (_, index) => ({ key: `demo ${index}`, subject: 'S1' })))
  const states = () => withScope(other.services, staff, async (scope) => (await findWarnings(scope, { area: '370000', sort: 'due', limit: 1 })).counts.map(({ state, count }) => [state, count]))
  await workOnDemonstrationWarnings(other.services)
  // of twelve, ten are worked on: 3rd left new, 1st and 10th assigned, 2nd, 4th and 6th in hand, 5th and 8th settled, 7th and 9th checked
  const expected = [['assigned', 2], ['checked', 2], ['in-hand', 3], ['new', 3], ['settled', 2]]
  expect(await states()).toEqual(expected)
  await workOnDemonstrationWarnings(other.services)
  expect(await states()).toEqual(expected)
  await other.close()
})
