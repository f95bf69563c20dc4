/** The sheets that are shipped, newest first. */
import type { PartyKind, Scheme } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { fullCityScheme2023 } from '#domain/schemes/2023-cities.ts'
import { departmentScheme2023 } from '#domain/schemes/2023-departments.ts'

export const schemes: readonly Scheme[] = [fullCityScheme2023, cityScheme2023, departmentScheme2023]

/** The newest shipped version of a year's sheet, or null when that year has none. */
export function findScheme(year: number, of: PartyKind = 'cities'): Scheme | null {
  return schemes.find((scheme) => scheme.year === year && scheme.of === of) ?? null
}
