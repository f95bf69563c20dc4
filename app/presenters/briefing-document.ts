/** A text and what its tags stand for → the document that is read, printed and written into files. */
import type { BriefingState, TaggedFigure } from '#app/queries/types.ts'
import { readBriefing, type Inlines } from '#domain/briefings/markdown.ts'
import { hasMoved, nameTagged, sayFraction, sayNote, sayTagged } from './briefing-figure.ts'
import type { Reader } from './figures.ts'
import { nameArea } from './area-names.ts'
import { namePeriod } from './name-period.ts'
import type { DocumentBlockView, DocumentView, RunView } from './view-models.ts'

export interface DocumentInput {
  readonly title: string
  readonly period: string
  readonly area: { readonly code: string; readonly name: string }
  readonly body: string
  readonly state: BriefingState
  /** 0 before it is first saved. */
  readonly version: number
  /** By place among the tags; one that is not there may not be seen. */
  readonly figures: ReadonlyMap<number, TaggedFigure>
  /** As they are now, where that is to be told. */
  readonly now?: ReadonlyMap<number, TaggedFigure>
  readonly departments: Readonly<Record<string, string>>
}

/** Builds the document. Of a figure outside the reader's right neither its value nor a number typed beside it is in it. */
export function presentDocument(input: DocumentInput, reader: Reader): DocumentView {
  const words = reader.text.briefings
  const { blocks } = readBriefing(input.body)
  const notes: string[] = []
  let hasMasked = false
  // Said where a figure of its kind first stands; a number at each would hide the text.
  const numberOf = (note: string): number | null => (notes.includes(note) ? null : notes.push(note))
  const presentRuns = (inlines: Inlines): readonly RunView[] =>
    inlines.map((inline): RunView => {
      const index = inline.kind === 'figure' ? inline.index : inline.ofFigure
      const figure = index === null ? undefined : input.figures.get(index)
      if (index !== null && figure === undefined) {
        hasMasked = true
        return { kind: 'figure', text: words.masked, title: words.maskedTitle, note: null, isBold: inline.isBold, isMasked: true, isMoved: false }
      }
      if (inline.kind === 'text' || figure === undefined) return { kind: 'text', text: inline.kind === 'text' ? inline.text : '', isBold: inline.isBold }
      const now = input.now?.get(figure.position)
      return {
        kind: 'figure',
        text: sayTagged(figure, reader),
        title: [nameTagged(figure, input.departments, reader, false), sayFraction(figure, reader)].filter((part) => part !== '').join(reader.text.common.colon),
        note: numberOf(sayNote(figure, input.departments, reader)),
        isBold: inline.isBold,
        isMasked: false,
        isMoved: now !== undefined && hasMoved(figure, now),
      }
    })
  const shown = blocks.map((block): DocumentBlockView => {
    switch (block.kind) {
      case 'heading':
        return { kind: 'heading', level: block.level, runs: presentRuns(block.inlines) }
      case 'paragraph':
        return { kind: 'paragraph', runs: presentRuns(block.inlines) }
      case 'list':
        return { kind: 'list', isOrdered: block.isOrdered, items: block.items.map(presentRuns) }
      case 'table':
        return { kind: 'table', head: block.head.map(presentRuns), rows: block.rows.map((row) => row.map(presentRuns)) }
    }
  })
  const days = [...input.figures.values()].map(({ asOf }) => asOf).sort()
  return {
    title: input.title,
    second: [words.office(nameArea(input.area, reader.language)), namePeriod(input.period, reader)].join(reader.text.common.dot),
    mark: input.state === 'draft' ? words.draftMark : input.state === 'withdrawn' ? words.withdrawnMark : '',
    blocks: shown,
    notesTitle: words.notes,
    notes,
    maskedNote: hasMasked ? words.maskedNote : '',
    foot: words.foot(days.at(-1) ?? null, input.version),
  }
}
