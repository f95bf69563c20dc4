/** A board → PDF, A4 across: title, what it stands on, headline, tables with their heads repeated, charts, versions of the definitions. */
import { paintSvg } from '#app/documents/paint-svg.ts'
import type { Content, PdfDefinition, TableCell } from '#app/documents/pdf-definition.ts'
import type { PrintBody, PrintChart, PrintSection, PrintTable } from '#app/documents/print.ts'

export interface BoardPrint extends PrintBody {
  readonly title: string
  /** 范围, 时期, 读数, 数据 with what they say. */
  readonly facts: readonly (readonly [term: string, text: string])[]
  /** As-of line at the foot of every page. */
  readonly foot: string
  readonly definitionsTitle: string
  readonly definitions: readonly string[]
}

const MARGIN = 28
/** A4 across, less the margins. */
const WIDTH = 842 - 2 * MARGIN
const [INK, INK2, INK3, HAIR, RULE] = ['#1b1e23', '#474d55', '#666c74', '#e4e1db', '#c9c5bd']

/** @param sayPage number of a page, in the reader's language */
export function layOutBoard(board: BoardPrint, sayPage: (page: number, count: number) => string): PdfDefinition {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [MARGIN, 32, MARGIN, 40],
    info: { title: board.title, creator: 'double-random-board', producer: 'pdfmake' },
    defaultStyle: { fontSize: 9, lineHeight: 1.2, color: INK },
    footer: (page, count) => ({ columns: [{ text: board.foot }, { text: sayPage(page, count), alignment: 'right', width: 90 }], margin: [MARGIN, 10, MARGIN, 0], fontSize: 8, color: INK3 }),
    content: [
      { text: board.title, bold: true, fontSize: 16, margin: [0, 0, 0, 4] },
      { text: board.facts.flatMap(([term, text], index) => [{ text: `${index === 0 ? '' : '    '}${term} `, color: INK3 }, { text, color: INK2 }]), margin: [0, 0, 0, 8] },
      { text: board.headline, bold: true, fontSize: 12 },
      ...(board.second === '' ? [] : [{ text: board.second, color: INK2 }]),
      ...board.sections.flatMap(layOutSection),
      ...layOutLines(board.definitionsTitle, board.definitions),
    ],
  }
}

function layOutSection(section: PrintSection): Content[] {
  switch (section.kind) {
    case 'table':
      return layOutTable(section)
    case 'chart':
      return layOutChart(section)
    case 'lines':
      return layOutLines(section.title, section.lines)
  }
}

const head = (title: string, note: string): Content => ({ text: [{ text: title, bold: true, fontSize: 10 }, { text: note === '' ? '' : `   ${note}`, color: INK3, fontSize: 8 }], margin: [0, 12, 0, 3], headlineLevel: 1 })

function layOutTable({ title, note, columns, rows, size = 8.5 }: PrintTable): Content[] {
  if (rows.length === 0) return []
  const padding = size < 8 ? 2 : 4
  return [
    head(title, note),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => (width === null ? '*' : (width ?? 'auto'))),
        body: [
          columns.map((column): TableCell => ({ text: column.head, alignment: column.align, color: INK3 })),
          ...rows.map(({ cells, isStrong }) => columns.map((column, index): TableCell => ({ text: cells[index] ?? '', alignment: column.align, bold: isStrong === true }))),
        ],
      },
      layout: {
        hLineWidth: (line) => (line === 0 ? 0 : 0.5),
        vLineWidth: () => 0,
        hLineColor: (line) => (line === 1 ? RULE : HAIR),
        paddingLeft: (index) => (index === 0 ? 0 : padding),
        paddingRight: () => padding,
        paddingTop: () => 1.5,
        paddingBottom: () => 1,
      },
      fontSize: size,
    },
  ]
}

function layOutChart({ title, note, svg, width, height }: PrintChart): Content[] {
  const shown = Math.min(WIDTH, width)
  return [{ stack: [head(title, note), { svg: paintSvg(svg), width: shown, height: (height * shown) / width }], unbreakable: true }]
}

function layOutLines(title: string, lines: readonly string[]): Content[] {
  if (lines.length === 0) return []
  return [head(title, ''), { text: lines.join('    '), fontSize: 8, color: INK2 }]
}
