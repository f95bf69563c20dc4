/** A city or department sends its own rows and no other: a file that holds a stranger's row is refused before core is touched. */
import type pg from 'pg'
import { matchOn } from '#etl/core-sql-text.ts'
import type { Entity } from '#etl/entity.ts'
import { refuse } from '#etl/refusal.ts'

/** As whom a delivery is handed in, and whose rows it may therefore hold. */
export interface Owner {
  readonly area: string
  /** '' = all departments of the area. */
  readonly department: string
  /** False for the province's steward, who sends for everybody. */
  readonly isLimited: boolean
}

/** Lines named in a refusal. */
const NAMED = 6

/**
 * Looks through the staged rows. A row that takes the place of another one answers for that one as well; a row of a task or subject
 * answers for its task or subject, which must be known.
 * @throws Refusal naming the first lines that are not the sender's own, or a table that is not theirs to send
 */
export async function refuseForeignRows(client: pg.Client, entity: Entity, owner: Owner): Promise<void> {
  if (!owner.isLimited) return
  const { joins, conditions } = describeOwnership(entity, owner)
  const { rows } = await client.query<{ row_number: number }>(
    `select staged.row_number
     from staging.${entity.name} as staged
     ${joins.join('\n')}
     where not (${conditions.map((condition) => `coalesce(${condition}, false)`).join(' and ')})
     order by staged.row_number
     limit ${NAMED}`,
    owner.department === '' ? [patternOf(owner.area)] : [patternOf(owner.area), owner.department],
  )
  if (rows.length > 0) throw refuse('foreign-rows', rows.map((row) => String(row.row_number)).join('、') + (rows.length === NAMED ? '…' : ''))
}

/** `$1` is the pattern of the area's codes, `$2` the department. */
function describeOwnership(entity: Entity, { department }: Owner): { joins: string[]; conditions: string[] } {
  const has = (name: string): boolean => entity.columns.some((column) => column.name === name)
  const isOfTask = entity.name !== 'tasks' && has('task_id')
  const isOfSubject = !isOfTask && entity.reference?.entity === 'subjects'
  const isOwnedByDepartment = has('department_code') || isOfTask
  if (!(has('region_code') || isOfTask || isOfSubject) || isDirectory(entity) || (department !== '' && !isOwnedByDepartment)) {
    throw refuse('not-yours-to-send', entity.label.zh)
  }
  const owned = [...(has('region_code') ? ['region_code'] : []), ...(has('department_code') ? ['department_code'] : [])]
  const current = owned.some((name) => !entity.key.includes(name))
  const isOwnDepartment = (table: string): string => `${table}.department_code = $2${isOfTask ? ' or tasks.department_code = $2' : ''}`
  const checks = (table: string): string[] => [
    ...(has('region_code') ? [`${table}.region_code like $1`] : []),
    ...(department !== '' && has('department_code') ? [`(${isOwnDepartment(table)})`] : []),
  ]
  const all = (table: string): string => ['true', ...checks(table)].join(' and ')
  return {
    joins: [
      ...(isOfTask ? ['left join core.tasks on tasks.task_id = staged.task_id'] : []),
      ...(isOfSubject ? ['left join core.subjects on subjects.subject_id = staged.subject_id'] : []),
      ...(current ? [`left join core.${entity.name} as current_row on ${matchOn('current_row', 'staged', entity.key)}`] : []),
    ],
    conditions: [
      // A withdrawal names a key alone; what it takes away is looked at instead.
      current ? `(staged.is_withdrawal or (${all('staged')}))` : `(${all('staged')})`,
      ...(current ? [`(current_row.${entity.key[0] ?? ''} is null or (${all('current_row')}))`] : []),
      ...(isOfTask ? ['tasks.region_code like $1'] : []),
      ...(isOfTask && department !== '' && !has('department_code') ? ['tasks.department_code = $2'] : []),
      ...(isOfSubject ? ['subjects.region_code like $1'] : []),
    ],
  }
}

/** Tables that all areas share. */
function isDirectory(entity: Entity): boolean {
  return ['regions', 'region_changes', 'departments', 'holidays'].includes(entity.name)
}

/** Codes within an area: 370100 → 3701%, 370000 → 37%, 370102 → 370102%. */
function patternOf(area: string): string {
  return `${area.replace(/(00)+$/, '')}%`
}
