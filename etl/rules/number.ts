/** Whole numbers, alone or with what they count. */
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

const COUNTED = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:户|家|个|件|项|批次|批|人)?(\(.*\))?[。.]?$/

/** A whole number with its unit and what is remarked beside it: `1户(实际以抽查数为准)`, `3家`. */
export function countWithUnit(): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const plain = dropInvisible(sent.normalize('NFKC')).replace(/\s+/g, '')
      if (plain === '') return null
      const found = COUNTED.exec(plain)
      if (found === null) return { code: 'not-a-count' }
      const value = String(Number((found[1] ?? '').replaceAll(',', '')))
      return found[2] === undefined ? value : { code: 'count-with-remark', value }
    },
  }
}
