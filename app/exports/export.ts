/** What a page offers as a file: which table, and the question that its address asks. */
import type { PageTools } from '#app/page.server.ts'
import type { ExportTable, TableColumn, TableColumnType } from '#app/exports/table.ts'
import type { Page } from '#domain/rights.ts'
import type { Text } from '#app/text.ts'

/** An export asks within the page's own right; the address holds what the page's own does. */
export type ExportTools = Omit<PageTools, 'params' | 'request'>

export type ExportId = keyof Text['exports']['title']

export interface ExportDefinition {
  /** Last part of its address, `/exports/<id>`. */
  readonly id: ExportId
  /** The page that shows the same rows; who may not open it may not have them as a file. */
  readonly page: Page
  /** @throws as the page's own queries do. */
  readonly ask: (tools: ExportTools) => Promise<ExportTable>
}

type ColumnWord = keyof Text['exports']['column']

/** A column named by a word of the catalogue. */
export function nameColumn(text: Text, name: string, type: TableColumnType, word: ColumnWord): TableColumn {
  return { name, type, heading: text.exports.column[word] }
}
