/** Rows of a register, and how many there are: counted and listed under the very same conditions. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, CellValue, DayRange, MatrixBy, PageScope, RegisterCount, RegisterPage, RegisterRow } from '#app/queries/types.ts'
import type { Kind, Register } from '#domain/registers.ts'

const LARGEST_PAGE = 1000

export interface RegisterQuestion {
  readonly register: Register
  readonly area: string
  readonly period: DayRange
  readonly department?: string | undefined
  readonly kind?: Kind | null
  /** What the area itself did, without the areas in it. */
  readonly isOwn?: boolean
}

/**
 * How many rows there are, by row of a board and kind.
 * @throws RefusedError 403 or 404 for an area or department outside the right or unknown.
 */
export async function countRegister(scope: PageScope, question: RegisterQuestion, by: MatrixBy): Promise<readonly RegisterCount[]> {
  const area = await requireArea(scope, question.area)
  const { register } = question
  const conditions = writeConditions(scope, question, area)
  return scope.remember(['register-counts', register.id, question.area, question.period, question.department, by], async () => {
    const { rows } = await sql<{ row: string; kind: CellValue; count: number }>`
      select ${writeRow(register, by, area)} as row, ${sql.ref(register.kind.column)} as kind, count(*)::integer as count
      from ${sql.table(`read.${register.id}`)}
      where ${conditions}
      group by 1, 2
      order by 1, 2`.execute(scope.db)
    return rows.map(({ row, kind, count }) => ({ row, kind: register.kind.values.find(({ value }) => value === kind)?.id ?? '', count }))
  })
}

/**
 * One page of the list, newest first.
 * @throws RefusedError 400 for a wrong limit or page mark; 403 or 404 for an area or department outside the right or unknown.
 */
export async function findRegisterRows(scope: PageScope, question: RegisterQuestion, { after: mark, limit }: { after: string | null; limit: number }): Promise<RegisterPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const area = await requireArea(scope, question.area)
  const { register } = question
  const conditions = writeConditions(scope, question, area)
  const order = [register.day, ...register.key]
  const after = mark === null ? null : readAfter(mark, order.map(() => 'string' as const))
  const [day, ...keys] = order.map((name) => sql.ref(name))
  const [afterDay, ...afterKeys] = after?.values ?? []
  const further = after === null ? sql`true` : sql`(${day} < ${afterDay} or (${day} = ${afterDay} and (${sql.join(keys)}) > (${sql.join(afterKeys)})))`
  const table = sql.table(`read.${register.id}`)
  const counted = await sql<{ count: number }>`select count(*)::integer as count from ${table} where ${conditions}`.execute(scope.db)
  const { rows } = await sql<RegisterRow>`
    select ${sql.join(register.columns.map(({ name }) => sql.ref(name)))} from ${table}
    where ${conditions} and ${further}
    order by ${day} desc, ${sql.join(keys)}
    limit ${limit}`.execute(scope.db)
  const total = counted.rows[0]?.count ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && shown < total ? writeAfter({ shown, values: order.map((name) => String(last[name])) }) : null,
  }
}

function writeConditions(scope: PageScope, { register, period, department: asked, kind = null, isOwn = false }: RegisterQuestion, area: Area): RawBuilder<unknown> {
  const department = limitDepartment(scope, asked)
  const place = isOwn || area.level === 'county' ? sql`area_code = ${area.code}` : area.level === 'city' ? sql`city_code = ${area.code}` : sql`true`
  return sql.join(
    [
      sql`${sql.ref(register.day)} between ${period.from} and ${period.to}`,
      place,
      ...(department === undefined ? [] : [sql`department_code = ${department}`]),
      ...(kind === null ? [] : [sql`${sql.ref(register.kind.column)} is not distinct from ${kind.value}`]),
    ],
    sql` and `,
  )
}

function writeRow({ day }: Register, by: MatrixBy, area: Area): RawBuilder<unknown> {
  if (by === 'month') return sql`to_char(${sql.ref(day)}, 'YYYY-MM')`
  if (by === 'department') return sql.ref('department_code')
  return area.level === 'province' ? sql.ref('city_code') : sql.ref('area_code')
}
