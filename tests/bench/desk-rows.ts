/** A million warnings for the desk, over the areas, departments and enterprises of a province that is there. */
import type pg from 'pg'

/** Two fifths are open; their limits lie in the half year around the day of the bench. */
const INSERT = `
with areas as (
  select area_code, city_code, row_number() over (order by area_code) - 1 as place from mart.dim_areas where level = 'county'
),
subjects as (
  select subject_id, row_number() over (order by subject_id) - 1 as place from (select subject_id from core.subjects order by subject_id limit 20000) as chosen
),
departments as (
  select department_code, row_number() over (order by department_code) - 1 as place from core.departments where valid_to_date is null
),
-- a stride that shares no factor with the sizes, so that rules, places and days mix
numbers as (select n, (n::bigint * 7919) % 1000003 as mixed from generate_series(1, $1::integer) as n)
insert into warn.warnings (
  rule_code, rule_version, key, watches, level, area_code, city_code, department_code, subject_id, score, evidence, raised_date, raised_batch_id, due_date,
  state, assignee, assignee_name, hand_way, outcome, outcome_reason, settled_date, settled_by, settled_by_name, checked_date
)
select
  (array['W02', 'W03', 'W08'])[1 + mixed % 3], 1, 'bench ' || n, 'enterprise', (array['red', 'orange', 'yellow', 'yellow'])[1 + mixed % 4],
  areas.area_code, areas.city_code, departments.department_code, subjects.subject_id, case when mixed % 2 = 0 then (mixed % 100)::integer end,
  '{"inspected_date": "2023-09-01"}', date '2023-05-01' + (mixed % 200)::integer, 1, date '2023-08-01' + (mixed % 181)::integer,
  case when mixed % 10 < 2 then 'new' when mixed % 10 = 2 then 'assigned' when mixed % 10 = 3 then 'in-hand' when mixed % 10 < 7 then 'settled' else 'checked' end,
  case when mixed % 10 between 2 and 9 then 'bench-' || mixed % 50 end, case when mixed % 10 between 2 and 9 then '经办 ' || mixed % 50 end,
  case when mixed % 10 >= 3 then 'inspect' end,
  case when mixed % 10 >= 4 then (array['confirmed', 'not-confirmed', 'false-alarm'])[1 + mixed % 3] end, case when mixed % 10 >= 4 then '已核查' end,
  case when mixed % 10 >= 4 then date '2023-10-01' end, case when mixed % 10 >= 4 then 'bench-1' end, case when mixed % 10 >= 4 then '经办 1' end,
  case when mixed % 10 >= 7 then date '2023-10-09' end
from numbers
join areas on areas.place = numbers.mixed % (select count(*) from areas)
join subjects on subjects.place = numbers.mixed % (select count(*) from subjects)
join departments on departments.place = numbers.mixed % (select count(*) from departments)`

/** Inserts them where there are none of the bench, and lets the database look at its tables. */
export async function fillDesk(owner: pg.Client, count: number): Promise<void> {
  const { rows } = await owner.query<{ held: number }>(`select count(*) as held from warn.warnings where key like 'bench %'`)
  if ((rows[0]?.held ?? 0) >= count) return
  await owner.query(INSERT, [count])
  await owner.query('vacuum analyze warn.warnings')
  for (const table of ['warn.sums', 'warn.city_sums', 'warn.due_sums']) await owner.query(`vacuum analyze ${table}`)
}
