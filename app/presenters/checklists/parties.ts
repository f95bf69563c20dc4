/** Cities and departments as readers call them, and as forms offer them. */
import { nameArea } from '#app/presenters/area-names.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { Party } from '#app/queries/types.ts'

/** Name of a party; the office's own word for none, the code for one that is no longer there. */
export function nameParty(code: string, parties: readonly Party[], { text, language }: Reader): string {
  if (code === '') return text.checklists.form.office
  const found = parties.find((party) => party.code === code)
  if (found === undefined) return code
  return found.kind === 'cities' ? nameArea({ code, name: found.name }, language) : found.name
}

/** Parties to choose from. @param write how a choice is sent */
export function offerParties(parties: readonly Party[], reader: Reader, write: (party: Party) => string = ({ code }) => code): readonly { readonly value: string; readonly text: string }[] {
  return parties.map((party) => ({ value: write(party), text: nameParty(party.code, parties, reader) }))
}
