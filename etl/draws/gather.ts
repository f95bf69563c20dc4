/**
 * Gathers what core holds of draws that are to be audited. The rows of a frame are not delivered; the directory of the task's area and
 * kind on 1 January stands in for it.
 */
import type pg from 'pg'
import type { DrawRecord, DrawnRow, FrameCell } from '#domain/fairness/audit.ts'
import type { Office } from '#domain/fairness/pairing.ts'

/** Of the draws in `large_draws`, the directories they are held to, once for each year, kind and place. */
const DIRECTORIES = `
  drop table if exists draw_directories;
  create temp table draw_directories on commit drop as
  with scopes as (
    select distinct year, object_kind_code as kind, area_code as scope from large_draws where object_kind_code is not null
  ),
  classes as (
    select distinct on (risk_classes.subject_id, years.year) risk_classes.subject_id, years.year, risk_classes.risk_class
    from (select distinct year from scopes) as years
    join core.risk_classes
      on risk_classes.model = '通用型' and risk_classes.class_date <= make_date(years.year, 1, 1) and risk_classes.class_date > make_date(years.year - 1, 1, 1)
    order by risk_classes.subject_id, years.year, risk_classes.class_date desc
  )
  select
    scopes.year, scopes.kind, scopes.scope, subjects.subject_id, region_areas.area_code,
    coalesce(classes.risk_class, '') as risk_class, coalesce(subjects.company_type, '') as company_type, coalesce(left(subjects.industry_code, 1), '') as industry,
    row_number() over (partition by scopes.year, scopes.kind, scopes.scope order by subjects.subject_id)::integer as place
  from core.subjects
  join mart.region_areas using (region_code)
  join scopes
    on scopes.kind = subjects.subject_type_code
    and (scopes.scope in (region_areas.area_code, region_areas.city_code) or right(scopes.scope, 4) = '0000')
  left join classes on classes.subject_id = subjects.subject_id and classes.year = scopes.year
  where coalesce(subjects.established_date, '0001-01-01') < make_date(scopes.year, 1, 1)
    and coalesce(subjects.deregistered_date, 'infinity') > make_date(scopes.year, 1, 1);
  create index on draw_directories (subject_id);
  analyze draw_directories`

const CELLS = `
  select year, kind, scope, risk_class as "riskClass", area_code as area, company_type as "companyType", industry, count(*)::integer as count
  from draw_directories group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`

const ROWS = `
  select
    large_draws.task_id as "taskId", drawn_subjects.draw_number as number, draw_directories.place,
    coalesce(draw_directories.risk_class, drawn_subjects.risk_class, '') as "riskClass", coalesce(draw_directories.area_code, drawn_subjects.region_code) as area,
    coalesce(draw_directories.company_type, '') as "companyType", coalesce(draw_directories.industry, '') as industry
  from large_draws
  join core.drawn_subjects using (task_id)
  left join draw_directories
    on draw_directories.subject_id = drawn_subjects.subject_id and draw_directories.year = large_draws.year
    and draw_directories.kind = large_draws.object_kind_code and draw_directories.scope = large_draws.area_code
  where large_draws.task_id = any ($1)
  order by large_draws.task_id, drawn_subjects.draw_number, drawn_subjects.subject_id`

/** By class: rows that the same department had drawn from the same directory earlier in the year, and of these the ones drawn again. */
const EARLIER = `
  select large_draws.task_id as "taskId", draw_directories.risk_class as "riskClass",
    count(distinct before.subject_id)::integer as earlier, count(distinct again.subject_id)::integer as again
  from large_draws
  join warn.audited_draws as others
    on others.area_code = large_draws.area_code and others.department_code = large_draws.department_code
    and others.object_kind_code = large_draws.object_kind_code
    and others.drawn_date >= make_date(large_draws.year, 1, 1)
    and (others.drawn_date, others.task_id) < (large_draws.drawn_date, large_draws.task_id)
  join core.drawn_subjects as before on before.task_id = others.task_id
  join draw_directories
    on draw_directories.subject_id = before.subject_id and draw_directories.year = large_draws.year
    and draw_directories.kind = large_draws.object_kind_code and draw_directories.scope = large_draws.area_code
  left join core.drawn_subjects as again on again.subject_id = before.subject_id and again.task_id = large_draws.task_id
  where large_draws.task_id = any ($1)
  group by 1, 2`

