/** A table → the forms in which it may be had as a file, each an address that asks as the page does. */
import { REASON, reasonLimits } from '#domain/export-reason.ts'
import type { Text } from '#app/text.ts'
import { addressExport } from './addresses.ts'
import type { Reader } from './figures.ts'
import type { ExportMenuView } from './view-models.ts'

type ExportId = keyof Text['exports']['title']
type Question = Readonly<Record<string, string | number | null | undefined>>

/**
 * Builds the menu.
 * @param question parameters of the page's own address; page marks and opened rows are not among them
 * @param isInternal whether the table tells the class of single enterprises, so that a reason is asked
 * @param print address of the whole page as PDF; absent: it has none
 */
export function presentExports(id: ExportId, question: Question, { text }: Reader, isInternal = false, print?: string): ExportMenuView {
  const words = text.exports
  const tables = Object.entries(words.formats).map(([format, { name, note }]) => ({ id: format, label: name, note, href: addressExport(id, question, format) }))
  return {
    label: words.menu,
    title: words.menuTitle(words.title[id]),
    choices: print === undefined ? tables : [...tables, { id: 'pdf', label: text.prints.name, note: text.prints.note, href: print }],
    reason: isInternal
      ? { label: words.reason.label, note: words.reason.note, action: `/exports/${id}`, name: REASON, longest: reasonLimits.most, fields: writeFields(question), format: 'format' }
      : null,
  }
}

/** What an address would say, as the hidden fields of a form. */
function writeFields(question: Question): Readonly<Record<string, string>> {
  const said = Object.entries(question).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}
