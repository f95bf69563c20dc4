/** A table → the forms in which it may be had as a file, each an address that asks as the page does. */
import type { Text } from '#app/text.ts'
import { addressExport } from './addresses.ts'
import type { Reader } from './figures.ts'
import type { ExportMenuView } from './view-models.ts'

type ExportId = keyof Text['exports']['title']

/** Builds the menu. @param question parameters of the page's own address; page marks and opened rows are not among them */
export function presentExports(id: ExportId, question: Readonly<Record<string, string | number | null | undefined>>, { text }: Reader): ExportMenuView {
  const words = text.exports
  return {
    label: words.menu,
    title: words.menuTitle(words.title[id]),
    choices: Object.entries(words.formats).map(([format, { name, note }]) => ({ id: format, label: name, note, href: addressExport(id, question, format) })),
  }
}
