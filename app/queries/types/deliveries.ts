/** Deliveries, receipts, and what has not come. */
import type { Wording } from '#domain/indicator.ts'
import type { Area } from '#app/queries/types/scope.ts'

export interface MissingTable {
  readonly cityCode: string
  readonly cityName: string
  readonly sourceTable: string
  /** First day of each month owed, oldest first. */
  readonly months: readonly string[]
  /** Calendar days since the oldest owed month ended. */
  readonly daysWaiting: number
}

export interface ArrivalState {
  readonly expected: number
  readonly arrived: number
  readonly missing: readonly MissingTable[]
}

export interface Freshness {
  readonly batch: number
  readonly generation: number
  readonly loadedAt: string | null
  /** The day the figures stand on. */
  readonly asOf: string
  readonly arrival: ArrivalState
}

export interface DeliveryLine {
  readonly deliveryId: number
  readonly batch: number | null
  readonly state: 'waiting' | 'running' | 'loaded' | 'refused' | 'interrupted'
  readonly fileName: string
  readonly sourceTable: string | null
  readonly layout: string | null
  /** Code of the area or department that handed it in; '' where nobody said. */
  readonly sentBy: string
  readonly senderName: string
  readonly receivedAt: string
  readonly finishedAt: string | null
  readonly read: number
  readonly loaded: number
  readonly unchanged: number
  readonly replaced: number
  readonly held: number
  readonly rejected: number
  readonly withdrawn: number
  readonly warnings: number
  readonly released: number
}

export interface Delivery extends DeliveryLine {
  readonly sha256: string
  readonly bytes: number
  /** Null of a file that is no text. */
  readonly encoding: string | null
  /** What divides the cells of a text. */
  readonly delimiter: string | null
  readonly header: readonly string[] | null
  /** Kind of the file by its content (`csv`, `xlsx` …), and the file of an archive that was taken; null where nothing was told. */
  readonly fileKind: string | null
  readonly archiveMember: string | null
  /** Sheet of a workbook, and row of the header by the sender's own numbers. */
  readonly sheet: string | null
  readonly headerRow: number | null
  /** Remarks around the table that were passed over; they are no rows. */
  readonly notes: readonly { readonly line: number; readonly text: string }[]
  /** Rejected rows by reason code, and warnings by code. */
  readonly reasons: Readonly<Record<string, number>>
  readonly warningReasons: Readonly<Record<string, number>>
  /** Why the whole file was refused. */
  readonly refusal: {
    readonly code: string; readonly zh: string; readonly en: string; readonly adviceZh: string; readonly adviceEn: string
    /** The tables that its headers fit, when they are several. */
    readonly choices?: readonly LayoutChoice[]
  } | null
  /** The table that its sender named; null where its headers told it. */
  readonly wantedTable: string | null
  readonly related: readonly RelatedDelivery[]
}

/** One of several tables that a file may hold, by the layout that fits. */
export interface LayoutChoice {
  readonly layout: string
  readonly table: string
}

/** Another delivery that belongs to one: `mends` is the one it mends, `mendedBy` one that mends it; so with withdrawals. */
export interface RelatedDelivery {
  readonly deliveryId: number
  readonly relation: 'mends' | 'mendedBy' | 'withdraws' | 'withdrawnBy'
  readonly sourceTable: string | null
}

export interface DeliveriesQuestion {
  readonly sourceTable?: string
  readonly state?: DeliveryLine['state']
  readonly sentBy?: string
  readonly after?: string | null
  readonly limit: number
}

export interface DeliveriesPage {
  readonly rows: readonly DeliveryLine[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** One rejected row, exactly as sent. */
export interface RejectedRow {
  readonly rowNumber: number
  readonly cells: readonly string[]
  readonly issues: readonly RowIssue[]
}

/** Why, as the loader wrote it. */
export interface RowIssue {
  /** Column of the core table, or '' when the row as a whole is at fault. */
  readonly field: string
  /** Header in the sender's file, or ''. */
  readonly header: string
  readonly code: string
  /** The cell as sent. */
  readonly sent: string
  readonly message: Wording
  readonly advice: Wording
}

export interface RejectsPage {
  readonly rows: readonly RejectedRow[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** One city × source table: when it last declared, and which closed months it owes. */
export interface ArrivalCell {
  readonly cityCode: string
  readonly sourceTable: string
  /** Last month declared, first day of it. */
  readonly lastMonth: string | null
  readonly lastDeclaredDate: string | null
  /** Rows declared of that month, and rows of it that have come; null where they are not counted by month. */
  readonly lastCounts: { readonly declared: number; readonly received: number | null } | null
  /** Calendar days since that declaration. */
  readonly daysSince: number | null
  readonly missingMonths: readonly string[]
}

export interface ArrivalMatrix {
  readonly cities: readonly Area[]
  readonly sourceTables: readonly string[]
  readonly cells: readonly ArrivalCell[]
}

/** One city × source table × month of which something was declared or is owed. */
export interface MonthCell {
  readonly city: string
  readonly table: string
  /** First day of it. */
  readonly month: string
  /** Declared within the days of grace after its end, declared later, or owed. */
  readonly state: 'received' | 'late' | 'missing'
  /** Rows as declared, and as they have come; null where nothing was declared, and where rows are not counted by month. */
  readonly declaredCount: number | null
  readonly receivedCount: number | null
  readonly declaredDate: string | null
}

export interface MonthMatrix {
  /** Years that may be asked, oldest first. */
  readonly years: readonly number[]
  /** Days of grace after the end of a month. */
  readonly grace: number
  /** Months that are not among them are not due, or nobody declared that table so early. */
  readonly cells: readonly MonthCell[]
}

export type HandedInState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** One file handed in, or one delivery to be withdrawn, and how far it has come. */
export interface HandedIn {
  readonly handedInId: number
  readonly way: 'upload' | 'put' | 'folder' | 'pull' | 'command' | 'withdrawal'
  readonly state: HandedInState
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly senderArea: string
  readonly senderDepartment: string
  readonly handedBy: string
  readonly mendsDeliveryId: number | null
  readonly withdrawsDeliveryId: number | null
  /** The table that its sender named; null where its headers tell it. */
  readonly wantedTable: string | null
  readonly progressRows: number
  readonly progressBytes: number
  readonly isCancelAsked: boolean
  /** Why a run broke off; for the steward. */
  readonly fault: string | null
  readonly handedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** The delivery it became; its figures are null before that. */
  readonly deliveryId: number | null
  readonly deliveryState: DeliveryLine['state'] | null
  readonly batch: number | null
  readonly sourceTable: string | null
  readonly read: number | null
  readonly loaded: number | null
  readonly unchanged: number | null
  readonly replaced: number | null
  readonly withdrawn: number | null
  readonly held: number | null
  readonly rejected: number | null
  readonly reasons: Readonly<Record<string, number>> | null
  readonly refusal: Delivery['refusal']
}

/** A source that is asked by itself, and how that went last. */
export interface PullLine {
  readonly name: string
  readonly sourceTable: string
  readonly isEnabled: boolean
  /** Null before it was first asked. */
  readonly lastRunAt: string | null
  /** Why it failed; null when it did not. */
  readonly lastFault: string | null
}

/** Rows that a delivery touched, by what becomes of them when it is taken back. */
export interface WithdrawalCounts {
  readonly touched: number
  /** Would leave core. */
  readonly withdrawn: number
  /** Would have the version before, or be there again. */
  readonly restored: number
  /** Say something else since, or the same without it. */
  readonly kept: number
  /** Wait for the row they refer to, and would wait no longer. */
  readonly waiting: number
}
