/** Whole numbers. */
import { dropInvisible } from '#etl/rules/identifier.ts'
import type { CellKind } from '#etl/source.ts'

/** A whole number within bounds; `1,234` is understood, a unit is not. */
export function integer(least = 0, most = 2_000_000_000): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const plain = dropInvisible(sent.normalize('NFKC')).trim().replace(/^(\d{1,3})((?:,\d{3})+)$/, (all) => all.replaceAll(',', ''))
      if (plain === '') return null
      const value = /^-?\d{1,10}$/.test(plain) ? Number(plain) : NaN
      if (!(value >= least && value <= most)) return { code: 'not-a-number', details: { least: String(least), most: String(most) } }
      return String(value)
    },
  }
}
