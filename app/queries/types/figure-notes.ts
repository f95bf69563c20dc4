/** What was written beside one figure, and what the reader may add to it. */
import type { Annotation, FigureComment, NotesPage } from '#app/queries/types/notes.ts'

export interface FigureNotes {
  readonly annotations: readonly Annotation[]
  /** The first few words of those who are assessed; null for who may not read them. */
  readonly comments: NotesPage<FigureComment> | null
  readonly departments: Readonly<Record<string, string>>
  readonly mayAnnotate: boolean
  /** The reader speaks for the area of this figure. */
  readonly maySpeak: boolean
}
