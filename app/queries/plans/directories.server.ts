/** The directories of objects and inspectors: who is not there as they should be, and what each day changed. */
import { sql } from 'kysely'
import { isOf, liesIn, yearOfQuestion, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import type { PlanQuestion } from '#app/queries/types.ts'

/** One row per registered entity that A04 counts and that is not complete, with what is lacking. */
export function lackingSubjects(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select subject_id, coalesce(subject_name, registered_name) as subject_name, area_code, listed_date::text as listed_date, lacking, lacking as facets
      from read.indicator_a04
      where year = ${yearOfQuestion(question)} and lacking is not null and counted_date <= ${question.to} and ${liesIn(question.area)}`,
    order: [{ column: 'area_code', type: 'string' }, { column: 'subject_name', type: 'name' }, { column: 'subject_id', type: 'string' }],
  }
}

/** One row per certificate that A05 counts and whose holder is not complete in the directory. */
export function lackingInspectors(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select certificate_no, coalesce(inspector_id, '') as inspector_id, unit_name, area_code, department_code, certificate_expiry_date::text as certificate_expiry_date, lacking, lacking as facets
      from read.indicator_a05
      where year = ${yearOfQuestion(question)} and lacking is not null and counted_date <= ${question.to} and ${liesIn(question.area)} and ${isOf(question)}`,
    order: [{ column: 'area_code', type: 'string' }, { column: 'department_code', type: 'string' }, { column: 'unit_name', type: 'name' }, { column: 'certificate_no', type: 'string' }],
  }
}

/** One row per subject that A06 counts and that lacked a label on the day looked at. */
export function unlabelledSubjects(question: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select subject_id, coalesce(subject_name, '') as subject_name, area_code, listed_date::text as listed_date, labelled_date::text as labelled_date, lacking, coalesce(lacking, 'late') as facets
      from read.indicator_a06
      where year = ${yearOfQuestion(question)} and counted_date <= ${question.to} and (lacking is not null or labelled_date > ${question.to}) and ${liesIn(question.area)}`,
    order: [{ column: 'area_code', type: 'string' }, { column: 'subject_name', type: 'name' }, { column: 'subject_id', type: 'string' }],
  }
}

/** One row per directory × day: what deliveries of that day added, changed and closed. Until today is until now: clocks may run ahead of the day believed. */
export function dailyChanges({ area, department, from, to, today }: PlanQuestion): PlanSource {
  return {
    rows: sql`
      select directory, directory as facets, day::text as day, (date '3000-01-01' - day)::integer as rank, added::integer as added, changed::integer as changed, closed::integer as closed
      from read.directory_changes(${area.code}, ${department ?? ''}, ${from}::date, ${to === today ? '9999-12-31' : to}::date)`,
    order: [{ column: 'rank', type: 'number' }, { column: 'directory', type: 'string' }],
  }
}
