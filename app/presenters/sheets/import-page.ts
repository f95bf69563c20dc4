/** The page on which a sheet is brought in as a document. */
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import type { SheetImportPageView } from '../view-models.ts'
import { SHEET_IMPORT_ADDRESS, SHEET_SCHEMA_ADDRESS, SHEETS_ADDRESS } from './addresses.ts'

export function presentImport(csrf: string, { text }: Reader): SheetImportPageView {
  const words = text.sheets
  return {
    head: { trail: [{ label: words.title, href: SHEETS_ADDRESS }], title: say`${words.import.headline}`, second: say`${words.import.second}` },
    action: SHEET_IMPORT_ADDRESS,
    hidden: { csrf },
    file: { label: words.import.file, hint: words.import.fileHint },
    submit: words.import.submit,
    schema: { label: words.list.schema, href: `${SHEET_SCHEMA_ADDRESS}?download=1`, download: true },
  }
}
