/** Inspection items by list version: which there are, and what changed from one version to another. */
import { sql, type RawBuilder } from 'kysely'
import { holdsIn, isOf, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import type { Area, ListVersion, PageScope, PlanQuestion } from '#app/queries/types.ts'

/** Versions of the lists that hold in an area and came into force by a day, newest first. */
export async function findListVersions(scope: PageScope, area: Area, to: string): Promise<readonly ListVersion[]> {
  return scope.remember(['list-versions', area.code, to], async () => {
    const { rows } = await sql<ListVersion>`
      select list_version as name, min(valid_from_date)::text as "from", count(*)::integer as items
      from read.item_lists
      where ${holdsIn(area)} and valid_from_date <= ${to}
      group by list_version
      order by min(valid_from_date) desc, list_version collate "zh-x-icu" desc
      limit 50`.execute(scope.db)
    return rows
  })
}

/** Fields of an item whose change is told. */
const TOLD = ['item_name', 'sub_item', 'basis', 'standard', 'department_code', 'field', 'object_kind', 'item_kind', 'ratio_text', 'frequency_text', 'cycle_years', 'duty_item_code', 'supervision_item_code'] as const

/**
 * One row per item of either version: added, removed, changed or the same. `changes` holds `field ␟ before ␟ after`, one a line (␞).
 * Without an older version every item is the same.
 */
export function itemsBetween(question: PlanQuestion): PlanSource {
  return { rows: compareItems(question), order: [{ column: 'rank', type: 'number' }, { column: 'area_code', type: 'string' }, { column: 'department_code', type: 'string' }, { column: 'item_name', type: 'name' }, { column: 'item_code', type: 'string' }] }
}

/** One row per department × level of its list: how many items it has in both versions, and how many moved. */
export function departmentsBetween(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select
        department_code, level, case level when 'province' then 1 when 'city' then 2 else 3 end as rank, ''::text as facets,
        count(*) filter (where facets <> 'removed')::integer as newer_count,
        count(*) filter (where facets <> 'added')::integer as older_count,
        count(*) filter (where facets = 'added')::integer as added_count,
        count(*) filter (where facets = 'removed')::integer as removed_count,
        count(*) filter (where facets = 'changed')::integer as changed_count
      from (${compareItems(question)}) as items
      group by department_code, level`,
    order: [{ column: 'rank', type: 'number' }, { column: 'department_code', type: 'string' }],
  }
}

function compareItems(question: PlanQuestion): RawBuilder<unknown> {
  const { area, older, newer } = question
  const version = (name: string | null): RawBuilder<unknown> => sql`
    select *, jsonb_build_object(${sql.join(TOLD.flatMap((column) => [sql`${sql.lit(column)}::text`, sql.ref(column)]))}) as told
    from read.item_lists
    where list_version = ${name} and ${holdsIn(area)}`
  return sql`
    with older as (${version(older ?? newer)}),
    newer as (${version(newer)}),
    both_versions as (
      select
        coalesce(newer.area_code, older.area_code) as area_code, coalesce(newer.level, older.level) as level,
        coalesce(newer.department_code, older.department_code) as department_code, item_code, coalesce(newer.item_name, older.item_name) as item_name,
        coalesce(newer.field, older.field) as field, newer.valid_from_date::text as valid_from_date,
        case when older.told is null then 'added' when newer.told is null then 'removed' when older.told <> newer.told then 'changed' else 'same' end as facets,
        (
          select string_agg(concat_ws(chr(31), before.key, coalesce(before.value, ''), coalesce(after.value, '')), chr(30) order by before.key)
          from jsonb_each_text(older.told) as before
          join jsonb_each_text(newer.told) as after on after.key = before.key and after.value is distinct from before.value
        ) as changes
      from newer
      full join older using (region_code, item_code)
    )
    select *, case facets when 'changed' then 1 when 'removed' then 2 when 'added' then 3 else 4 end as rank
    from both_versions
    where ${isOf(question)}`
}
