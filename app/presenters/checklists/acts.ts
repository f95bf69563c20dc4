/** What was done to a line or a meeting: each act of the ledger with the fields that it moved. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatInstantWithYear } from '#app/presenters/format.ts'
import type { ActsView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { nameRole } from '#app/presenters/work-form.ts'
import type { LedgerAct } from '#app/queries/types.ts'

export interface ActsWords {
  readonly title: string
  readonly note: string
  readonly empty: string
  readonly blank: string
  readonly moved: (p: { field: string; from: string; to: string }) => string
  readonly by: (p: { role: string; name: string; at: string }) => string
  /** What an act is called. */
  readonly what: (act: LedgerAct) => string
  /** Fields of the ledger that are told, with their names, in their order. */
  readonly fields: readonly (readonly [name: string, label: string])[]
  /** A value of a field in words. */
  readonly say: (name: string, value: unknown) => string
}

/** Builds the list. */
export function presentActs(acts: readonly LedgerAct[], words: ActsWords, reader: Reader): ActsView {
  return {
    title: words.title,
    note: words.note,
    empty: words.empty,
    rows: acts.map((act) => ({
      id: String(act.entryId),
      what: words.what(act),
      // the first writing moved nothing
      says: act.before === null ? [] : words.fields.flatMap(([name, field]) => {
        const [from, to] = [act.before?.[name] ?? null, act.after?.[name] ?? null]
        if (act.after === null || !(name in act.after) || JSON.stringify(from) === JSON.stringify(to) || (isBlank(from) && isBlank(to))) return []
        return [words.moved({ field, from: isBlank(from) ? words.blank : words.say(name, from), to: isBlank(to) ? words.blank : words.say(name, to) })]
      }),
      by: words.by({ role: nameRole(act.actorRole, reader), name: nameWriter(act.actorName, reader), at: formatInstantWithYear(act.happenedAt, reader.language) }),
    })),
  }
}

const isBlank = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
