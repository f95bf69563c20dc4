/** The proof of a run by what moved: every rule asked of everything must find what stands. */
import type pg from 'pg'
import { chooseAsks, findBehind } from '#etl/warnings/ask.ts'
import { createFound, gather } from '#etl/warnings/gather.ts'

/**
 * Counts, by rule, warnings that hold and are not found, are found and do not hold, stand milder than found, or lie elsewhere;
 * none is the proof. Rules that are asked once a day and wait for it are left out. It changes nothing; within the caller's transaction.
 */
export async function compareWarnings(client: pg.Client, today: string): Promise<{ rule: string; differing: number }[]> {
  const behind = await findBehind(client)
  const chosen = await chooseAsks(client, today, true, { find: () => Promise.resolve('everything') })
  const asks = chosen.asks.filter(({ rule }) => !behind.includes(rule.code))
  await createFound(client)
  for (const ask of asks) await gather(client, today, ask)
  const { rows } = await client.query<{ rule: string; differing: number }>(
    `select rule_code as rule, count(*) as differing
     from (select * from warn.warnings where holds and rule_code = any ($1)) as stored
     full join found_warnings as found using (rule_code, key)
     where stored.warning_id is null or found.level is null
       or case found.level when 'red' then 0 when 'orange' then 1 else 2 end < stored.gravity
       or (stored.area_code, stored.city_code, stored.department_code, stored.industry_code)
         is distinct from (found.area_code, found.city_code, found.department_code, found.industry_code)
     group by rule_code order by rule_code`,
    [asks.map(({ rule }) => rule.code)],
  )
  await client.query('drop table found_warnings')
  return rows
}
