/** Which way of counting the joint ratio rules: a setting that the province's evaluators enter, with the day from which it holds. */
import { sql } from 'kysely'
import type { JointRuling, PageScope } from '#app/queries/types.ts'

const MOST = 200

/** Every ruling as it was entered, the last one first. */
export async function findRulings({ db }: Pick<PageScope, 'db'>): Promise<readonly JointRuling[]> {
  const { rows } = await sql<JointRuling>`
    select
      ruling_id::integer as "rulingId", from_date as "fromDay", indicator_code as code, document, note, saved_by_name as "savedByName", saved_at as "savedAt",
      is_newest as "isNewest"
    from read.joint_rulings
    order by ruling_id desc
    limit ${MOST}`.execute(db)
  return rows
}

/** The one in force on a day: the newest of the latest first day that is not after it and was not taken back; null for none. */
export function findRulingOn(rulings: readonly JointRuling[], day: string): JointRuling | null {
  const standing = rulings.filter(({ isNewest, code, fromDay }) => isNewest && code !== null && fromDay <= day)
  return standing.reduce<JointRuling | null>((latest, one) => (latest === null || one.fromDay > latest.fromDay ? one : latest), null)
}

/** The one in force on the page's day. */
export async function getRuling(scope: PageScope): Promise<JointRuling | null> {
  return findRulingOn(await findRulings(scope), scope.today)
}
