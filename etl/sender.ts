/** Who hands a delivery in: an area by its code, or a department of the province by its own. */
import type pg from 'pg'

/** Whether a code is one of an area or a department that the warehouse knows; their stewards see what was sent under it. */
export async function isSender(client: pg.Client, code: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from core.regions where region_code = $1
     union all select from core.departments where department_code = $1
     limit 1`,
    [code],
  )
  return rowCount === 1
}
