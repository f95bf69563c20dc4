/** Codes of a closed list. */
import { normaliseKey } from '#etl/rules/identifier.ts'
import type { CellKind } from '#etl/source.ts'

/** A code of a list: cell text → code. Where the list gives a word for a code, both are understood; words in `blanks` say that there is none. */
export function codes(list: Readonly<Record<string, string>>, blanks: readonly string[] = []): CellKind {
  const known = new Map<string, string>()
  for (const [sent, code] of Object.entries(list)) known.set(normaliseKey(sent), code).set(normaliseKey(code), code)
  const choices = [...findChoices(list), ...blanks]
  const allowed = [...Object.keys(list), ...blanks].join('、')
  return {
    isRepeating: true,
    choices,
    build: () => (sent) => {
      const key = normaliseKey(sent)
      if (key === '' || blanks.includes(key)) return null
      return known.get(key) ?? { code: 'not-in-code-list', details: { allowed } }
    },
  }
}

/** For each code the first word that says it, else the code itself. */
function findChoices(list: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.values(list))].map((code) => Object.keys(list).find((sent) => list[sent] === code && !/^\d+$/.test(sent)) ?? code)
}

/** Words that are their own codes. */
export function words(...list: readonly string[]): CellKind {
  return codes(Object.fromEntries(list.map((word) => [word, word])))
}

/** Yes or no. */
export function flag(): CellKind {
  return codes({ 是: 't', 否: 'f', TRUE: 't', FALSE: 'f' })
}

/** Several codes in one cell, joined by 、 (also , ; and their full-width forms); kept in order, each once. */
export function codesJoined(list: readonly string[]): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const parts = splitJoined(sent)
      if (parts.length === 0) return null
      if (parts.some((part) => !list.includes(part))) return { code: 'not-in-code-list', details: { allowed: list.join('、') } }
      return [...new Set(parts)].sort().join('、')
    },
  }
}

/** Parts of a joined cell, normalised, without blanks. */
export function splitJoined(sent: string): string[] {
  return sent.split(/[、,，;；]/).map(normaliseKey).filter((part) => part !== '')
}
