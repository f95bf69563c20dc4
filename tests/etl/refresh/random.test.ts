/** Loads, corrections and withdrawals in random order: after each the marts are what a fresh making gives, and every check holds. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFaults } from '#etl/checks.ts'
import { openMarts, type CoreRow, type Delivered, type Marts } from './marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  // working days of 2024, for inspections late in 2023
  await marts.load({ entity: 'holidays', rows: [{ holiday_date: '2024-10-01', kind: 'off' }] })
})
afterAll(() => marts.close())

/** A small linear congruential generator, so that a failure can be run again by its seed. */
function createRandom(seed: number) {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[next(values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const day = (): string => new Date(Date.UTC(2022, 0, 4 + next(720))).toISOString().slice(0, 10)
  return { next, pick, day, mayBe: <Value>(value: Value): Value | null => (next(4) === 0 ? null : value) }
}

type Random = ReturnType<typeof createRandom>

const areas = ['370000', '370100', '370102', '370103', '370200', '370202']
const departments = ['D1', 'D1C', 'D2', 'D3']
const subject = (random: Random) => `S${random.next(6)}`
const task = (random: Random) => `T${random.next(6)}`
const item = (random: Random) => `I${random.next(3)}`

/** How to make a random row of each entity; few keys, so that rows meet and keys change hands. */
const makers: Readonly<Record<string, (random: Random) => CoreRow>> = {
  subjects: (random) => ({
    subject_id: subject(random), region_code: random.pick(areas), industry_code: random.mayBe(random.pick(['C26', 'H62'])),
    subject_type_code: random.pick(['1', '1', '3']), deregistered_date: random.next(5) === 0 ? random.day() : null,
  }),
  risk_classes: (random) => ({ subject_id: subject(random), class_date: random.pick(['2021-12-15', '2022-01-01', '2022-12-15', '2023-01-01']), risk_class: random.pick(['A', 'B', 'D']) }),
  tasks: (random) => ({
    task_id: task(random), region_code: random.pick(areas), department_code: random.pick(departments), state_code: random.pick(['05', '06', '06', '99']),
    parent_task_id: random.next(3) === 0 ? task(random) : null, started_date: random.mayBe(random.day()), end_date: random.mayBe(random.day()), finished_date: random.mayBe(random.day()),
    source_code: random.pick(['1', '2']), comprehensive_item_code: random.mayBe(`H${random.next(2)}`), mode: random.mayBe(random.pick(['县抽县查', '市抽县(区)查'])), draw_kind_code: random.mayBe('1'), object_kind_code: random.pick(['1', '3']),
  }),
  task_departments: (random) => ({ task_id: task(random), department_code: random.pick(departments) }),
  task_items: (random) => ({ task_id: task(random), item_code: item(random), department_code: random.pick(departments) }),
  inspection_items: (random) => ({ region_code: random.pick(areas), item_code: item(random), list_version: random.pick(['v1', 'v2']), cycle_years: random.mayBe(2), first_due_year: 2022, duty_item_code: random.mayBe(`Q${random.next(2)}`), supervision_item_code: random.mayBe(`J${random.next(2)}`), basis: random.mayBe('法'), standard: random.mayBe('标') }),
  plans: (random) => ({ plan_id: `P${random.next(4)}`, region_code: random.pick(areas), scope_code: random.pick(['1', '2']), state_code: random.pick(['2', '3']), start_date: random.day(), end_date: random.day() }),
  draws: (random) => ({ task_id: task(random), department_code: random.pick(departments), drawn_date: random.day(), is_locked: random.next(2) === 0 }),
  drawn_subjects: (random) => ({ subject_id: subject(random), task_id: task(random), region_code: random.pick(areas), risk_class: random.mayBe(random.pick(['A', 'C', 'D'])) }),
  results: (random) => ({
    subject_id: subject(random), task_id: task(random), department_code: random.pick(departments), item_code: item(random), state_code: random.pick(['1', '2', '3', '5', '5']),
    inspected_date: random.mayBe(random.day()), result_code: random.mayBe(random.pick(['1', '5', '7'])), entered_date: random.mayBe(random.day()), published_date: random.mayBe(random.day()),
    entered_by: random.mayBe('O1'), reviewed_by: random.mayBe(random.pick(['O1', 'O2'])), methods: random.mayBe(random.pick(['1', '2', '1、4'])), channel: random.mayBe(random.pick(['移动端', '电脑端'])), reviewed_date: random.mayBe(random.day()),
  }),
  item_guidelines: (random) => ({ region_code: random.pick(areas), item_code: item(random), edition: 1 + random.next(2), valid_from_date: random.day() }),
  duty_items: (random) => ({ region_code: random.pick(areas), duty_item_code: `Q${random.next(2)}`, basis: random.mayBe('法'), standard: random.mayBe('标'), valid_from_date: random.day() }),
  supervision_items: (random) => ({ region_code: random.pick(areas), supervision_item_code: `J${random.next(2)}`, basis: random.mayBe('法'), standard: random.mayBe('标') }),
  campaigns: (random) => ({ region_code: random.pick(['370000', '370100']), campaign_year: random.pick([2022, 2023]), ordinal: 1 + random.next(3), finished_date: random.mayBe(random.day()) }),
  trainings: (random) => ({ inspector_id: `N${random.next(3)}`, session_id: `K${random.next(3)}`, trained_date: random.day(), is_passed: random.mayBe(random.next(2) === 0) }),
  surveys: (random) => ({ answer_id: `A${random.next(6)}`, region_code: random.pick(areas), answered_date: random.day(), is_satisfied: random.mayBe(random.next(2) === 0) }),
  warning_handlings: (random) => ({
    warning_id: `X${random.next(5)}`, region_code: random.pick(areas), subject_id: random.mayBe(subject(random)), linked_task_id: random.mayBe(task(random)),
    due_date: random.day(), handled_date: random.mayBe(random.day()), outcome_code: random.mayBe(random.pick(['confirmed', 'not-confirmed', 'dismissed'])),
  }),
  task_events: (random) => ({
    task_id: task(random), event_no: random.next(4), happened_at: `${random.day()}T10:00:00+08:00`, reason: random.mayBe('有因'), operator: random.mayBe('O1'),
    event_code: random.pick(['plan-attached', 'frame-saved', 'drawn-by-system', 'list-locked', 'list-changed', 'inspectors-drawn', 'recusal-asked']),
  }),
  inspectors: (random) => ({
    inspector_id: `N${random.next(3)}`, certificate_expiry_date: random.mayBe(random.day()), certificate_no: random.mayBe(`Z${random.next(3)}`),
    item_range: random.mayBe('食品'), status: random.pick(['在岗', '在岗', '离岗']),
  }),
  establishment: (random) => ({ certificate_no: `Z${random.next(3)}`, inspector_id: random.mayBe(`N${random.next(3)}`), region_code: random.pick(areas), certificate_expiry_date: random.mayBe(random.day()) }),
  registrations: (random) => ({ subject_id: subject(random), region_code: random.pick(areas), established_date: random.mayBe(random.day()), deregistered_date: random.next(5) === 0 ? random.day() : null }),
  subject_tags: (random) => ({ subject_id: subject(random), tag_kind: random.pick(['industry', 'area', 'risk']), tag: `B${random.next(2)}`, tagged_date: random.mayBe(random.day()) }),
  comprehensive_items: (random) => ({
    region_code: random.pick(['370000', '370100']), comprehensive_item_code: `H${random.next(2)}`, list_version: random.pick(['v1', 'v2']),
    rule_text: random.mayBe('规则'), valid_from_date: random.day(), valid_to_date: random.next(3) === 0 ? random.day() : null,
  }),
  drawn_inspectors: (random) => ({ subject_id: subject(random), task_id: task(random), department_code: random.pick(departments), inspector_id: `N${random.next(3)}` }),
  follow_ups: (random) => ({
    subject_id: subject(random), task_id: task(random), department_code: random.pick(departments), item_code: item(random),
    disposal_code: random.mayBe('3'), state_code: random.pick(['1', '2']), due_date: random.mayBe(random.day()), closed_date: random.mayBe(random.day()),
  }),
}

async function makeLoad(random: Random): Promise<Delivered> {
  const entity = random.pick(Object.keys(makers))
  const make = makers[entity]
  if (make === undefined) throw new Error(entity)
  const standing = await marts.query<Record<string, string>>(`select * from core.${entity} order by 1, 2, 3`)
  const withdrawn = standing.filter(() => random.next(6) === 0)
  return { entity, rows: Array.from({ length: 1 + random.next(8) }, () => make(random)), withdrawn }
}

it.each([1, 2])('twenty-four loads of seed %i leave no row and no cell that differs', async (seed) => {
  const random = createRandom(seed)
  for (let count = 0; count < 24; count += 1) {
    await marts.load(...(random.next(3) === 0 ? await makeTwo(random) : [await makeLoad(random)]))
    if (count % 8 === 7) expect(await marts.findDiffering(), `load ${count + 1} of seed ${seed}`).toEqual([])
  }
  expect(await findFaults(marts.client)).toEqual([])
}, 120_000)

/** Two entities in one load, as when waiting rows follow. */
async function makeTwo(random: Random): Promise<Delivered[]> {
  const [one, other] = [await makeLoad(random), await makeLoad(random)]
  return one.entity === other.entity ? [one] : [one, other]
}
