/** How a sheet is named in addresses and in the ledger: `city-2024-v2`. */
import type { PartyKind } from '#domain/scheme.ts'

export function keyOfSheet({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}-v${version}`
}

/** Id and version of a key, or null for what is none. */
export function parseSheetKey(key: string): { readonly id: string; readonly version: number } | null {
  const match = /^([a-z][a-z0-9-]{0,39})-v([1-9]\d{0,3})$/.exec(key)
  return match === null ? null : { id: match[1] ?? '', version: Number(match[2]) }
}

const PARTIES = { cities: 'city', departments: 'department' } as const satisfies Record<PartyKind, string>

/** Id of the sheets of a year, one for all their versions. */
export function idOfSheets(of: PartyKind, year: number): string {
  return `${PARTIES[of]}-${year}`
}
