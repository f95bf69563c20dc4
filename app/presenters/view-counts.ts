/** Tables of counts: a whole, its parts with their shares, the records behind each. */
import type { EmptyView, ExportMenuView, LinkView } from './view-basics.ts'

export interface CountCellView {
  readonly column: string
  /** The number itself; null where the column is a rate. */
  readonly count: number | null
  /** Tenths of a percent of the whole. */
  readonly tenths: number | null
  /** The count, or the rate where the column is one. */
  readonly text: string
  /** Share of the whole beside a count, 12.3%; empty where it is none. */
  readonly share: string
  /** What the eye does not see: the true value of a rounded share, the fraction of a rate. */
  readonly title: string
  /** Says the whole of it, for who does not see the table. */
  readonly sentence: string
  readonly href: string | null
  readonly isQuiet: boolean
}

export interface CountRowView {
  readonly id: string
  readonly name: string
  readonly cells: readonly CountCellView[]
}

export interface CountTableView {
  readonly id: string
  readonly title: string
  readonly note: string
  /** The point of the year's plan that the table answers. */
  readonly point: LinkView
  readonly rowHead: string
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly whole: CountRowView
  readonly rows: readonly CountRowView[]
  readonly foot: string
  readonly exports: ExportMenuView
  readonly empty: EmptyView | null
}
