/** What a search found: areas, indicators, and firms for those who may see them. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Area, FoundSubject } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressBoard, addressIndicator } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import type { SearchPageView, WorkCellView, WorkColumnView, WorkTableView } from './view-models.ts'

/** Most firms that one search lists. */
export const SUBJECTS_LISTED = 20
/** Shortest text that is looked for. */
export const SHORTEST_QUERY = 2

export interface SearchInput {
  readonly query: string
  readonly areas: readonly Area[]
  readonly indicators: readonly IndicatorDefinition[]
  /** Null for readers who see no single firms. */
  readonly subjects: readonly FoundSubject[] | null
}

interface Found {
  readonly title: string
  readonly note: string
  readonly table: WorkTableView
}

/** Builds the page. */
export function presentSearchPage(input: SearchInput, reader: Reader): SearchPageView {
  const { query, areas, indicators, subjects } = input
  const words = reader.text.search
  const groups = [listAreas(areas, reader), listIndicators(indicators, reader), listSubjects(subjects ?? [], reader)].filter(({ table }) => table.rows.length > 0)
  const total = groups.reduce((sum, { table }) => sum + table.rows.length, 0)
  const isAsked = query.length >= SHORTEST_QUERY
  return {
    head: {
      trail: [],
      title: say`${isAsked ? words.headline(query) : words.prompt}`,
      second: isAsked && total > 0 ? say`${words.second(formatCount(total))}` : [],
    },
    groups,
    empty: isAsked && total === 0 ? { title: words.emptyTitle(query), text: subjects === null ? words.emptyTextNoFirms : words.emptyText, links: [] } : null,
  }
}

/** Areas whose name or code holds the text. */
export function matchAreas(areas: readonly Area[], query: string, reader: Reader): readonly Area[] {
  return areas.filter((area) => holds(query, area.code, area.name, nameArea(area, reader.language)))
}

/** Indicators whose code, name or question holds the text. */
export function matchIndicators(indicators: readonly IndicatorDefinition[], query: string): readonly IndicatorDefinition[] {
  return indicators.filter(({ code, name, question }) => holds(query, code, name.zh, name.en, question.zh, question.en))
}

function holds(query: string, ...texts: readonly string[]): boolean {
  const wanted = query.normalize('NFKC').toLowerCase()
  return wanted.length >= SHORTEST_QUERY && texts.some((text) => text.toLowerCase().includes(wanted))
}

const column = (id: string, label: string, width: number | null, phone: WorkColumnView['phone']): WorkColumnView => ({ id, label, align: 'left', width, sort: null, phone })
const quiet = (text: string): WorkCellView => ({ kind: 'text', text, tone: 'quiet' })

function tabulate(title: string, note: string, columns: readonly WorkColumnView[], rows: readonly { id: string; href: string; cells: readonly WorkCellView[] }[]): Found {
  return { title, note, table: { label: title, columns, rows: rows.map((row) => ({ ...row, open: false, level: null })), empty: null, bulk: null } }
}

function listAreas(areas: readonly Area[], { text, language }: Reader): Found {
  const words = text.search
  const columns = [column('code', words.column.code, 96, 'line'), column('name', words.column.name, null, 'title'), column('kind', words.column.kind, 120, 'hidden')]
  return tabulate(
    words.areas,
    '',
    columns,
    areas.map((area) => {
      const href = addressBoard({ board: 'leader', area: area.code })
      return { id: area.code, href, cells: [quiet(area.code), { kind: 'link', text: nameArea(area, language), href }, quiet(words.kind[area.level])] }
    }),
  )
}

function listIndicators(indicators: readonly IndicatorDefinition[], { text, language }: Reader): Found {
  const words = text.search
  const columns = [column('code', words.column.code, 96, 'line'), column('name', words.column.name, 240, 'title'), column('question', words.column.question, null, 'hidden')]
  return tabulate(
    words.indicators,
    '',
    columns,
    indicators.map((definition) => {
      const href = addressIndicator(definition.code)
      return {
        id: definition.code,
        href,
        cells: [quiet(definition.code), { kind: 'link', text: definition.name[language], href }, { kind: 'text', text: definition.question[language] }],
      }
    }),
  )
}

function listSubjects(subjects: readonly FoundSubject[], { text }: Reader): Found {
  const words = text.search
  const columns = [column('name', words.column.name, null, 'title'), column('credit', words.column.creditCode, 200, 'line'), column('area', words.column.area, 200, 'line')]
  return tabulate(
    words.subjects,
    subjects.length >= SUBJECTS_LISTED ? words.subjectsNote(SUBJECTS_LISTED) : '',
    columns,
    subjects.map((subject) => {
      const href = `/enterprises/${encodeURIComponent(subject.subjectId)}`
      return { id: subject.subjectId, href, cells: [{ kind: 'link', text: subject.name, href }, quiet(subject.creditCode ?? ''), quiet(subject.areaName ?? '')] }
    }),
  )
}
