/** The sheets that are shipped, newest first. */
import type { Scheme } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'

export const schemes: readonly Scheme[] = [cityScheme2023]

/** The newest version of a year's sheet for cities, or null when that year has none. */
export function findScheme(year: number): Scheme | null {
  return schemes.find((scheme) => scheme.year === year) ?? null
}
