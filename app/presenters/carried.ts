/** What a reader chose for all pages: it stands in the address, goes along every link between pages, and null is the default. */
import { buildAddress } from './addresses.ts'

export const carriedNames = ['period', 'area', 'department', 'reading'] as const
export type CarriedName = (typeof carriedNames)[number]
export type Carried = Readonly<Record<CarriedName, string | null>>

/** The choice that an address holds. */
export function readCarried({ searchParams }: Pick<URL, 'searchParams'>): Carried {
  const read = (name: CarriedName): string | null => searchParams.get(name) || null
  return { period: read('period'), area: read('area'), department: read('department'), reading: read('reading') }
}

/** The choice that a path with its query holds. */
export function readCarriedIn(here: string): Carried {
  return readCarried({ searchParams: new URLSearchParams(here.split('?')[1] ?? '') })
}

/** An address with the choice taken along. */
export function carryOn(path: string, carried: Carried): string {
  return buildAddress(path, carried)
}
