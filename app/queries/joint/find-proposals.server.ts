/** Proposals of joint tasks that somebody accepted, with what became of their visits since. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { GatheredVisit, JointProposal, PageScope } from '#app/queries/types.ts'
import { MOST_VISITS } from './find-openings.server.ts'

/** Accepted proposals of one page. */
export const MOST_PROPOSALS = 200

interface Row extends Omit<JointProposal, 'ratio'> {
  readonly ratioArea: string
  readonly ratioAreaName: string
  readonly overBefore: number
  readonly underBefore: number
  readonly overAfter: number
  readonly underAfter: number
}

/**
 * The newest first.
 * @param question.isStanding those alone that were not taken back
 * @throws RefusedError 403 or 404 for an area outside the right or unknown
 */
export async function findJointProposals(scope: PageScope, question: { readonly area: string; readonly isStanding?: boolean }): Promise<readonly JointProposal[]> {
  const area = await requireArea(scope, question.area)
  const inArea = area.level === 'province' ? sql`true` : area.level === 'city' ? sql`proposals.city_code = ${area.code}` : sql`proposals.area_code = ${area.code}`
  const { rows } = await sql<Row>`
    select
      proposals.proposal_id::integer as "proposalId", proposals.version, proposals.task_id as "taskId", proposals.area_code as area, areas.area_name as "areaName",
      proposals.tag, proposals.risk_class as "riskClass", proposals.field, proposals.lead_code as lead, proposals.department_codes as departments,
      proposals.accepted_date as "acceptedDate", proposals.end_date as "endDate", proposals.firm_count as firms, proposals.visit_count as visits,
      proposals.task_count as tasks, proposals.spared_task_count as "sparedTasks", proposals.accepted_by_name as "acceptedByName",
      proposals.accepted_at as "acceptedAt",
      proposals.is_withdrawn as "isWithdrawn", proposals.withdrawn_by_name as "withdrawnByName", proposals.withdrawn_why as "withdrawnWhy",
      proposals.withdrawn_at as "withdrawnAt",
      proposals.made_visit_count as "madeVisits", proposals.made_firm_count as "madeFirms",
      proposals.ratio_area_code as "ratioArea", places.area_name as "ratioAreaName",
      proposals.numerator_before::integer as "overBefore", proposals.denominator_before::integer as "underBefore",
      proposals.numerator_after::integer as "overAfter", proposals.denominator_after::integer as "underAfter"
    from read.joint_proposals as proposals
    join read.areas on areas.area_code = proposals.area_code
    join read.areas as places on places.area_code = proposals.ratio_area_code
    where ${inArea} ${question.isStanding === true ? sql`and not proposals.is_withdrawn` : sql``}
    order by proposals.proposal_id desc
    limit ${MOST_PROPOSALS}`.execute(scope.db)
  return rows.map(({ ratioArea, ratioAreaName, overBefore, underBefore, overAfter, underAfter, ...row }) => ({
    ...row,
    ratio: {
      area: ratioArea,
      areaName: ratioAreaName,
      before: { numerator: overBefore, denominator: underBefore },
      after: { numerator: overAfter, denominator: underAfter },
    },
  }))
}

/** The visits of an accepted proposal, firm by firm. */
export async function findProposalVisits(scope: PageScope, proposalId: number): Promise<readonly GatheredVisit[]> {
  const { rows } = await sql<GatheredVisit>`
    select
      subject_id as "subjectId", subject_name as "subjectName", task_id as "taskId", department_code as department, end_date as "endDate",
      inspected_date as "inspectedDate"
    from read.joint_proposal_visits
    where proposal_id = ${proposalId}
    order by subject_id, end_date, task_id
    limit ${MOST_VISITS}`.execute(scope.db)
  return rows
}
