/** Which table of which layout a file holds, in which of its sheets and under which header, told from the beginnings of its tables. */
import type { Head, HeadRow, Merge } from '#etl/reader.ts'
import { refuse } from '#etl/refusal.ts'
import { normaliseHeader, readHeaders, type ColumnNames } from '#etl/headers.ts'
import type { Entity } from '#etl/entity.ts'
import { entities } from '#etl/entities/index.ts'
import { findHeaders, findRequiredHeaders, type Source } from '#etl/source.ts'
import { sources } from '#etl/sources/index.ts'

export interface Recognised {
  readonly source: Source
  /** Sheet of a workbook. */
  readonly sheet: string | null
  readonly delimiter: string
  /** First and last row of the header, by the sender's numbers. */
  readonly headerLines: readonly [number, number]
  /** Headers as sent; two rows joined by a stroke. */
  readonly header: readonly string[]
  /** Header of the source → index in a row. */
  readonly positions: ReadonlyMap<string, number>
  /** Headers that the source does not know; their cells are not read. */
  readonly unknown: readonly string[]
  readonly merges: readonly Merge[]
}

/** Rows among which a header is looked for. */
const HEADER_ROWS = 30
/** Where the upper of two rows names nothing it is a title, and the lower one is the header by itself. */
const TITLE_ABOVE = 0.5
/** A sender's own layout goes before a shipped one that knows the same headers. */
const OWN_FIRST = 0.25

interface Candidate extends Recognised {
  readonly missing: readonly string[]
  /** Headers of the source that several columns stand for, with the positions of these from 1. */
  readonly filledTwice: readonly (readonly [header: string, columns: readonly number[]])[]
  readonly score: number
  /** Whether the table has no row beside its header. */
  readonly isEmpty: boolean
}

/** What narrows the choice, and the layouts to choose from: the shipped ones where none are named. */
interface Wanted {
  readonly layout?: string
  readonly table?: string
  readonly catalogue?: readonly Source[]
}

/**
 * Recognises a file by the beginnings of its tables.
 * @param wanted narrows the choice by layout and table
 * @throws Refusal when no layout or more than one fits, a header stands twice, two columns stand for one field, a required column is missing or several sheets hold
 * data
 */
export function recognise(heads: readonly Head[], wanted: Wanted = {}, maxColumns = 1_000): Recognised {
  const choice = (wanted.catalogue ?? sources).filter(
    (source) => (wanted.layout ?? source.layout) === source.layout && (wanted.table ?? source.entity.name) === source.entity.name,
  )
  if (choice.length === 0) throw refuse('unknown-layout', `--layout ${wanted.layout ?? ''} --table ${wanted.table ?? ''}`)
  const candidates = heads.flatMap((head) => findCandidates(head, choice)).sort((a, b) => b.score - a.score)
  const [best] = candidates
  if (best === undefined) throw refuse('empty-file')
  if (best.header.length > maxColumns) throw refuse('too-many-columns', `${best.header.length}, ${maxColumns}`)
  if (!isLikely(best, wanted)) {
    const widest = candidates.reduce((wide, candidate) => (candidate.header.length > wide.header.length ? candidate : wide), best)
    throw refuse('unknown-layout', widest.header.slice(0, 20).map((header) => header.trim()).filter((header) => header !== '').join('、').slice(0, 300))
  }
  refuseDuplicates(best.header)
  if (best.filledTwice.length > 0) throw refuse('two-columns', best.filledTwice.map(([name, columns]) => `${name} (${columns.map((column) => `${column} ${best.header[column - 1] ?? ''}`).join(', ')})`).join('; '))
  if (best.missing.length > 0) throw refuse('missing-column', `${best.missing.join('、')}（${best.source.title.zh} ${best.source.entity.name}）`)
  return choose(candidates.filter((candidate) => candidate.missing.length === 0 && isLikely(candidate, wanted)))
}

const isLikely = (candidate: Candidate, wanted: { table?: string }): boolean =>
  candidate.positions.size > 0 && (wanted.table !== undefined || candidate.positions.size > candidate.missing.length)

