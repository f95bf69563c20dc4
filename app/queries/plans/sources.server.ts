/** What items are held against: guidelines in force, the power-and-duty list and the Internet+ list. */
import { sql } from 'kysely'
import { isOf, liesIn, yearOfQuestion, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import type { PlanQuestion } from '#app/queries/types.ts'

const byItem: PlanSource['order'] = [{ column: 'department_code', type: 'string' }, { column: 'area_code', type: 'string' }, { column: 'item_name', type: 'name' }, { column: 'item_code', type: 'string' }]

/** One row per item in force that A03 counts: with a guideline by the day looked at, or without. */
export function itemsWithGuideline(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select area_code, department_code, item_code, item_name, guideline_date::text as guideline_date, case when met_date <= ${question.to} then 'guided' else 'unguided' end as facets
      from read.indicator_a03
      where year = ${yearOfQuestion(question)} and counted_date <= ${question.to} and ${liesIn(question.area)} and ${isOf(question)}`,
    order: byItem,
  }
}

/** One row per department: its items in force, and how many have a guideline. */
export function departmentsWithGuideline(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select
        department_code, ''::text as facets, count(*)::integer as items, count(*) filter (where facets = 'guided')::integer as guided,
        count(*) filter (where facets = 'unguided')::integer as unguided
      from (${itemsWithGuideline(question).rows}) as items
      group by department_code`,
    order: [{ column: 'department_code', type: 'string' }],
  }
}

/**
 * One row per item × what the three lists say differently: no counterpart, another basis, another standard. Items that one day of the
 * year came to agree are not among them.
 */
export function mismatches(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      with unlike as (
        select *
        from read.item_sources
        where year = ${yearOfQuestion(question)} and year_start_date <= ${question.to} and (same_source_date is null or same_source_date > ${question.to})
          and ${liesIn(question.area)} and ${isOf(question)}
      )
      select
        unlike.area_code, unlike.department_code, unlike.item_code, unlike.item_name, kinds.facets, kinds.rank,
        kinds.own_value, kinds.duty_value, kinds.supervision_value
      from unlike
      cross join lateral (
        values
          ('duty', 1, duty_version is null, duty_item_code, null, supervision_item_code),
          ('supervision', 2, supervision_version is null, supervision_item_code, duty_item_code, null),
          ('basis', 3, (basis = duty_basis and basis = supervision_basis) is not true and (duty_version is not null or supervision_version is not null)
            and (basis is null or basis is distinct from coalesce(duty_basis, case when duty_version is null then basis end) or basis is distinct from coalesce(supervision_basis, case when supervision_version is null then basis end)),
            basis, duty_basis, supervision_basis),
          ('standard', 4, (standard = duty_standard and standard = supervision_standard) is not true and (duty_version is not null or supervision_version is not null)
            and (standard is null or standard is distinct from coalesce(duty_standard, case when duty_version is null then standard end) or standard is distinct from coalesce(supervision_standard, case when supervision_version is null then standard end)),
            standard, duty_standard, supervision_standard),
          ('later', 5, same_source_date is not null, same_source_date::text, null, null)
      ) as kinds (facets, rank, is_so, own_value, duty_value, supervision_value)
      where kinds.is_so`,
    order: [...byItem, { column: 'rank', type: 'number' }],
  }
}
