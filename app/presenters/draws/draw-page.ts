/** One audited draw → its page: every test with its numbers, groups against the directory, places, pairs, and what to check next. */
import type { AuditedDraw, CodeNames, DrawTestLine } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { DefinitionView, DrawPageView, WorkTableView } from '../view-models.ts'
import { formatChance } from './draws-page.ts'

const ASKS_BELOW = 0.001
const plain = { align: 'right', sort: null, width: 96 } as const

export function presentDrawPage(draw: AuditedDraw, names: CodeNames, reader: Reader): DrawPageView {
  const words = reader.text.draws
  const place = [names.areas[draw.areaCode] ?? draw.areaCode, names.departments[draw.departmentCode] ?? draw.departmentCode, draw.drawnDate, `${words.taskCode} ${draw.taskId}`]
  return {
    head: { trail: [{ label: words.back, href: '/draws' }], title: say`${draw.taskName ?? draw.taskId}`, second: say`${place.join(' · ')}` },
    facts: presentFacts(draw, reader),
    tests: presentTests(draw, reader),
    places: presentPlaces(draw, reader),
    groups: (['area', 'ownership', 'industry'] as const).flatMap((kind) => presentGroups(draw, kind, names, reader)),
    pairs: presentPairs(draw, reader),
    loads: (draw.shown.offices ?? []).map(({ people, visits, loads }, at) => ({ term: words.loads(String(at + 1), formatCount(people), formatCount(visits)), text: say`${loads.map(formatCount).join(' · ')}` })),
    next: listNext(draw, reader),
    words: { tests: words.testsTitle, pairs: words.pairsTitle, next: words.nextTitle },
  }
}

function presentFacts(draw: AuditedDraw, { text }: Reader): readonly DefinitionView[] {
  const words = text.draws.facts
  const rows: readonly (readonly [string, string])[] = [
    [words.drawn, words.households(formatCount(draw.drawnCount))],
    [words.frame, draw.frameCount === null ? '—' : words.households(formatCount(draw.frameCount))],
    [words.directory, draw.directoryCount === null ? words.noDirectory : words.directoryText(formatCount(draw.directoryCount))],
    [words.outside, words.households(formatCount(draw.outsideCount))],
    [words.changes, words.changed(formatCount(draw.silentChangeCount), formatCount(draw.reasonedChangeCount))],
    [words.redraws, words.times(formatCount(draw.redrawCount))],
    [words.byHand, draw.isHandChosen ? words.yes : words.no],
    [words.batch, String(draw.auditedBatch)],
  ]
  return rows.map(([term, said]) => ({ term, text: say`${said}` }))
}

const doesAsk = ({ adjusted }: DrawTestLine): boolean => adjusted !== null && adjusted < ASKS_BELOW

function presentTests(draw: AuditedDraw, reader: Reader): WorkTableView {
  const words = reader.text.draws
  return {
    label: words.testsTitle,
    columns: [
      { ...plain, align: 'left', id: 'test', label: words.column.test, width: 104, phone: 'title' },
      { ...plain, align: 'left', id: 'outcome', label: words.column.outcome, width: 112, phone: 'line' },
      { ...plain, align: 'left', id: 'numbers', label: words.column.numbers, width: null, phone: 'line' },
      { ...plain, id: 'p', label: words.column.p, width: 136, phone: 'figure' },
      { ...plain, id: 'adjusted', label: words.column.adjusted, width: 136, phone: 'hidden' },
      { ...plain, align: 'left', id: 'method', label: words.column.method, width: 112, phone: 'hidden' },
    ],
    rows: draw.tests.map((line) => ({
      id: line.test, href: null, open: false, level: null,
      cells: [
        { kind: 'text', text: words.ask[line.test], title: words.asks[line.test] },
        line.untold !== null ? { kind: 'mark', mark: 'not-applicable', text: words.outcome.untold } : doesAsk(line) ? { kind: 'mark', mark: 'at-risk', text: words.outcome.asks } : { kind: 'mark', mark: 'met', text: words.outcome.usual },
        { kind: 'text', text: line.untold === null ? sayNumbers(line, reader) : words.untold[line.untold] },
        { kind: 'text', text: line.p === null ? '╱' : formatChance(line.p, reader) },
        { kind: 'text', text: line.adjusted === null ? '╱' : formatChance(line.adjusted, reader) },
        { kind: 'text', text: line.method === null ? '' : words.method[line.method], tone: 'quiet' },
      ],
    })),
    empty: draw.tests.length > 0 ? null : { title: words.tooSmall, text: words.emptyText, links: [] },
    bulk: null,
  }
}

