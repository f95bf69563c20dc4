/** What every verb of the administration shares: its options, checked rights, and the record of each change. */
import type pg from 'pg'
import { findRightFault, isRole, roles, type Right } from '#domain/rights.ts'

/** A call that cannot be carried out as it stands. */
export class WrongCall extends Error {}

export interface Options {
  readonly name?: string
  readonly role?: string
  readonly area?: string
  readonly department?: string
  readonly display?: string
  readonly days?: string
  readonly note?: string
  readonly variable?: string
  readonly query?: string
  readonly cursor?: string
  readonly table?: string
  readonly layout?: string
  readonly cron?: string
}

/** The right that the options name. @throws WrongCall when it is not sound, or names an area or department that is not there. */
export async function readRight(client: pg.Client, { role = '', area = '', department = '' }: Options): Promise<Right> {
  if (!isRole(role)) throw new WrongCall(`--role 应为 ${roles.join('、')} 之一 / --role is one of ${roles.join(', ')}`)
  const right: Right = { role, areaCode: area, departmentCode: department }
  const fault = findRightFault(right)
  if (fault !== null) throw new WrongCall(`${fault.zh} / ${fault.en}`)
  const { rows } = await client.query<{ has_areas: boolean; has_area: boolean; has_department: boolean }>(
    `select
       exists (select from mart.dim_areas) as has_areas,
       exists (select from mart.dim_areas where area_code = $1) as has_area,
       exists (select from core.departments where department_code = $2) as has_department`,
    [area, department],
  )
  const [known] = rows
  if (known?.has_areas === true && !known.has_area) throw new WrongCall(`没有地区 ${area} / there is no area ${area}`)
  if (known?.has_areas === true && department !== '' && !known.has_department) {
    throw new WrongCall(`没有部门 ${department} / there is no department ${department}`)
  }
  return right
}

/** Puts a change on record. */
export async function record(client: pg.Client, event: 'token-change' | 'account-change' | 'pull-change', detail: Readonly<Record<string, string | number | null>>): Promise<void> {
  await client.query(`insert into auth.audit_events (actor, event, succeeded, detail) values ('admin', $1, true, $2::jsonb)`, [event, JSON.stringify(detail)])
}

/** A row for the terminal, `name=value` each. */
export function writeLine(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}=${value === null || value === '' ? '-' : String(value)}`)
    .join('  ')
}
