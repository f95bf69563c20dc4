/** A briefing as it is read → a Word file of the same text, with real footnotes at the first mention of each figure. */
import {
  AlignmentType, BorderStyle, convertMillimetersToTwip, Document, Footer, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun,
  WidthType, type IParagraphOptions, type IRunOptions,
} from 'docx'
import type { DocumentBlockView, DocumentView, RunsView } from '#app/presenters/view-models.ts'

const LATIN = 'Times New Roman'
const fontOf = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia })
const [SONG, HEI, FANG] = [fontOf('宋体'), fontOf('黑体'), fontOf('仿宋')]
/** Sizes are in half points: 二号 22 pt, 三号 16 pt, 小四 12 pt, 五号 10.5 pt. */
const [TITLE, TEXT, TABLE, SMALL] = [44, 32, 24, 21]
const LINE = { line: 560, lineRule: 'exact' } as const
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const ORDERED = 'ordered'

/** The bytes of the file. */
export async function writeBriefingDocx(document: DocumentView): Promise<Uint8Array> {
  const border = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const file = new Document({
    title: document.title,
    creator: 'double-random-board',
    features: { updateFields: false },
    styles: { default: { document: { run: { font: FANG, size: TEXT } } } },
    numbering: { config: [{ reference: ORDERED, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 960, hanging: 480 } } } }] }] },
    footnotes: Object.fromEntries(document.notes.map((note, index) => [index + 1, { children: [new Paragraph({ children: [new TextRun({ text: ` ${note}`, size: SMALL, font: SONG })] })] }])),
    sections: [
      {
        properties: { page: { size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }, margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } } },
        footers: {
          default: new Footer({
            children: [
              new Table({
                width: { size: 100, type: WidthType.PERCENTAGE },
                borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
                rows: [
                  new TableRow({
                    children: [
                      new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: document.foot, size: 18, font: SONG })] })] }),
                      new TableCell({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'], size: 18, font: SONG })] })] }),
                    ],
                  }),
                ],
              }),
              new Paragraph({}),
            ],
          }),
        },
        children: [
          ...(document.mark === '' ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: document.mark, size: SMALL, font: HEI })] })]),
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 160, line: 640, lineRule: 'exact' }, children: [new TextRun({ text: document.title, bold: true, size: TITLE, font: SONG, color: '000000' })] }),
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 360 }, children: [new TextRun({ text: document.second, size: TABLE })] }),
          ...document.blocks.flatMap((block) => writeBlock(block)),
          ...(document.maskedNote === '' ? [] : [new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text: document.maskedNote, size: SMALL, font: SONG })] })]),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function writeBlock(block: DocumentBlockView): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [writeLine(block.runs, { heading: HEADINGS[block.level], spacing: { ...LINE, before: 120 }, keepNext: true }, { font: HEI, size: block.level === 1 ? 36 : TEXT, color: '000000' })]
    case 'paragraph':
      return [writeLine(block.runs, { spacing: LINE, indent: { firstLine: 640 }, alignment: AlignmentType.BOTH })]
    case 'list':
      return block.items.map((item) => writeLine(item, { spacing: LINE, ...(block.isOrdered ? { numbering: { reference: ORDERED, level: 0 } } : { bullet: { level: 0 } }) }))
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            new TableRow({ tableHeader: true, cantSplit: true, children: block.head.map((cell) => writeCell(cell, true)) }),
            ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell) => writeCell(cell, false)) })),
          ],
        }),
        new Paragraph({ spacing: { after: 120 } }),
      ]
  }
}

function writeCell(runs: RunsView, isHead: boolean): TableCell {
  return new TableCell({ children: [writeLine(runs, { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 40 } }, isHead ? { size: TABLE, font: HEI } : { size: TABLE })], ...(isHead ? { shading: { fill: 'F0EFEC' } } : {}) })
}

/** Two characters that XML has no place for; those of control are not taken in texts. */
const UNHELD = /[\uFFFE\uFFFF]/g

/** Words as words, whatever they look like: the writer escapes them. */
function writeLine(runs: RunsView, options: IParagraphOptions, look: IRunOptions = {}): Paragraph {
  const children = runs.flatMap((run) => {
    const words = new TextRun({ ...look, text: run.text.replace(UNHELD, ''), ...(run.isBold ? { bold: true } : {}) })
    if (run.kind !== 'figure' || run.note === null) return [words]
    return [words, new FootnoteReferenceRun(run.note)]
  })
  return new Paragraph({ ...options, children })
}
