/** Free text: kept as sent. */
import type { CellKind } from '#etl/source.ts'

/** Text of at most `most` characters; cells of blanks alone, and texts in `blanks`, are empty. */
export function text(most = 2000, blanks: readonly string[] = []): CellKind {
  return {
    isRepeating: false,
    build: () => (sent) => {
      if (sent === '' || sent.trim() === '' || blanks.includes(sent.trim())) return null
      if (sent.length > most && [...sent].length > most) return { code: 'too-long', details: { most: String(most) } }
      return sent
    },
  }
}

/** Short text that stands in many rows, such as a field or a mode. */
export function label(most = 200, blanks: readonly string[] = []): CellKind {
  return { ...text(most, blanks), isRepeating: true }
}
