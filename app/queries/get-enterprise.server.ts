/** One enterprise: who it is, its classes, what was drawn, inspected and found, and what is still open. All of the scope alone. */
import { sql } from 'kysely'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import type { Enterprise, EnterpriseClass, EnterpriseProfile, EnterpriseResult, EnterpriseVisit, PageScope, WarningLine } from '#app/queries/types.ts'
import { readLine, writeKey, type RawWarning } from '#app/queries/warnings/read-line.server.ts'
import { findRange } from '#app/queries/warnings/segments.ts'
import { getFact } from '#domain/facts.ts'
import { mayListRows, maySeeClass } from '#domain/rights.ts'
import { findLevel } from '#domain/warning.ts'
import { rowRules } from '#domain/warnings/index.ts'

const MOST_ROWS = 500

/** @returns null when the scope neither holds the enterprise nor has visited it. */
export async function getEnterprise(scope: PageScope, subjectId: string): Promise<Enterprise | null> {
  const profile = await findProfile(scope, subjectId)
  if (profile === null) return null
  return {
    profile,
    classes: maySeeClass(scope.right.role) ? await findClasses(scope, subjectId) : null,
    visits: await findVisits(scope, subjectId),
    results: await findResults(scope, subjectId),
    warnings: await findOpenWarnings(scope, subjectId),
  }
}

type KeptProfile = Omit<EnterpriseProfile, 'areaName' | 'cityName'>

async function findProfile(scope: PageScope, subjectId: string): Promise<EnterpriseProfile | null> {
  const own = await sql<KeptProfile>`
    select
      subject_id as "subjectId", subject_name as name, credit_code as "creditCode", registration_no as "registrationNo",
      subject_type_code as "subjectTypeCode", company_type as "companyType", industry_code as "industryCode", area_code as "areaCode",
      established_date as "establishedDate", status, deregistered_date as "deregisteredDate", address,
      capital_text as "capitalText", business_scope as "businessScope"
    from read.subjects where subject_id = ${subjectId}`.execute(scope.db)
  const profile = own.rows[0] ?? (await findVisited(scope, subjectId))
  if (profile === null) return null
  const area = (await findAreas(scope)).find(({ code }) => code === profile.areaCode)
  return { ...profile, areaName: area?.name ?? profile.areaCode, cityName: area?.cityName ?? null }
}

/** A firm of elsewhere that was visited here: its name and codes, and nothing of its register. */
async function findVisited(scope: PageScope, subjectId: string): Promise<KeptProfile | null> {
  const { rows } = await sql<Pick<KeptProfile, 'subjectId' | 'name' | 'creditCode' | 'subjectTypeCode' | 'areaCode' | 'status'>>`
    select
      subject_id as "subjectId", subject_name as name, credit_code as "creditCode", subject_type_code as "subjectTypeCode",
      area_code as "areaCode", status
    from read.visited_subjects where subject_id = ${subjectId}`.execute(scope.db)
  const [row] = rows
  if (row === undefined) return null
  const unknown = { registrationNo: null, companyType: null, industryCode: null, establishedDate: null, deregisteredDate: null, address: null }
  return { ...row, ...unknown, capitalText: null, businessScope: null }
}

async function findClasses({ db }: PageScope, subjectId: string): Promise<readonly EnterpriseClass[]> {
  const { rows } = await sql<EnterpriseClass>`
    select model, class_date as "classDate", risk_class as "riskClass"
    from read.risk_classes
    where subject_id = ${subjectId}
    order by class_date desc, model`.execute(db)
  return rows
}

async function findVisits(scope: PageScope, subjectId: string): Promise<readonly EnterpriseVisit[]> {
  const names = await nameDepartments(scope)
  const { rows } = await sql<Omit<EnterpriseVisit, 'departmentName'>>`
    select
      task_id as "taskId", task_name as "taskName", department_code as "departmentCode", line_count >= 2 as "isJoint",
      drawn_date as "drawnDate", inspected_date as "inspectedDate", task_end_date as "taskEndDate",
      is_published as "isPublished", has_problem as "hasProblem", risk_class as "riskClass"
    from read.visits
    where subject_id = ${subjectId} and is_counted
    order by coalesce(inspected_date, drawn_date, task_end_date) desc nulls last, task_id
    limit ${MOST_ROWS}`.execute(scope.db)
  return rows.map((row) => ({ ...row, departmentName: names[row.departmentCode] ?? row.departmentCode }))
}

async function findResults(scope: PageScope, subjectId: string): Promise<readonly EnterpriseResult[]> {
  const names = await nameDepartments(scope)
  const { rows } = await sql<Omit<EnterpriseResult, 'departmentName'>>`
    select
      results.result_id || '~' || results.subject_id as key, results.task_id as "taskId", results.task_name as "taskName",
      results.department_code as "departmentCode", results.item_code as "itemCode", items.item_name as "itemName",
      results.state_code as "stateCode", results.result_code as "resultCode", results.is_problem as "isProblem",
      results.inspected_date as "inspectedDate", results.entered_date as "enteredDate", results.publish_due_date as "publishDueDate",
      results.published_date as "publishedDate", results.problem_due_date as "problemDueDate", results.closed_date as "closedDate",
      results.disposal_code as "disposalCode"
    from read.results
    left join lateral (select item_name from read.items where items.item_code = results.item_code limit 1) as items on true
    where results.subject_id = ${subjectId}
    order by results.inspected_date desc nulls last, results.result_id desc
    limit ${MOST_ROWS}`.execute(scope.db)
  return rows.map((row) => ({ ...row, departmentName: names[row.departmentCode] ?? row.departmentCode }))
}

async function findOpenWarnings(scope: PageScope, subjectId: string): Promise<readonly WarningLine[]> {
  const rules = rowRules.filter((rule) => 'subject_id' in getFact(rule.fact).columns && mayListRows(scope.right.role, rule.fact, rule.open))
  const lines: WarningLine[] = []
  for (const rule of rules) {
    const { from, to } = findRange(rule, scope.today)
    const { rows } = await sql<Omit<RawWarning, 'level' | 'rule'>>`
      select
        ${writeKey(rule)} as key, warned.raised_date, warned.due_date,
        due.working_index - today.working_index as "workingDaysLeft", to_jsonb(warned) as cells
      from ${sql.table(`read.warning_${rule.code.toLowerCase()}`)} as warned
      left join read.calendar_days as due on due.day = warned.due_date
      left join read.calendar_days as today on today.day = ${scope.today}
      where warned.subject_id = ${subjectId} and warned.raised_date between ${from} and ${to}
      order by warned.raised_date, key
      limit ${MOST_ROWS}`.execute(scope.db)
    for (const row of rows) {
      const level = findLevel(rule, row.cells, scope.today)
      if (level !== null) lines.push(await readLine(scope, { ...row, rule: rule.code, level }))
    }
  }
  return lines
}
