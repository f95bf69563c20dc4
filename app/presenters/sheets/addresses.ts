/** Addresses of the pages of sheets. */
import { keyOfSheet } from '#domain/sheet-key.ts'

export const SHEETS_ADDRESS = '/scorecards/sheets'
export const SHEET_IMPORT_ADDRESS = `${SHEETS_ADDRESS}/import`
export const SHEET_SCHEMA_ADDRESS = `${SHEETS_ADDRESS}/schema`

export type SheetPage = 'edit' | 'check' | 'file' | 'compare' | 'preview'

/** Address of one sheet, or of what is done with it. */
export function addressSheet(sheet: { readonly id: string; readonly version: number }, page?: SheetPage): string {
  return addressSheetKey(keyOfSheet(sheet), page)
}

export function addressSheetKey(key: string, page?: SheetPage): string {
  return `${SHEETS_ADDRESS}/${key}${page === undefined ? '' : `/${page}`}`
}
