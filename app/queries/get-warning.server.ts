/** One open warning by its id, `W02~<key>`; it is gone as soon as its row is settled. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, WarningLine } from '#app/queries/types.ts'
import { readLine, type RawWarning } from '#app/queries/warnings/read-line.server.ts'
import { findRange } from '#app/queries/warnings/segments.ts'
import { getFact } from '#domain/facts.ts'
import { mayListRows } from '#domain/rights.ts'
import { findLevel } from '#domain/warning.ts'
import { findRowRule } from '#domain/warnings/index.ts'

/**
 * @returns null when there is no such open warning in the scope, whether it is settled, never was, or lies elsewhere.
 * @throws RefusedError 403 when it would tell the class of an enterprise to a role that may not know it.
 */
export async function getWarning(scope: PageScope, id: string): Promise<WarningLine | null> {
  const [code = '', ...key] = id.split('~')
  const rule = findRowRule(code)
  if (rule === null) return null
  const fact = getFact(rule.fact)
  const values = key.map((value, index) => readKeyPart(value, fact.columns[fact.key[index] ?? '']?.type))
  if (key.length !== fact.key.length || values.includes(null)) return null
  if (!mayListRows(scope.right.role, rule.fact, rule.open)) {
    throw new RefusedError(403, 'class-is-internal', { zh: '这条预警会透露企业的信用风险类别；类别属内部结果，不公开。', en: 'This warning would tell the risk class of an enterprise, which is internal.' })
  }
  const { from, to } = findRange(rule, scope.today)
  const conditions = fact.key.map((column, index) => sql`${sql.ref(`warned.${column}`)} = ${values[index]}`)
  const { rows } = await sql<Omit<RawWarning, 'level' | 'rule' | 'key'>>`
    select warned.raised_date, warned.due_date, due.working_index - today.working_index as "workingDaysLeft", to_jsonb(warned) as cells
    from ${sql.table(`read.warning_${rule.code.toLowerCase()}`)} as warned
    left join read.calendar_days as due on due.day = warned.due_date
    left join read.calendar_days as today on today.day = ${scope.today}
    where ${sql.join(conditions, sql` and `)} and warned.raised_date between ${from} and ${to}`.execute(scope.db)
  const [row] = rows
  if (row === undefined) return null
  const level = findLevel(rule, row.cells, scope.today)
  return level === null ? null : readLine(scope, { ...row, rule: rule.code, level, key: key.join('~') })
}

/** A part of a key as its column takes it, or null when it cannot be one. */
function readKeyPart(value: string, type: string | undefined): string | number | null {
  if (type !== 'integer') return value === '' || value.includes('\u0000') ? null : value
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}
