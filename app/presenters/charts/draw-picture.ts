/** A picture that stands by itself: its drawings under a head that says what they show, of whom, of when and by which definition. */
import { paint } from './chart-colours.ts'
import { drawElement, drawText, escapeText, measureWords } from './draw-trend.ts'

export interface PicturePart {
  /** Name above it where there are several; empty for one alone. */
  readonly title: string
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface Picture {
  readonly title: string
  /** Lines beneath the title: scope, days and reading, definition. */
  readonly lines: readonly string[]
  readonly parts: readonly PicturePart[]
  /** Drawings side by side. */
  readonly columns: number
}

const FAMILY = `-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif`
const MARGIN = 24
const GAP = 24
const TITLE = { width: 0, height: 0, text: 18 }
const LINE = { width: 0, height: 0, text: 12 }
const LINE_HEIGHT = 18

/** The whole picture as SVG text with its own colours and fonts; nothing in it is fetched. */
export function drawPicture({ title, lines, parts, columns }: Picture): string {
  const pitch = Math.max(0, ...parts.map(({ width }) => width)) + GAP
  const across = Math.min(columns, Math.max(parts.length, 1))
  const wrapped = lines.flatMap((line) => wrapWords(line, Math.max(pitch * across - GAP, 360)))
  const head = MARGIN + 28 + wrapped.length * LINE_HEIGHT + 10
  let top = head
  const drawn: string[] = []
  for (let first = 0; first < parts.length; first += across) {
    const row = parts.slice(first, first + across)
    const titled = row.some((part) => part.title !== '') ? 22 : 0
    row.forEach((part, index) => {
      const left = MARGIN + index * pitch
      drawn.push(drawText(part.title, left, top + 9, { ...LINE, text: 13 }, { fill: 'var(--ink)', 'font-weight': 'bold' }), drawElement('g', { transform: `translate(${left} ${top + titled})` }, part.svg))
    })
    top += titled + Math.max(...row.map(({ height }) => height)) + GAP
  }
  const width = Math.ceil(Math.max(pitch * across - GAP, 360, measureWords(title) * TITLE.text) + 2 * MARGIN)
  const height = Math.ceil(top - GAP + MARGIN)
  const words = [
    drawText(title, MARGIN, MARGIN + 10, TITLE, { fill: 'var(--ink)', 'font-weight': 'bold' }),
    ...wrapped.map((line, index) => drawText(line, MARGIN, MARGIN + 36 + index * LINE_HEIGHT, LINE, { fill: 'var(--ink2)' })),
  ]
  const ground = drawElement('rect', { width, height, fill: 'var(--paper)' })
  return paint(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}"><title>${escapeText(title)}</title><desc>${escapeText(lines.join('\n'))}</desc>${ground}${words.join('')}${drawn.join('')}</svg>`,
  )
}

/** Cuts a line where it would run past the picture. */
function wrapWords(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    if (measureWords(current + sign) * LINE.text > width) {
      lines.push(current)
      current = ''
    }
    current += sign
  }
  return current === '' ? lines : [...lines, current]
}