/**
 * The one table that holds rows, or an empty one when none does: a month without records is a delivery of nothing.
 * Two sheets with data are two deliveries: to take one of them would lose the other.
 */
function choose(candidates: readonly Candidate[]): Recognised {
  const filled = candidates.filter((candidate) => !candidate.isEmpty)
  const chosen = filled[0] ?? candidates[0]
  if (chosen === undefined) throw refuse('empty-file')
  const fitting = new Set(filled.filter(({ score }) => score === chosen.score).map(({ source }) => source))
  if (fitting.size > 1) throw refuseSeveral([...fitting])
  const sheets = new Set(filled.map((candidate) => candidate.sheet))
  if (sheets.size > 1) throw refuse('several-sheets', [...sheets].join('、'))
  return chosen
}

/** The choices in the order in which they are best loaded: tables before those that refer to them. */
function refuseSeveral(several: readonly Source[]): Error {
  const sorted = [...several].sort((a, b) => entities.indexOf(a.entity) - entities.indexOf(b.entity))
  const tables = new Set(sorted.map(({ entity }) => entity.name))
  const nameOf = ({ name }: Entity): string => [sources.find((source) => source.layout === 'provincial' && source.entity.name === name)?.title.zh, name].filter(Boolean).join(' ')
  const named = sorted.map(({ entity, layout }) => (tables.size === sorted.length ? nameOf(entity) : `${nameOf(entity)} (${layout})`))
  return refuse('ambiguous-layout', named.join('、'), sorted.map(({ layout, entity }) => ({ layout, table: entity.name })))
}

/** Every row of a head, and every two rows that the file's merges join, as a header of every source. */
function findCandidates(head: Head, choice: readonly Source[]): Candidate[] {
  const last = head.rows.filter(isFilled).at(-1)?.line ?? 0
  return head.rows.slice(0, HEADER_ROWS).flatMap((row, index) =>
    readHeaders(row, head.rows[index + 1], head.merges).flatMap(({ names, lines }) =>
      choice.map((source) => ({ ...judge(source, names, head), headerLines: lines, isEmpty: head.isWhole && last <= lines[1] })),
    ),
  )
}

const knownHeaders = new Map<Source, ReadonlyMap<string, string>>()

/** Headers of a source by the form in which they are compared. */
function getKnownHeaders(source: Source): ReadonlyMap<string, string> {
  const known = knownHeaders.get(source) ?? new Map(findHeaders(source).map((header) => [normaliseHeader(header), header]))
  knownHeaders.set(source, known)
  return known
}

const isFilled = (row: HeadRow): boolean => row.cells.some((cell) => cell.trim() !== '')

function judge(source: Source, names: readonly ColumnNames[], { sheet, delimiter, merges }: Head): Omit<Candidate, 'headerLines' | 'isEmpty'> {
  const known = getKnownHeaders(source)
  const positions = new Map<string, number>()
  const columns = new Map<string, number[]>()
  const unknown: string[] = []
  let isLowerAlone = names.some(({ leaf }) => leaf !== null)
  names.forEach(({ sent, compared, leaf }, index) => {
    const name = compared.find((candidate) => known.has(candidate))
    const found = name === undefined ? undefined : known.get(name)
    if (found !== undefined) {
      positions.set(found, positions.get(found) ?? index)
      columns.set(found, [...(columns.get(found) ?? []), index + 1])
    }
    else if (compared.length > 0) unknown.push(sent)
    if (found !== undefined && name !== leaf) isLowerAlone = false
  })
  const missing = findRequiredHeaders(source).filter((name) => !positions.has(name))
  const header = names.map(({ sent }) => sent)
  return { source, sheet, delimiter, merges, header, positions, unknown, missing, filledTwice: [...columns].filter(([, places]) => places.length > 1), score: positions.size - unknown.length - missing.length - (isLowerAlone ? TITLE_ABOVE : 0) + (source.isOwn === true ? OWN_FIRST : 0) }
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
