import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
})
afterAll(() => marts.close())

const findTask = async (taskId: string) => (await marts.query('select * from mart.fct_tasks where task_id = $1', [taskId]))[0]

it('a task is joint by lines: two offices of one line are one, and the organiser is a party without being listed', async () => {
  await marts.load(
    { entity: 'tasks', rows: [{ task_id: 'T1' }, { task_id: 'T2' }, { task_id: 'T3' }] },
    {
      entity: 'task_departments',
      rows: [
        // T1: D1 and D1C, both L1 → 1 line; T2: organiser D1 (L1) and D2 (L2) → 2; T3: nobody but the organiser → 1
        { task_id: 'T1', department_code: 'D1' },
        { task_id: 'T1', department_code: 'D1C' },
        { task_id: 'T2', department_code: 'D2' },
      ],
    },
  )
  expect(await marts.query('select task_id, line_count from mart.fct_tasks order by task_id')).toEqual([
    { task_id: 'T1', line_count: 1 },
    { task_id: 'T2', line_count: 2 },
    { task_id: 'T3', line_count: 1 },
  ])
})

it('draft and cancelled tasks do not count', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'T4', state_code: '00' }, { task_id: 'T5', state_code: '99' }, { task_id: 'T6', state_code: '06' }] })
  expect(await marts.query(`select task_id, is_counted from mart.fct_tasks where task_id in ('T4', 'T5', 'T6') order by task_id`)).toEqual([
    { task_id: 'T4', is_counted: false },
    { task_id: 'T5', is_counted: false },
    { task_id: 'T6', is_counted: true },
  ])
})

it('a parent stops counting when a child of it draws, and counts again when the draw is withdrawn', async () => {
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'P1' }, { task_id: 'K1', parent_task_id: 'P1' }] })
  expect((await findTask('P1'))?.is_counted).toBe(true)
  await marts.load({ entity: 'draws', rows: [{ task_id: 'K1' }] })
  expect((await findTask('P1'))?.is_counted).toBe(false)
  expect((await findTask('K1'))?.is_counted).toBe(true)
  await marts.load({ entity: 'draws', withdrawn: [{ task_id: 'K1' }] })
  expect((await findTask('P1'))?.is_counted).toBe(true)
})

it('a child that moves to another parent frees the first one', async () => {
  await marts.load({ entity: 'draws', rows: [{ task_id: 'K1' }] }, { entity: 'tasks', rows: [{ task_id: 'P2' }] })
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'K1', parent_task_id: 'P2' }] })
  expect([(await findTask('P1'))?.is_counted, (await findTask('P2'))?.is_counted]).toEqual([true, false])
})

it('a task of a county counts in its city, a task of a city or of the province as itself', async () => {
  await marts.load({
    entity: 'tasks',
    rows: [{ task_id: 'A1', region_code: '370202' }, { task_id: 'A2', region_code: '370200' }, { task_id: 'A3', region_code: '370000' }],
  })
  expect(await marts.query(`select task_id, area_code, city_code from mart.fct_tasks where task_id like 'A%' order by task_id`)).toEqual([
    { task_id: 'A1', area_code: '370202', city_code: '370200' },
    { task_id: 'A2', area_code: '370200', city_code: '370200' },
    { task_id: 'A3', area_code: '370000', city_code: '370000' },
  ])
})

it('a task is carried out across levels when its mode names two of them, or when it hangs under a task of a level above', async () => {
  const modes = ['省抽市查', '省抽县查', '市抽县(区)查', '市级发起,下派区级检查', '市抽市查', '县抽县(区)查', '区级发起,区级检查', '其他', null]
  await marts.load({ entity: 'tasks', rows: modes.map((mode, index) => ({ task_id: `M${index}`, mode })) })
  const found = await marts.query<{ is_multi_level: boolean }>(`select is_multi_level from mart.fct_tasks where task_id like 'M%' order by task_id`)
  expect(found.map((row) => row.is_multi_level)).toEqual([true, true, true, true, false, false, false, false, false])
  // M5 is a task of 历下区; under one of its city it is linked, under one of its own level it is not
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'U1', region_code: '370100' }, { task_id: 'M5', mode: '县抽县(区)查', parent_task_id: 'U1' }] })
  expect((await findTask('M5'))?.is_multi_level).toBe(true)
  await marts.load({ entity: 'tasks', rows: [{ task_id: 'U1', region_code: '370103' }] })
  expect((await findTask('M5'))?.is_multi_level).toBe(false)
})

it('a task is made by label match when it says so', async () => {
  await marts.load({ entity: 'tasks', rows: ['label', 'manual', null].map((origin, index) => ({ task_id: `L${index}`, origin_code: origin })) })
  const found = await marts.query<{ is_label_made: boolean }>(`select is_label_made from mart.fct_tasks where task_id like 'L%' order by task_id`)
  expect(found.map((row) => row.is_label_made)).toEqual([true, false, false])
})

it('nothing differs from a fresh making', async () => {
  expect(await marts.findDiffering()).toEqual([])
})
