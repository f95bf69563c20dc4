/** What a layout says of every row of its files, because the sender says it in a title or nowhere. */
import type { CellKind, RowRule } from '#etl/source.ts'

/** Columns with the value that every row has. */
export function given(values: Readonly<Record<string, string>>): RowRule {
  const columns = Object.entries(values)
  return {
    columns: Object.keys(values),
    build: () => (row) => {
      for (const [column, value] of columns) row.set(column, value)
    },
  }
}

/** The region of every row; it must have been delivered, whichever tree it stands in. */
export function givenRegion(code: string): RowRule {
  return {
    columns: ['region_code'],
    build: ({ regions, elsewhere }) => (row) => {
      if (regions.has(code) || elsewhere.has(code)) row.set('region_code', code)
      else row.refuse('region_code', 'region-not-loaded', { code })
    },
  }
}

/** A region of any tree, told by `codeOf` from what stands in the cell; it must have been delivered. */
export function regionOf(codeOf: (sent: string) => string): CellKind {
  return {
    isRepeating: true,
    build: ({ regions, elsewhere }) => (sent) => {
      const code = codeOf(sent)
      return regions.has(code) || elsewhere.has(code) ? code : { code: 'unknown-region' }
    },
  }
}

/** What `tell` makes of a cell, which is never at fault. */
export function told(tell: (sent: string) => string | null): CellKind {
  return { isRepeating: true, build: () => tell }
}

/** A cell read as another kind, with text of ours before it: numbers that count within one sender alone. */
export function prefixed(prefix: string, kind: CellKind): CellKind {
  return {
    isRepeating: false,
    build: (lookups, sheet) => {
      const read = kind.build(lookups, sheet)
      return (sent) => {
        const outcome = read(sent)
        if (typeof outcome === 'string') return prefix + outcome
        return outcome === null || typeof outcome.value !== 'string' ? outcome : { ...outcome, value: prefix + outcome.value }
      }
    },
  }
}
