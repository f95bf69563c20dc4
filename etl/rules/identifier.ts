/** Numbers of tasks, subjects, items: text, compared after NFKC, trimming and upper-casing. */
import type { CellKind, Outcome } from '#etl/source.ts'

const MOST = 100
const PLAIN = /^[0-9A-Z_.-]+$/
const FORBIDDEN = /[\s\\\p{Cc}]/u

/** The form in which identifiers and codes are compared. */
export const normaliseKey = (sent: string): string => sent.normalize('NFKC').trim().toUpperCase()

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
  return value === sent ? value : { code: 'normalised-key', details: { value }, value }
}
