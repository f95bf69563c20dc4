/** The filter bar's forms send plain fields; an address holds one form of each choice, so that equal choices have equal addresses. */
import { redirect } from '@remix-run/node'
import { carriedNames } from '#app/presenters/carried.ts'

/** Fields of the range of days. */
const RANGE = ['from', 'to'] as const

/**
 * Leads from what the forms sent to the address that says the same: `from` and `to` become a period, an empty field is none.
 * A range with one end runs from 1 January, or until today.
 * @throws a redirect where the address says it in another way
 */
export function settleFilters({ pathname, searchParams }: URL, today: string): void {
  const settled = new URLSearchParams(searchParams)
  for (const name of carriedNames) if (settled.get(name) === '') settled.delete(name)
  if (RANGE.some((name) => settled.has(name))) {
    const [from, to] = RANGE.map((name) => settled.get(name) || null)
    for (const name of RANGE) settled.delete(name)
    const end = to ?? today
    if (from || to) settled.set('period', `${from ?? `${end.slice(0, 4)}-01-01`}..${end}`)
  }
  if (settled.toString() === searchParams.toString()) return
  const query = settled.toString()
  throw redirect(query === '' ? pathname : `${pathname}?${query}`)
}
