/** Numbers of tasks, subjects, items: text, compared after NFKC, trimming and upper-casing. */
import type { CellKind, Outcome } from '#etl/source.ts'

const MOST = 100
const PLAIN = /^[0-9A-Z_.-]+$/
const FORBIDDEN = /[\s\\\p{Cc}]/u
/** Marks of width zero, direction and joining, which no reader of a sheet can see. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g
/** What a spreadsheet makes of a long number: 3.70203E+17. */
const SCIENTIFIC = /^\d(\.\d+)?E\+\d{2,}$/
const TOTAL = /^(合计|总计|小计|共计|累计)$/

export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** The form in which identifiers and codes are compared. */
export const normaliseKey = (sent: string): string => dropInvisible(sent.normalize('NFKC')).trim().toUpperCase()

/** An identifier; `repeating` when many rows of a file name the same one. */
export function identifier(repeats: 'repeating' | 'single' = 'repeating'): CellKind {
  return { isRepeating: repeats === 'repeating', build: () => readIdentifier }
}

function readIdentifier(sent: string): Outcome {
  if (sent.length <= MOST && PLAIN.test(sent)) return sent
  const value = normaliseKey(sent)
  if (value === '') return null
  if (value.length > MOST) return { code: 'too-long', details: { most: String(MOST) } }
  if (FORBIDDEN.test(value)) return { code: 'not-an-identifier' }
  if (SCIENTIFIC.test(value)) return { code: 'digits-lost' }
  if (TOTAL.test(value)) return { code: 'total-row' }
  return value === sent ? value : { code: 'normalised-key', details: { value }, value }
}
