/** A board as it leaves on paper: what it concludes, what it stands on, its tables and charts. */

export interface PrintTable {
  readonly kind: 'table'
  readonly title: string
  readonly note: string
  /** `width` in points; absent: as wide as what it holds, `null`: what is left. */
  readonly columns: readonly { readonly head: string; readonly align: 'left' | 'right' | 'center'; readonly width?: number | null }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly isStrong?: boolean }[]
  /** Size of its letters, for tables of many columns. */
  readonly size?: number
}

export interface PrintChart {
  readonly kind: 'chart'
  readonly title: string
  readonly note: string
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Lines that explain: keys of columns, notes. */
export interface PrintLines {
  readonly kind: 'lines'
  readonly title: string
  readonly lines: readonly string[]
}

export type PrintSection = PrintTable | PrintChart | PrintLines

/** What a page of its own kind has to print. */
export interface PrintBody {
  readonly headline: string
  readonly second: string
  readonly sections: readonly PrintSection[]
  /** Codes of the indicators that stand on it. */
  readonly codes: readonly string[]
}
