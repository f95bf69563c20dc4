/**
 * The text of a briefing → its blocks. A small part of Markdown and nothing else: `#` to `###` headings, paragraphs, `-` and `1.` lists,
 * tables with `|`, `**bold**`, and tags of figures. What is none of these stays the text that it is; markup of any other kind has no
 * meaning here, so nothing that was typed can become any.
 */
import { findTagsOfLine, type FigureTag } from '#domain/briefings/tag.ts'
import { findTyped } from '#domain/briefings/typed-number.ts'

/** A stretch of a line: words, or a figure. `ofFigure`: a number typed beside the figure of that index, which says as much as it does. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly isBold: boolean; readonly ofFigure: number | null }
  | { readonly kind: 'figure'; readonly index: number; readonly isBold: boolean }

export type Inlines = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: Inlines }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: 'table'; readonly head: readonly Inlines[]; readonly rows: readonly (readonly Inlines[])[] }

/** A tag that can be read, in the order of the text, with the numbers typed beside it. */
export interface PlacedTag {
  readonly index: number
  readonly line: number
  readonly raw: string
  readonly tag: FigureTag
  readonly typed: readonly string[]
}

export interface BriefingText {
  readonly blocks: readonly Block[]
  readonly tags: readonly PlacedTag[]
}

export const longestBody = 20_000
export const mostTags = 200
export const mostColumns = 10

const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/

/** Reads a text. Tags that cannot be read stay in it as they were typed; `findTags` tells of them. */
export function readBriefing(body: string): BriefingText {
  const tags: PlacedTag[] = []
  const lines = body.split('\n').map((line, index) => splitLine(line, index + 1, tags))
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? []
    const text = plainOf(line)
    const heading = /^(#{1,3})\s+/.exec(text)
    const item = /^\s*(?:[-*]|(\d{1,3})[.、])\s+/.exec(text)
    if (text.trim() === '') at += 1
    else if (heading) {
      blocks.push({ kind: 'heading', level: levelOf(heading[1]?.length ?? 1), inlines: readBold(cutHead(line, heading[0].length)) })
      at += 1
    } else if (text.includes('|') && TABLE_RULE.test(plainOf(lines[at + 1] ?? [])) && !isTagged(lines[at + 1] ?? [])) {
      const end = findEnd(lines, at + 2, (next) => plainOf(next).includes('|'))
      const [head = [], , ...rows] = lines.slice(at, end).map(splitCells)
      blocks.push({ kind: 'table', head, rows: rows.map((row) => head.map((_, column) => row[column] ?? [])) })
      at = end
    } else if (item) {
      const isOrdered = item[1] !== undefined
      const mark = isOrdered ? /^\s*\d{1,3}[.、]\s+/ : /^\s*[-*]\s+/
      const end = findEnd(lines, at, (next) => mark.test(plainOf(next)))
      blocks.push({ kind: 'list', isOrdered, items: lines.slice(at, end).map((one) => readBold(cutHead(one, mark.exec(plainOf(one))?.[0].length ?? 0))) })
      at = end
    } else {
      // One line is one paragraph, as in official documents.
      blocks.push({ kind: 'paragraph', inlines: readBold(line) })
      at += 1
    }
  }
  return { blocks, tags }
}

function levelOf(count: number): 1 | 2 | 3 {
  return count === 1 ? 1 : count === 2 ? 2 : 3
}

/** Words and tags of a line, before bold is read. */
function splitLine(line: string, number: number, tags: PlacedTag[]): Inlines {
  const inlines: Inline[] = []
  let at = 0
  const addText = (end: number, ofFigure: number | null): void => {
    if (end > at) inlines.push({ kind: 'text', text: line.slice(at, end), isBold: false, ofFigure })
    at = Math.max(at, end)
  }
  for (const { read, raw, start, end } of findTagsOfLine(line, number)) {
    if (!('tag' in read)) continue
    const index = tags.length
    const typed = findTyped(line, { part: read.tag.part, start, end }, at)
    if (typed !== null && typed.end <= start) {
      addText(typed.start, null)
      addText(typed.end, index)
    }
    addText(start, null)
    inlines.push({ kind: 'figure', index, isBold: false })
    at = end
    if (typed !== null && typed.start >= end) {
      addText(typed.start, null)
      addText(typed.end, index)
    }
    tags.push({ index, line: number, raw, tag: read.tag, typed: [...(read.tag.typed === null ? [] : [read.tag.typed]), ...(typed === null ? [] : [typed.text])] })
  }
  addText(line.length, null)
  return inlines
}

/** Text of a line with one character in place of each figure, so that it can be looked at. */
function plainOf(line: Inlines): string {
  return line.map((inline) => (inline.kind === 'text' ? inline.text : '\uFFFC')).join('')
}

function isTagged(line: Inlines): boolean {
  return line.some(({ kind }) => kind === 'figure')
}

function findEnd(lines: readonly Inlines[], from: number, belongs: (line: Inlines) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !belongs(line))
  return end < 0 ? lines.length : end
}

/** A line without its first characters, which are words. */
function cutHead(line: Inlines, count: number): Inlines {
  const [first, ...rest] = line
  if (first?.kind !== 'text') return line
  if (first.text.length <= count && rest.length > 0) return cutHead(rest, count - first.text.length)
  return [{ ...first, text: first.text.slice(count) }, ...rest]
}

/** Cells of a row of a table, the bars at its ends left out; a bar within a tag is part of the tag. */
function splitCells(line: Inlines): readonly Inlines[] {
  const cells: Inline[][] = [[]]
  for (const inline of line) {
    if (inline.kind === 'figure') cells.at(-1)?.push(inline)
    else {
      for (const [index, text] of inline.text.split('|').entries()) {
        if (index > 0) cells.push([])
        cells.at(-1)?.push({ ...inline, text })
      }
    }
  }
  const isBlank = (cell: Inlines | undefined): boolean => cell !== undefined && plainOf(cell).trim() === ''
  const inner = cells.slice(isBlank(cells[0]) ? 1 : 0, cells.length > 1 && isBlank(cells.at(-1)) ? -1 : undefined)
  return inner.map((cell) => trim(readBold(cell)))
}

function trim(cell: Inlines): Inlines {
  const kept = cell.map((inline, index) => {
    if (inline.kind !== 'text') return inline
    const left = index === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: index === cell.length - 1 ? left.trimEnd() : left }
  })
  return kept.filter((inline) => inline.kind === 'figure' || inline.text !== '')
}

/** Reads `**`: what stands between two of them is bold; one without its other half is two stars. */
function readBold(line: Inlines): Inlines {
  const pieces: Inline[] = line.flatMap((inline): Inline[] => (inline.kind === 'text' ? inline.text.split(/(\*\*)/).map((text) => ({ ...inline, text })) : [inline]))
  const isMark = (inline: Inline): boolean => inline.kind === 'text' && inline.text === '**'
  let left = pieces.filter(isMark).length
  left -= left % 2
  let isBold = false
  return pieces.flatMap((inline): Inline[] => {
    if (isMark(inline) && left > 0) {
      left -= 1
      isBold = !isBold
      return []
    }
    return inline.kind === 'text' && inline.text === '' ? [] : [{ ...inline, isBold }]
  })
}
