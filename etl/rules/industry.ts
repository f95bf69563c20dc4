/** Industry codes of GB/T 4754: section letter and up to four digits. */
import { normaliseKey } from '#etl/rules/identifier.ts'
import type { CellKind } from '#etl/source.ts'

/** An industry code such as `C26` or `A0111`. */
export function industry(): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const code = normaliseKey(sent)
      if (code === '') return null
      return /^[A-T]\d{0,4}$/.test(code) ? code : { code: 'not-in-code-list', details: { allowed: 'GB/T 4754: A—T + 0–4 位数字' } }
    },
  }
}
