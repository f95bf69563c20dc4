/** What pdfmake takes. */
import type { createPdf } from 'pdfmake'

export type { Content, TableCell } from 'pdfmake'
export type PdfDefinition = Parameters<typeof createPdf>[0]
