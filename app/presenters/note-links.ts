/** Where a reader of a figure goes on to write beside it. */
import type { FigureNotes } from '#app/queries/types.ts'
import { addressAnnotations } from './chart-notes.ts'
import type { Reader } from './figures.ts'
import type { LinkView } from './view-models.ts'

/** Links under the annotations of a chart: to add one, and to the list of all. */
export function linkAnnotations({ annotations, mayAnnotate }: FigureNotes, choice: { readonly indicator: string; readonly area: string }, { text }: Reader): readonly LinkView[] {
  const words = text.notes.beside
  return [
    ...(mayAnnotate ? [{ label: words.add, href: `${addressAnnotations(choice)}#new` }] : []),
    ...(annotations.length > 0 ? [{ label: words.all, href: addressAnnotations(choice) }] : []),
  ]
}
