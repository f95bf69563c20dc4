/** Names behind the codes of areas and departments that records hold, for the areas of the right. */
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import type { CodeNames, PageScope } from '#app/queries/types.ts'

/** Names by code. */
export async function findCodeNames(scope: PageScope): Promise<CodeNames> {
  const areas = await findAreas(scope)
  const departments = await findDepartments(scope)
  return {
    areas: Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    departments: Object.fromEntries(departments.map(({ code, shortName }) => [code, shortName])),
  }
}
