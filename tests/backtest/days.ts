/** The number of a calendar day, counted from 1 January 1970. */
export function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
