/** One account a role, and a second evaluator, on the demonstration database; none has a password, so each opens by its button alone. */
import type pg from 'pg'
import { nameDemonstrationAccount, SECOND_EVALUATOR } from '#app/auth/demonstration.ts'
import { cityTiles, provinceCode } from '#domain/region.ts'
import { roleNames, roles, secondEvaluatorName, type Role } from '#domain/rights.ts'

/** The area of each role's account: the province, for those who are assessed its first city. */
function findArea(role: Role): string {
  return role === 'city' ? (cityTiles[0]?.code ?? provinceCode) : provinceCode
}

/** Makes the accounts that are not there yet; the department's belongs to the department with the most tasks. */
export async function createDemonstrationAccounts(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ department_code: string }>(
    `select department_code from core.tasks group by department_code order by count(*) desc, department_code limit 1`,
  )
  const accounts = [...roles.map((role) => [role, role, roleNames[role].zh] as const), [SECOND_EVALUATOR, 'evaluator', secondEvaluatorName.zh] as const]
  for (const [entry, role, displayName] of accounts) {
    await client.query(
      `insert into auth.accounts (sign_in_name, display_name, role, area_code, department_code)
       values ($1, $2, $3, $4, $5) on conflict (sign_in_name) do nothing`,
      [nameDemonstrationAccount(entry), displayName, role, findArea(role), role === 'department' ? (rows[0]?.department_code ?? '') : ''],
    )
  }
}
