/** Steps and owners of the work points as they were filed. They change without a load, so no answer is kept. */
import { sql, type RawBuilder } from 'kysely'
import type { DeliveredStep, FiledWork, PageScope, WorkOwner, WorkStep } from '#app/queries/types.ts'
import { provinceCodeOf } from '#domain/region.ts'

const STEP = sql`
  point_number as "pointNumber", step_number as "stepNumber", version, step_name as name, planned_date as "plannedDate", done_date as "doneDate",
  document_number as "documentNumber", document_title as "documentTitle", note, is_removed as "isRemoved",
  saved_by as "savedBy", saved_as as "savedAs", saved_at as "savedAt"`
const OWNER = sql`
  point_number as "pointNumber", version, department_code as "departmentCode", contact, saved_by as "savedBy", saved_as as "savedAs", saved_at as "savedAt"`

/** What stands now for the points of a plan: steps in the order of their days, those without one last. */
export async function findFiledWork(scope: PageScope, year: number): Promise<FiledWork> {
  const [steps, owners] = await Promise.all([
    ask<WorkStep>(scope, sql`
      select ${STEP} from read.work_steps
      where plan_year = ${year}::integer and superseded_at is null and not is_removed
      order by point_number, coalesce(planned_date, done_date) nulls last, step_number`),
    ask<WorkOwner>(scope, sql`select ${OWNER} from read.work_owners where plan_year = ${year}::integer and superseded_at is null order by point_number`),
  ])
  return { steps, owners }
}

/** Steps that came with deliveries: the province's own, and those of the area looked at. */
export function findDeliveredSteps(scope: PageScope, year: number, area: string): Promise<readonly DeliveredStep[]> {
  return ask<DeliveredStep>(scope, sql`
    select
      work_point as "pointNumber", step_no as "stepNumber", milestones.area_code as "areaCode", areas.area_name as "areaName",
      department_code as "departmentCode", step_name as name, planned_date as "plannedDate", done_date as "doneDate",
      coalesce(document_no, '') as "documentNumber", coalesce(document_name, '') as "documentTitle"
    from read.milestones
    join read.areas on areas.area_code = milestones.area_code
    where plan_year = ${year}::integer and milestones.area_code in (${provinceCodeOf(area)}, ${area})
    order by work_point, planned_date, milestones.area_code, step_no`)
}

/** Every version of one point's steps and owners, newest first. */
export async function findWorkHistory(scope: PageScope, year: number, point: number): Promise<FiledWork> {
  const [steps, owners] = await Promise.all([
    ask<WorkStep>(scope, sql`
      select ${STEP} from read.work_steps
      where plan_year = ${year}::integer and point_number = ${point}::integer
      order by saved_at desc, step_number desc, version desc`),
    ask<WorkOwner>(scope, sql`
      select ${OWNER} from read.work_owners
      where plan_year = ${year}::integer and point_number = ${point}::integer
      order by saved_at desc, version desc`),
  ])
  return { steps, owners }
}

async function ask<Row>({ db }: PageScope, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await query.$castTo<Row>().execute(db)
  return rows
}
