/** What a sheet has to have computed: its items, the events that cost points besides, and the indicators whose places it adds up. */
import { listItems, type Scheme } from '#domain/scheme.ts'

/** Codes of indicators, each once, in the order of the sheet. */
export function listComputedCodes(scheme: Scheme): readonly string[] {
  return [...new Set(listItems(scheme).map(({ code }) => code))]
}
