import type { ChoiceView, DefinitionView, PageHeadView } from './view-basics.ts'
import type { PagerView, WorkTableView } from './view-lists.ts'

/** What deliveries made of rows, newest first. */
export type LineageView = {
  caption: string
  columns: readonly string[]
  rows: readonly {
    id: string
    batch: string
    time: string
    sender: string
    /** Without an address where the reader may not open the receipt. */
    file: { text: string; href: string | null }
    table: string
    row: string
    change: string
    /** What a correction changed; empty for rows that came or went. */
    moved: readonly { name: string; before: string; after: string }[]
  }[]
  /** Said under a table that holds the newest alone. */
  note: string | null
  /** Said in place of the table. */
  empty: string | null
}

/** The deliveries that touched the rows of a record or an enterprise. */
export type LineagePageView = { head: PageHeadView; lineage: LineageView }

/** The deliveries that brought the rows behind a figure. */
export type OriginsPageView = {
  head: PageHeadView
  /** Source tables that the figure is made from. */
  tables: readonly ChoiceView[]
  tablesLabel: string
  table: WorkTableView
  pager: PagerView
}

/** The deliveries that brought the rows of one city, source table and month. */
export type ReceivedPageView = { head: PageHeadView; table: WorkTableView; pager: PagerView }

/** One finding with the deliveries that touched its record. */
export type FindingPageView = {
  head: PageHeadView
  definitions: readonly DefinitionView[]
  /** By delivery, where the changes are too many to list. */
  deliveries: WorkTableView | null
  lineage: LineageView
}
