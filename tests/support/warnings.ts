/** Warnings typed by hand into a small province, as the rules would have raised them. */
import { connect } from '#sql/client.ts'

export interface TypedWarning {
  readonly rule?: string
  readonly key?: string
  readonly watches?: 'region' | 'industry' | 'enterprise' | 'task' | 'plan' | 'item' | 'inspector' | 'system'
  readonly level?: 'red' | 'orange' | 'yellow'
  readonly area?: string
  readonly department?: string
  readonly subject?: string | null
  readonly task?: string | null
  readonly score?: number | null
  readonly evidence?: Readonly<Record<string, unknown>>
  readonly raised?: string
  readonly due?: string
}

/**
 * Inserts them, each with its act of raising.
 * @returns their ids, in the order given
 */
export async function insertWarnings(ownerUrl: string, warnings: readonly TypedWarning[]): Promise<readonly number[]> {
  const client = await connect(ownerUrl, 'drb-tests')
  const ids: number[] = []
  try {
    for (const [index, warning] of warnings.entries()) {
      const { rule = 'W02', level = 'yellow', area = '370102', subject = null, raised = '2023-11-01', due = '2023-11-23' } = warning
      const watches = warning.watches ?? (subject === null ? 'region' : 'enterprise')
      const { rows } = await client.query<{ warning_id: number }>(
        `insert into warn.warnings (
           rule_code, rule_version, key, watches, level, area_code, city_code, department_code, subject_id, task_id, score, evidence,
           raised_date, raised_batch_id, due_date
         ) values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 2, $13) returning warning_id`,
        [
          rule, warning.key ?? `typed ${index}`, watches, level, area, area.endsWith('0000') ? area : `${area.slice(0, 4)}00`, warning.department ?? 'SAMR', subject,
          warning.task ?? null, warning.score ?? null, JSON.stringify(warning.evidence ?? {}), raised, due,
        ],
      )
      const id = rows[0]?.warning_id ?? 0
      await client.query(`insert into warn.acts (warning_id, act, to_state, acted_date, acted_at) values ($1, 'raised', 'new', $2, $2::date + time '06:12')`, [id, raised])
      ids.push(id)
    }
  } finally {
    await client.end()
  }
  return ids
}

/** Inserts warnings of three enterprises of a city, of no single department. */
export async function insertWarningsOf(ownerUrl: string, city: string, warning: Pick<TypedWarning, 'rule' | 'level'>): Promise<readonly number[]> {
  const client = await connect(ownerUrl, 'drb-tests')
  const { rows } = await client.query<{ subject_id: string }>('select subject_id from core.subjects where left(region_code, 4) = left($1, 4) order by subject_id limit 3', [city])
  await client.end()
  return insertWarnings(ownerUrl, rows.map(({ subject_id: subject }) => ({ ...warning, key: `of ${subject}`, subject, area: city, department: '' })))
}

/** Makes accounts that warnings can be given to; nobody signs in with them. */
export async function insertAccounts(ownerUrl: string, accounts: readonly { name: string; role: string; area: string; department?: string }[]): Promise<void> {
  const client = await connect(ownerUrl, 'drb-tests')
  try {
    for (const { name, role, area, department = '' } of accounts) {
      await client.query(`insert into auth.accounts (sign_in_name, display_name, role, area_code, department_code) values ($1, upper($1), $2, $3, $4)`, [name, role, area, department])
    }
  } finally {
    await client.end()
  }
}
