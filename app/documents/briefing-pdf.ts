/** A briefing as it is read → a page of a Chinese notice: title in the middle, text of 16 points, notes at the end, number of each page. */
import type { Content, PdfDefinition, TableCell } from '#app/documents/pdf-definition.ts'
import type { DocumentBlockView, DocumentView, RunsView } from '#app/presenters/view-models.ts'

/** Millimetres in points. */
const mm = (length: number): number => (length * 72) / 25.4
const TEXT = 16
const LINE = 1.35
const GREY = '#5f6368'

/** @param sayPage number of a page, in the reader's language */
export function layOutBriefing(document: DocumentView, sayPage: (page: number, count: number) => string): PdfDefinition {
  return {
    pageSize: 'A4',
    pageMargins: [mm(28), mm(37), mm(26), mm(35)],
    info: { title: document.title, creator: 'double-random-board', producer: 'pdfmake' },
    defaultStyle: { fontSize: TEXT, lineHeight: LINE, color: '#111111' },
    ...(document.mark === '' ? {} : { header: { text: document.mark, alignment: 'right', margin: [mm(28), mm(18), mm(26), 0], fontSize: 10.5, color: GREY } as const }),
    footer: (page, count) => ({
      columns: [
        { text: document.foot, fontSize: 9, color: GREY },
        { text: sayPage(page, count), fontSize: 9, color: GREY, alignment: 'right' },
      ],
      margin: [mm(28), mm(12), mm(26), 0],
    }),
    content: [
      { text: document.title, alignment: 'center', bold: true, fontSize: 22, lineHeight: 1.3, margin: [0, 0, 0, 8] },
      { text: document.second, alignment: 'center', fontSize: 12, color: GREY, margin: [0, 0, 0, 22] },
      ...document.blocks.map(layOutBlock),
      ...layOutNotes(document),
    ],
  }
}

function layOutBlock(block: DocumentBlockView): Content {
  switch (block.kind) {
    case 'heading':
      return { text: layOutRuns(block.runs), bold: block.level < 3, fontSize: block.level === 1 ? 18 : TEXT, margin: [0, 6, 0, 2], headlineLevel: block.level }
    case 'paragraph':
      return { text: layOutRuns(block.runs), leadingIndent: 2 * TEXT }
    case 'list': {
      const items = block.items.map((item): Content => ({ text: layOutRuns(item) }))
      const margin: [number, number, number, number] = [TEXT, 2, 0, 2]
      return block.isOrdered ? { ol: items, margin } : { ul: items, margin }
    }
    case 'table':
      return {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: block.head.map(() => '*'),
          body: [block.head.map((cell): TableCell => layOutCell(cell, true)), ...block.rows.map((row) => row.map((cell): TableCell => layOutCell(cell, false)))],
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#8a8a8a', vLineColor: () => '#8a8a8a', paddingTop: () => 3, paddingBottom: () => 3 },
        margin: [0, 8, 0, 10],
        fontSize: 12,
        lineHeight: 1.15,
      }
  }
}

function layOutCell(runs: RunsView, isHead: boolean): TableCell {
  return { text: layOutRuns(runs), alignment: 'center', ...(isHead ? { bold: true, fillColor: '#f0efec' } : {}) }
}

/** Words as words, whatever they look like; a figure with the number of its note. */
function layOutRuns(runs: RunsView): Content[] {
  return runs.flatMap((run): Content[] => [
    run.isBold ? { text: run.text, bold: true } : { text: run.text },
    ...(run.kind === 'figure' && run.note !== null ? [{ text: String(run.note), sup: true, color: GREY, bold: false }] : []),
  ])
}

function layOutNotes({ notes, notesTitle, maskedNote }: DocumentView): Content[] {
  if (notes.length === 0 && maskedNote === '') return []
  return [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(50), y2: 0, lineWidth: 0.5, lineColor: '#8a8a8a' }], margin: [0, 22, 0, 6] },
    {
      stack: [
        { text: notesTitle, bold: true },
        ...(notes.length === 0 ? [] : [{ ol: notes.map((note) => ({ text: note })) }]),
        ...(maskedNote === '' ? [] : [{ text: maskedNote, margin: [0, 3, 0, 0] as [number, number, number, number] }]),
      ],
      fontSize: 10,
      color: '#333333',
      lineHeight: 1.2,
    },
  ]
}
