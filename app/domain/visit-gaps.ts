/** Days on which somebody came: how many could have been one, had the departments come together. */
import { daysBetween } from '#domain/calendar.ts'

/** Nearer than this, two days could have been one. Ours; W10 and C06 look at the same from other sides. */
export const NEAR_DAYS = 90

export interface VisitDay {
  readonly day: string
  /** Codes of the departments that came. */
  readonly departments: readonly string[]
}

/**
 * The latest year in which days of different departments lie nearer than 90 days.
 * @returns how many days of that year have such a neighbour, and how many there were in all; null where there is none
 */
export function findMergeable(days: readonly VisitDay[]): { readonly year: string; readonly all: number; readonly near: number } | null {
  const ordered = [...days].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const near = new Set<string>()
  for (const [index, one] of ordered.entries()) {
    const next = ordered[index + 1]
    if (next === undefined || next.day.slice(0, 4) !== one.day.slice(0, 4) || daysBetween(one.day, next.day) >= NEAR_DAYS) continue
    // The same department twice follows its own finding; only another's visit could have joined it.
    if (next.departments.some((department) => !one.departments.includes(department))) near.add(one.day).add(next.day)
  }
  const year = [...near].map((day) => day.slice(0, 4)).sort().reverse()[0]
  if (year === undefined) return null
  return { year, all: ordered.filter(({ day }) => day.startsWith(year)).length, near: [...near].filter((day) => day.startsWith(year)).length }
}
