/**
 * A page's transaction: one snapshot, read-only, seen through one right. The scope is set by `SET LOCAL` with checked
 * literals, for that alone reaches the workers of a distributed database, and ends with the transaction.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type pg from 'pg'
import type { Generation, PageScope, Right } from '#app/queries/types.ts'
import type { Services } from '#app/services.server.ts'
import { roles } from '#domain/rights.ts'
import type { Database } from '#sql/schema.ts'

/** Longest time of one statement of a page. */
const STATEMENT_TIMEOUT = '10s'
/** Longest wait for a reader who takes a long list but stops reading, so that nobody holds a connection for ever. */
const READER_TIMEOUT = '60s'
const LEVELS: readonly string[] = ['province', 'city', 'county']
/** Area and department codes as they may stand between quotes: nothing that could end them. */
const CODE = /^[0-9A-Za-z_.-]{0,40}$/

/**
 * The statements that set a scope.
 * @throws RangeError when a part of the right is not what codes are made of; nothing of it reaches the database then.
 */
export function formatScope(right: Right): string {
  const settings: readonly (readonly [string, string, boolean])[] = [
    ['app.role', right.role, roles.includes(right.role)],
    ['app.scope_level', right.level, LEVELS.includes(right.level)],
    ['app.scope_city', right.cityCode, right.cityCode !== '' && CODE.test(right.cityCode)],
    ['app.scope_area', right.areaCode, right.areaCode !== '' && CODE.test(right.areaCode)],
    ['app.scope_department', right.departmentCode, CODE.test(right.departmentCode)],
    ['app.account', String(right.accountId ?? ''), /^\d{0,15}$/.test(String(right.accountId ?? ''))],
  ]
  const lines = settings.map(([name, value, isSound]) => {
    if (!isSound) throw new RangeError(`not a value of ${name}: ${JSON.stringify(value)}`)
    return `set local ${name} = '${value}'`
  })
  return [
    `set local citus.propagate_set_commands = 'local'`,
    `set local statement_timeout = '${STATEMENT_TIMEOUT}'`,
    // Sums are answered in less time than it takes to start a worker, and many read at once.
    `set local max_parallel_workers_per_gather = 0`,
    `set local idle_in_transaction_session_timeout = '${READER_TIMEOUT}'`,
    ...lines,
  ].join('; ')
}

/**
 * Runs `work` in one read-only REPEATABLE READ transaction that sees what the right allows and nothing else.
 * Everything that one page shows is asked for inside it, so its figures agree with one another.
 */
export async function withScope<Answer>(
  services: Services,
  right: Right,
  work: (scope: PageScope) => Promise<Answer>,
): Promise<Answer> {
  const statements = formatScope(right)
  const today = services.findToday()
  return services.database.connection().execute(async (db) => {
    const generation = await begin(db, statements)
    const { role, level, areaCode, departmentCode } = right
    // What two parts of a page ask at the same time is asked once.
    const asked = new Map<string, Promise<unknown>>()
    const remember = async <T>(question: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
      const key = JSON.stringify([generation.generation, today, role, level, areaCode, departmentCode, question])
      const kept = services.cache.get(key)
      if (kept !== null) return kept.answer as T
      const other = asked.get(key)
      if (other !== undefined) return other as Promise<T>
      const answer = ask()
      asked.set(key, answer)
      services.cache.set(key, await answer)
      return answer
    }
    try {
      const answer = await work({ db, right, today, generation, remember })
      await sql`commit`.execute(db)
      return answer
    } catch (error) {
      await sql`rollback`.execute(db)
      throw error
    }
  })
}

/** Begins the transaction and sets its scope, and answers the state that it sees: one journey to the database for all of it. */
async function begin(db: Kysely<Database>, scope: string): Promise<Generation> {
  const { rows } = await sql
    .raw<Generation>(
      `start transaction isolation level repeatable read read only; ${scope};
      select generation, batch_id as batch, loaded_at as "loadedAt" from read.generation`,
    )
    .execute(db)
  return rows[0] ?? { generation: 0, batch: 0, loadedAt: null }
}

/**
 * Runs `work` in one transaction that may change what the application's functions change for this right, and sees no more than a
 * page of it would.
 */
export async function changeInScope<Answer>(services: Services, right: Right, work: (db: Transaction<Database>) => Promise<Answer>): Promise<Answer> {
  const statements = formatScope(right)
  return services.database.transaction().execute(async (db) => {
    await sql.raw(statements).execute(db)
    return work(db)
  })
}

/**
 * The same in one snapshot, with the questions of a page besides: what is written agrees with what was read, whatever is loaded meanwhile.
 * @param timeout longest time of one statement
 */
export async function changeInSnapshot<Answer>(services: Services, right: Right, timeout: string, work: (scope: PageScope, db: Transaction<Database>) => Promise<Answer>): Promise<Answer> {
  const statements = formatScope(right)
  const today = services.findToday()
  return services.database.transaction().setIsolationLevel('repeatable read').execute(async (db) => {
    await sql.raw(statements).execute(db)
    await sql`select set_config('statement_timeout', ${timeout}, true)`.execute(db)
    const { rows } = await sql<Generation>`select generation, batch_id as batch, loaded_at as "loadedAt" from read.generation`.execute(db)
    const generation = rows[0] ?? { generation: 0, batch: 0, loadedAt: null }
    return work({ db, right, today, generation, remember: (_question, ask) => ask() }, db)
  })
}

/**
 * Refuses to serve with a login that row-level security does not bind.
 * @throws when the pool signs in as a superuser, with BYPASSRLS, or as somebody who owns or may become the owner of records.
 */
export async function assertApplicationLogin(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ login: string; isUnbound: boolean }>(
    `select rolname as login,
       rolsuper or rolbypassrls
       or exists (select from pg_roles as other where (other.rolsuper or other.rolbypassrls) and pg_has_role(pg_roles.oid, other.oid, 'member'))
       or exists (
         select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         where nspname in ('core', 'history', 'mart', 'ops', 'auth', 'read', 'assess', 'warn') and relkind in ('r', 'p', 'v')
           and pg_has_role(pg_roles.oid, relowner, 'member')
       ) as "isUnbound"
     from pg_roles where rolname = current_user`,
  )
  const [row] = rows
  if (row?.isUnbound === false) return
  throw new Error(
    `DATABASE_APP_URL: 登录 ${row?.login ?? ''} 不受行级安全约束（超级用户、BYPASSRLS 或数据所有者），拒绝提供服务；请使用 drb_app。 / ` +
      `the login ${row?.login ?? ''} is not bound by row-level security (superuser, BYPASSRLS or owner of the records), so serving is refused; use drb_app.`,
  )
}
