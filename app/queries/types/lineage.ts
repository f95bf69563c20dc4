/** Answers about where rows came from. */
import type { RecordsQuestion } from '#app/queries/types/lists.ts'

/** A delivery as those know it whose rows it brought. */
export interface KnownDelivery {
  readonly fileName: string | null
  /** Code of the area or department that handed it in; '' where nobody said, null for a batch that no delivery made. */
  readonly sentBy: string | null
  readonly senderName: string | null
  readonly finishedAt: string | null
  /** Whether its receipt lies in the scope. */
  readonly mayOpen: boolean
}

/** A delivery that brought rows behind a figure. */
export interface Origin extends KnownDelivery {
  readonly batch: number
  /** Null for a batch that no delivery made. */
  readonly deliveryId: number | null
  /** Counted rows that something in it belongs to. */
  readonly rowCount: number
}

/** Rows of one city, source table and month (`2023-10`). */
export interface ReceivedQuestion {
  readonly city: string
  readonly table: string
  readonly month: string
  readonly after?: string | null
  readonly limit: number
}

export interface ReceivedPage {
  readonly rows: readonly Origin[]
  /** Deliveries in all. */
  readonly total: number
  readonly start: number
  readonly next: string | null
  /** Rows that hold now. */
  readonly received: number
  /** Null where nothing was declared. */
  readonly declared: number | null
}

export interface OriginsQuestion extends RecordsQuestion {
  /** Source table; null: the one whose rows the figure counts. */
  readonly table: string | null
}

export interface OriginsPage {
  readonly table: string
  readonly tables: readonly string[]
  /** Rows that the figure counted. */
  readonly counted: number
  readonly rows: readonly Origin[]
  /** Deliveries in all. */
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** What one delivery made of one row behind a record or about an enterprise. */
export interface RowChange extends KnownDelivery {
  /** `other`: a row that the record of a finding is held against. */
  readonly part: 'record' | 'other'
  /** Source table of the row. */
  readonly entity: string
  /** Key of the row, its enterprise left out. */
  readonly rowKey: string
  readonly batch: number
  readonly change: 'came' | 'replaced' | 'withdrawn'
  /** Columns as they were; null for a row that came. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** Columns as they are since; null for a row that was withdrawn. */
  readonly after: Readonly<Record<string, unknown>> | null
  /** Null for a batch that no delivery made. */
  readonly deliveryId: number | null
}

export interface RowChanges {
  readonly rows: readonly RowChange[]
  /** Those that are not among the rows counted too. */
  readonly total: number
}

/** Rows of one source table that one delivery touched, of those that a finding is about. */
export interface TouchedRows extends KnownDelivery {
  readonly part: RowChange['part']
  readonly entity: string
  readonly batch: number
  readonly deliveryId: number | null
  readonly came: number
  readonly replaced: number
  readonly withdrawn: number
}
