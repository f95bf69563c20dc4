/** W11, W12: what the audit of draws asks about. */
import type { ShownDraw } from '#domain/fairness/shown.ts'
import { auditDraws } from '#etl/draws/audit-draws.ts'
import type { FoundWarning, Reckon } from '#etl/warnings/found.ts'
import { findOdds, foundAt, toPercent } from '#etl/warnings/reckoned/places.ts'

interface Draw {
  readonly task_id: string
  readonly area_code: string
  readonly city_code: string
  readonly department_code: string
  readonly drawn_date: string
  readonly drawn_count: number
}

const COLUMNS = 'task_id, area_code, city_code, department_code, drawn_date::text, drawn_count'
const ofDraw = ({ area_code, city_code, department_code, task_id }: Draw) => ({ ...foundAt(area_code, city_code), departmentCode: department_code, taskId: task_id, key: task_id })

/** Draws of the last twelve months; what is older is asked about no more. */
export const reckonDrawTest: Reckon = async (client, onDay, { limit = 10 }) => {
  await auditDraws(client)
  const { rows } = await client.query<Draw & { frame_count: number | null; least: number; tested: number; asked: number; tests: string }>(
    `select ${COLUMNS}, frame_count, least_adjusted_p as least,
       (select count(*) from warn.draw_audits where draw_audits.task_id = audited_draws.task_id and p is not null) as tested,
       (select count(*) from warn.draw_audits where draw_audits.task_id = audited_draws.task_id and adjusted_p < $2 / 10000.0) as asked,
       (select string_agg(test, ' ' order by test) from warn.draw_audits where draw_audits.task_id = audited_draws.task_id and adjusted_p < $2 / 10000.0) as tests
     from warn.audited_draws
     where least_adjusted_p < $2 / 10000.0 and drawn_date <= $1 and drawn_date > $1::date - 365
     order by task_id`,
    [onDay, limit],
  )
  return rows.map((draw): FoundWarning => ({
    ...ofDraw(draw), level: draw.least < 1e-6 ? 'orange' : 'yellow', raisedDate: draw.drawn_date,
    evidence: { drawn_date: draw.drawn_date, drawn: draw.drawn_count, frame: draw.frame_count, tested: draw.tested, asked: draw.asked, odds: findOdds(draw.least), tests: draw.tests },
  }))
}

export const reckonRepeatedPair: Reckon = async (client, onDay, { share = 50, leastVisits = 12 }) => {
  await auditDraws(client)
  const { rows } = await client.query<Draw & { shown: Pick<ShownDraw, 'pairs' | 'offices'> }>(
    `select ${COLUMNS}, jsonb_build_object('pairs', shown -> 'pairs', 'offices', shown -> 'offices') as shown
     from warn.audited_draws
     where drawn_count >= $2 and shown ? 'pairs' and drawn_date <= $1 and drawn_date > $1::date - 365
     order by task_id`,
    [onDay, leastVisits],
  )
  return rows.flatMap((draw): FoundWarning[] => {
    // Two people who are all that an office has could not be matched otherwise.
    const pair = draw.shown.pairs.find(({ office, visits }) => {
      const own = draw.shown.offices[office - 1]
      return own !== undefined && own.people > 2 && own.visits >= leastVisits && visits * 100 > share * own.visits
    })
    const office = pair === undefined ? undefined : draw.shown.offices[pair.office - 1]
    if (pair === undefined || office === undefined) return []
    return [{
      ...ofDraw(draw), level: pair.visits === office.visits ? 'orange' : 'yellow', raisedDate: draw.drawn_date,
      evidence: { visits: office.visits, most: pair.visits, share: toPercent(pair.visits / office.visits), people: office.people },
    }]
  })
}
