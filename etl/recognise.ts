/** Which table of which layout a file holds, told from its headers. */
import { refuse } from '#etl/refusal.ts'
import { RowSplitter } from '#etl/readers/split-rows.ts'
import { findHeaders, findRequiredHeaders, type Source } from '#etl/source.ts'
import { sources } from '#etl/sources/index.ts'

export interface Recognised {
  readonly source: Source
  readonly delimiter: string
  /** Headers as sent. */
  readonly header: readonly string[]
  /** Header of the source → index in a row. */
  readonly positions: ReadonlyMap<string, number>
  /** Headers that the source does not know; their cells are not read. */
  readonly unknown: readonly string[]
}

const DELIMITERS = [',', '\t', ';']

/** Headers are compared after NFKC, without blanks, line breaks or a leading star. */
export const normaliseHeader = (sent: string): string => sent.normalize('NFKC').replace(/\s+/g, '').replace(/^\*+|\*+$/g, '')

interface Candidate extends Recognised {
  readonly missing: readonly string[]
  readonly score: number
}

/**
 * Recognises a file by the beginning of its text.
 * @param wanted narrows the choice by layout and table
 * @throws Refusal when no layout or more than one fits, a header stands twice or a required column is missing
 */
export function recognise(head: string, wanted: { layout?: string; table?: string } = {}, maxLineChars = 1_000_000): Recognised {
  const choice = sources.filter(
    (source) => (wanted.layout ?? source.layout) === source.layout && (wanted.table ?? source.entity.name) === source.entity.name,
  )
  const candidates = DELIMITERS.flatMap((delimiter) => {
    const header = readFirstRow(head, delimiter, maxLineChars)
    return choice.map((source) => judge(source, header, delimiter))
  }).sort((a, b) => b.score - a.score)
  const [best, second] = candidates
  if (best === undefined) throw refuse('unknown-layout', `--layout ${wanted.layout ?? ''} --table ${wanted.table ?? ''}`)
  refuseDuplicates(best.header)
  const isNamed = wanted.table !== undefined
  if (best.positions.size === 0 || (!isNamed && best.positions.size <= best.missing.length)) {
    const widest = candidates.reduce((wide, candidate) => (candidate.header.length > wide.header.length ? candidate : wide), best)
    throw refuse('unknown-layout', widest.header.slice(0, 20).map((header) => header.trim()).join('、').slice(0, 300))
  }
  if (best.missing.length > 0) throw refuse('missing-column', `${best.missing.join('、')}（${best.source.title.zh} ${best.source.entity.name}）`)
  if (second !== undefined && second.score === best.score && second.missing.length === 0) {
    throw refuse('ambiguous-layout', `${best.source.entity.name}、${second.source.entity.name}`)
  }
  return best
}

function judge(source: Source, header: readonly string[], delimiter: string): Candidate {
  const known = findHeaders(source)
  const positions = new Map<string, number>()
  const unknown: string[] = []
  header.forEach((sent, index) => {
    const name = normaliseHeader(sent)
    const found = known.find((candidate) => normaliseHeader(candidate) === name)
    if (found !== undefined) positions.set(found, positions.get(found) ?? index)
    else if (name !== '') unknown.push(sent)
  })
  const missing = findRequiredHeaders(source).filter((name) => !positions.has(name))
  return { source, delimiter, header, positions, unknown, missing, score: positions.size - unknown.length - missing.length }
}

function readFirstRow(head: string, delimiter: string, maxLineChars: number): string[] {
  const rows: string[][] = []
  const splitter = new RowSplitter({ delimiter, maxLineChars }, (cells) => {
    if (rows.length === 0) rows.push(cells)
  })
  splitter.push(head)
  if (rows.length === 0) splitter.end()
  const first = rows[0]
  if (first === undefined) throw refuse('empty-file')
  return first
}

function refuseDuplicates(header: readonly string[]): void {
  const places = new Map<string, number[]>()
  header.forEach((sent, index) => {
    const name = normaliseHeader(sent)
    if (name !== '') places.set(name, [...(places.get(name) ?? []), index + 1])
  })
  const twice = [...places].filter(([, columns]) => columns.length > 1)
  if (twice.length > 0) throw refuse('duplicate-header', twice.map(([name, columns]) => `${name} (${columns.join(', ')})`).join('; '))
}