const SENT = `
  select drawn_inspectors.task_id as "taskId", concat_ws('|', coalesce(inspectors.region_code, ''), drawn_inspectors.department_code) as office,
    drawn_inspectors.subject_id as "subjectId", array_agg(drawn_inspectors.inspector_id order by drawn_inspectors.inspector_id) as sent
  from core.drawn_inspectors
  left join core.inspectors using (inspector_id)
  where drawn_inspectors.task_id = any ($1)
  group by 1, 2, 3 order by 1, 2, 3`

const POOLS = `
  select concat_ws('|', region_code, department_code) as office, array_agg(inspector_id order by inspector_id) as people
  from core.inspectors where status <> '离岗' group by 1`

export interface LargeDraw {
  readonly taskId: string
  readonly scope: string
  readonly year: number
  readonly kind: string | null
  readonly frameCount: number | null
}

export interface Gatherer {
  gather(draws: readonly LargeDraw[]): Promise<readonly DrawRecord[]>
}

/** Prepares the directories of the draws in the temp table `large_draws`. */
export async function createGatherer(client: pg.Client): Promise<Gatherer> {
  await client.query(DIRECTORIES)
  const frames = new Map<string, FrameCell[]>()
  const cells = await client.query<FrameCell & { year: number; kind: string; scope: string }>(CELLS)
  for (const { year, kind, scope, ...cell } of cells.rows) push(frames, [year, kind, scope].join('|'), cell)
  const pools = new Map((await client.query<{ office: string; people: string[] }>(POOLS)).rows.map(({ office, people }) => [office, people]))

  const gather = async (draws: readonly LargeDraw[]): Promise<readonly DrawRecord[]> => {
    const ids = draws.map(({ taskId }) => taskId)
    const rows = new Map<string, DrawnRow[]>()
    for (const { taskId, ...row } of (await client.query<DrawnRow & { taskId: string }>(ROWS, [ids])).rows) push(rows, taskId, row)
    const earlier = new Map<string, [string, { earlier: number; again: number }][]>()
    for (const { taskId, riskClass, ...counts } of (await client.query<{ taskId: string; riskClass: string; earlier: number; again: number }>(EARLIER, [ids])).rows) {
      push(earlier, taskId, [riskClass, counts])
    }
    const sent = new Map<string, { office: string; sent: string[] }[]>()
    for (const { taskId, ...visit } of (await client.query<{ taskId: string; office: string; sent: string[] }>(SENT, [ids])).rows) push(sent, taskId, visit)
    return draws.map(({ taskId, year, kind, scope, frameCount }) => ({
      taskId, frameCount,
      frame: frames.get([year, kind, scope].join('|')) ?? [],
      rows: rows.get(taskId) ?? [],
      earlier: new Map(earlier.get(taskId) ?? []),
      offices: listOffices(sent.get(taskId) ?? [], pools),
    }))
  }
  return { gather }
}

/** People of an office: who stands in the directory of inspectors, and who was sent without standing there. */
function listOffices(sent: readonly { readonly office: string; readonly sent: readonly string[] }[], pools: ReadonlyMap<string, readonly string[]>): readonly Office[] {
  const visits = new Map<string, (readonly string[])[]>()
  for (const { office, sent: people } of sent) push(visits, office, people)
  return [...visits].map(([office, ofOffice]) => {
    const people = [...new Set([...(pools.get(office) ?? []), ...ofOffice.flat()])].sort()
    const numbers = new Map(people.map((person, index) => [person, index]))
    return { people: people.length, visits: ofOffice.map((visit) => visit.flatMap((person) => numbers.get(person) ?? [])) }
  })
}

function push<K, T>(into: Map<K, T[]>, key: K, value: T): void {
  const list = into.get(key)
  if (list === undefined) into.set(key, [value])
  else list.push(value)
}
