/**
 * The shape of a reader: how files of one kind are told by their content, looked into, and read row by row.
 * One file a kind stands in `readers/`; `readers/index.ts` lists them.
 */
import type { IssueCode } from '#etl/issues.ts'
import type { LoadLimits } from '#etl/settings.ts'

export type FileKind = 'text' | 'xlsx' | 'xls' | 'xml-2003' | 'json-lines' | 'arrow' | 'parquet'
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** A file on disk, and how what it holds is packed. */
export interface PackedFile {
  readonly path: string
  readonly packing: 'plain' | 'gzip' | 'zip'
  /** Name of the one data file of an archive. */
  readonly member: string | null
}

/** What a cell was beside its text. A cell without a mark was typed in as it reads. */
export type CellMark = 'formula' | 'formula-without-value' | 'error' | 'digits-lost' | 'merged'
/** Marks by column; most columns have none. */
export type RowMarks = readonly (CellMark | undefined)[]

/** What is wrong with a row before a cell of it is read. */
export interface RowFault {
  readonly code: IssueCode
  readonly sent: string
}

/**
 * Told of each row: its cells, its number in the sender's own file or sheet, its text when its cells stand in it as they are
 * (else null), its fault and its marks.
 */
export type OnRow = (cells: string[], line: number, raw: string | null, fault: RowFault | null, marks: RowMarks | null) => void

/** A block of merged cells: rows by number, columns from 0, both ends within. Its value stands in the first cell. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface HeadRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The beginning of one table in a file: a sheet, or the text as one delimiter cuts it. */
export interface Head {
  readonly sheet: string | null
  readonly delimiter: string
  readonly rows: readonly HeadRow[]
  /** Whether these are all the rows there are. */
  readonly isWhole: boolean
  readonly merges: readonly Merge[]
}

export interface FileHeads {
  readonly encoding: Encoding | null
  /** Days of a sheet are counted from 1904 instead of 1900. */
  readonly is1904: boolean
  readonly heads: readonly Head[]
}

export interface ReadTask {
  readonly file: PackedFile
  readonly encoding: Encoding | null
  readonly sheet: string | null
  readonly delimiter: string
  /** Names of the columns, for kinds whose rows name their cells. */
  readonly header: readonly string[]
  readonly limits: LoadLimits
  readonly onRow: OnRow
  /** Told of the bytes as they lie on disk. */
  readonly onRaw?: (bytes: Buffer) => void
}

export interface Reader {
  readonly kind: FileKind
  /** Whether an unpacked file that begins with these bytes (4,096 at most) is of this kind. */
  readonly fits: (start: Buffer) => boolean
  /** Looks into a file. @throws Refusal when it is damaged, encrypted or beyond a limit. */
  readonly readHeads: (file: PackedFile, limits: LoadLimits) => Promise<FileHeads>
  /** Reads all rows, header and what stands above it included, in pieces: control returns to the caller after each. */
  readonly readRows: (task: ReadTask) => AsyncGenerator<void>
}

/** Rows of a table that are looked at to find its header. */
export const HEAD_ROWS = 60
/** What divides the cells of kinds that have no delimiter of their own, on their way to COPY. */
export const NO_DELIMITER = '\t'