/** What a test counted, in words. */
export function sayNumbers({ test, statistic, numbers }: DrawTestLine, { text }: Pick<Reader, 'text'>): string {
  const words = text.draws.numbers
  const whole = (name: string): string => formatCount(Math.round(numbers[name] ?? 0))
  const fine = (name: string): string => (numbers[name] ?? 0).toFixed(1)
  switch (test) {
    case 'area':
    case 'ownership':
    case 'industry':
      return words.composition(whole('observed'), fine('expected'))
    case 'gaps':
      return words.gaps(fine('gap'), String(Math.round((statistic ?? 0) * 100)))
    case 'tail':
      return words.tail(whole('undrawn'), whole('frame'))
    case 'order':
      return words.order(whole('runs'), fine('expected'))
    case 'repeats':
      return words.repeats(whole('again'), fine('expected'))
    case 'load':
      return words.load(whole('people'), (numbers['variation'] ?? 0).toFixed(2), String(Math.round((numbers['topShare'] ?? 0) * 100)))
    case 'pair-variety':
      return words.variety(whole('distinct'), whole('possible'))
    case 'largest-pair':
      return words.pair(whole('most'), whole('visits'))
  }
}

/** A strip as long as the directory with a tick for each drawn row, in thousandths of its length. */
function presentPlaces({ shown }: AuditedDraw, { text }: Reader): DrawPageView['places'] {
  const { places = [], placesOf = null } = shown
  if (placesOf === null || placesOf === undefined || places.length === 0) return null
  const words = text.draws
  return {
    title: words.placesTitle(formatCount(placesOf)),
    text: words.placesText(formatCount(places.length), formatCount(places[0] ?? 0), formatCount(places[places.length - 1] ?? 0)),
    ticks: places.map((place) => Math.round(((place - 0.5) * 1000) / placesOf)),
  }
}

function presentGroups({ shown }: AuditedDraw, kind: 'area' | 'ownership' | 'industry', names: CodeNames, { text }: Reader): readonly { readonly title: string; readonly table: WorkTableView }[] {
  const groups = shown[kind] ?? []
  if (groups.length < 2) return []
  const words = text.draws
  const industries: Readonly<Record<string, string>> = text.records.codes.industry
  const owners: Readonly<Record<string, string>> = words.ownership
  const nameOf = (group: string): string => (kind === 'area' ? (names.areas[group] ?? group) : kind === 'industry' ? (industries[group] ?? group) : (owners[group] ?? group)) || words.unknownGroup
  const full = Math.max(1, ...groups.map(({ drawn, expected }) => Math.max(drawn, Math.ceil(expected))))
  return [{
    title: words.groupsTitle[kind],
    table: {
      label: words.groupsTitle[kind],
      columns: [
        { ...plain, align: 'left', id: 'group', label: words.column.group, width: null, phone: 'title' },
        { ...plain, id: 'frame', label: words.column.inFrame, phone: 'line' },
        { ...plain, id: 'expected', label: words.column.expected, phone: 'line' },
        { ...plain, align: 'left', id: 'drawn', label: words.column.drawnOf, width: 240, phone: 'figure' },
      ],
      rows: groups.map(({ group, frame, drawn, expected }) => ({
        id: group, href: null, open: false, level: null,
        cells: [
          { kind: 'text', text: nameOf(group) }, { kind: 'text', text: formatCount(frame) }, { kind: 'text', text: expected.toFixed(1) },
          { kind: 'bar', text: formatCount(drawn), value: drawn, full, tick: Math.round(expected) },
        ],
      })),
      empty: null, bulk: null,
    },
  }]
}

function presentPairs({ shown }: AuditedDraw, { text }: Reader): WorkTableView | null {
  const { pairs = [], offices = [] } = shown
  if (pairs.length === 0) return null
  const words = text.draws
  return {
    label: words.pairsTitle,
    columns: [
      { ...plain, align: 'left', id: 'pair', label: words.column.pair, width: null, phone: 'title' },
      { ...plain, align: 'left', id: 'visits', label: words.column.visits, width: 240, phone: 'figure' },
      { ...plain, id: 'share', label: words.column.share, phone: 'line' },
    ],
    rows: pairs.map(({ office, one, other, visits }) => {
      const whole = offices[office - 1]?.visits ?? visits
      return {
        id: `${office}-${one}-${other}`, href: null, open: false, level: null,
        cells: [
          { kind: 'text', text: words.pair(String(office), String(one), String(other)) }, { kind: 'bar', text: formatCount(visits), value: visits, full: Math.max(1, whole), tick: null },
          { kind: 'text', text: `${((visits * 100) / Math.max(1, whole)).toFixed(1)}%` },
        ],
      }
    }),
    empty: null, bulk: null,
  }
}

function listNext(draw: AuditedDraw, { text }: Reader): readonly string[] {
  const { advice } = text.draws
  return [
    ...draw.tests.filter(doesAsk).map(({ test }) => advice[test]),
    ...(draw.silentChangeCount > 0 ? [advice.changed] : []), ...(draw.isHandChosen ? [advice['by-hand']] : []), ...(draw.redrawCount > 0 ? [advice.redrawn] : []),
  ]
}
