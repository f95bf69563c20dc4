/** Which areas and departments there are, and which of them a right covers. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, Department, PageScope } from '#app/queries/types.ts'
import { covers, coversDepartment } from '#domain/rights.ts'

/** The areas that the right covers, in the order of their codes: the province, then each city followed by its counties. */
export function findAreas(scope: PageScope): Promise<readonly Area[]> {
  return scope.remember(['areas'], async () => {
    const { rows } = await sql<Area>`
      select area_code as code, area_name as name, level, city_code as "cityCode", city_name as "cityName"
      from read.areas
      order by area_code`.execute(scope.db)
    return rows.filter(({ code }) => covers(scope.right, code))
  })
}

/** One area of the right, or null when it is unknown or lies outside. */
export async function getArea(scope: PageScope, code: string): Promise<Area | null> {
  return (await findAreas(scope)).find((area) => area.code === code) ?? null
}

/**
 * One area of the right.
 * @throws RefusedError 403 when the area lies outside the right: it is never answered with the part that lies inside;
 * 404 when there is no such area.
 */
export async function requireArea(scope: PageScope, code: string): Promise<Area> {
  const area = await getArea(scope, code)
  if (area !== null) return area
  if (!covers(scope.right, code) && /^[1-9]\d{5}$/.test(code)) {
    throw new RefusedError(403, 'outside-right', {
      zh: `地区 ${code} 不在您的权限（${scope.right.areaName}）之内。`,
      en: `The area ${code} lies outside your right (${scope.right.areaName}).`,
    })
  }
  throw new RefusedError(404, 'no-such-area', { zh: `没有地区“${code}”。`, en: `There is no area "${code}".` })
}

/** Areas right below one: the cities of a province, the counties of a city; none of a county. */
export async function findParts(scope: PageScope, area: Area): Promise<readonly Area[]> {
  const areas = await findAreas(scope)
  if (area.level === 'province') return areas.filter(({ level }) => level === 'city')
  return area.level === 'city' ? areas.filter(({ level, cityCode }) => level === 'county' && cityCode === area.code) : []
}

interface ListedDepartment extends Department {
  readonly isInForce: boolean
}

/** All departments in the order of their codes, those no longer in force among them. */
function listDepartments(scope: PageScope): Promise<readonly ListedDepartment[]> {
  return scope.remember(['departments'], async () => {
    const { rows } = await sql<ListedDepartment>`
      select department_code as code, department_name as name, short_name as "shortName", valid_to_date is null as "isInForce"
      from read.departments
      order by department_code`.execute(scope.db)
    return rows
  })
}

/** Departments in force, in the order of their codes; for a right limited to one, that one. */
export async function findDepartments(scope: PageScope): Promise<readonly Department[]> {
  const listed = await listDepartments(scope)
  return listed.flatMap(({ isInForce, ...department }) => (isInForce && coversDepartment(scope.right, department.code) ? [department] : []))
}

/** Names of all departments by code, those no longer in force among them. */
export function nameDepartments(scope: PageScope): Promise<Readonly<Record<string, string>>> {
  return scope.remember(['department-names'], async () => Object.fromEntries((await listDepartments(scope)).map(({ code, name }) => [code, name])))
}

/**
 * The department that a question is limited to: the one asked for, else the right's own, else none.
 * @throws RefusedError 403 when another department is asked for than the right's.
 */
export function limitDepartment({ right }: Pick<PageScope, 'right'>, asked: string | undefined): string | undefined {
  if (asked !== undefined && !coversDepartment(right, asked)) {
    throw new RefusedError(403, 'outside-right', {
      zh: `部门 ${asked} 不在您的权限（部门 ${right.departmentCode}）之内。`,
      en: `The department ${asked} lies outside your right (department ${right.departmentCode}).`,
    })
  }
  return asked ?? (right.departmentCode === '' ? undefined : right.departmentCode)
}
