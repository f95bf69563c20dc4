/** The whole ranking as evaluators hang it out: title, units, merged heads, block totals, bonus and deductions, notes, signatures. */
import { fullMarksOf, type SchemeBlock } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import { findMedian, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { nameArea } from './area-names.ts'
import { formatFullMarks, formatPeriod, formatRange } from './format.ts'
import { listItemScores, nameItem } from './score-cells.ts'
import { partyWords, sayStanding, type ScoreContext } from './score-context.ts'
import type { ScoredParty } from './score-readings.ts'

/** A cell of the sheet; points are whole hundredths, so that what is written is what was decided. */
export type RankingCell = {
  readonly kind: 'title' | 'note' | 'head' | 'text' | 'count' | 'points'
  readonly text: string
  /** Of `points` and `count` alone. */
  readonly value: number | null
  readonly columns: number
  readonly rows: number
}

export interface RankingSheet {
  readonly name: string
  /** A row's cells from left to right; columns that a cell from above covers are left out. */
  readonly rows: readonly (readonly RankingCell[])[]
  readonly headRows: number
  /** Column widths in characters. */
  readonly widths: readonly number[]
}

const NARROW = 8
const LEADING = 2
const TRAILING = 4

const cell = (kind: RankingCell['kind'], text: string, columns = 1, rows = 1): RankingCell => ({ kind, text, value: null, columns, rows })
const points = (value: Fraction | bigint | null, otherwise = ''): RankingCell => (value === null ? cell('text', otherwise) : { ...cell('points', ''), value: Number(typeof value === 'bigint' ? value : toHundredths(value)) })

/** A number of points, or from where to where it may lie. */
function range(stated: { readonly low: bigint; readonly high: bigint } | null, otherwise: string): RankingCell {
  if (stated === null || stated.low === stated.high) return points(stated?.low ?? null, otherwise)
  return cell('text', formatRange(formatFullMarks(stated.low), formatFullMarks(stated.high)))
}

/** Builds the sheet. */
export function presentRanking(context: ScoreContext): RankingSheet {
  const { scheme, whole, text, language, cities, period } = context
  const words = text.scores.ranking
  const width = LEADING + scheme.blocks.reduce((sum, { items }) => sum + items.length + 1, 0) + TRAILING
  const line = (kind: RankingCell['kind'], said: string): readonly RankingCell[] => [cell(kind, said, width)]
  const facts = [words.unit, `${formatPeriod(period.from, period.to, language)}`, context.reading === 'frozen' ? words.frozen : words.live, sayStanding(context)]
  const notes = [
    whole.note[language], words.full(formatFullMarks(scheme.blocks.reduce((sum, block) => sum + fullMarksOf(block), 0))), words.marks, words.ties[scheme.tiePlaces],
    words.near(formatFullMarks(scheme.nearEqualHundredths)), ...(scheme.rankedFromPercent === 0 ? [] : [words.thin(scheme.rankedFromPercent)]),
  ]
  return {
    name: words.sheet,
    headRows: 5,
    widths: [6, 14, ...scheme.blocks.flatMap(({ items }) => [...items.map(() => NARROW), NARROW]), NARROW, NARROW, 10, 10],
    rows: [
      line('title', words.title(scheme.name[language])),
      line('note', facts.join(text.common.dot)),
      ...presentHead(context),
      ...cities.map((party) => presentRow(party, context)),
      presentMedians(context),
      ...notes.map((note, index) => line('note', words.noteLine(index + 1, note))),
      line('note', words.signatures),
    ],
  }
}

function presentHead(context: ScoreContext): readonly (readonly RankingCell[])[] {
  const { scheme, text, language } = context
  const words = text.scores.ranking
  const deep = (said: string): RankingCell => cell('head', said, 1, 3)
  return [
    [
      deep(text.scores.columns.place), deep(partyWords(context).one), ...scheme.blocks.map((block) => cell('head', block.name[language], block.items.length + 1)),
      deep(words.bonus(formatFullMarks(scheme.bonus.capHundredths))), deep(words.deducted(formatFullMarks(scheme.deductions.capHundredths))), deep(text.scores.columns.total), deep(text.scores.columns.grade),
    ],
    scheme.blocks.flatMap(({ items }) => [...items.map(({ code }) => cell('head', `${code} ${nameItem(code, context)}`)), cell('head', words.sum)]),
    scheme.blocks.flatMap((block) => [...block.items.map(({ hundredths }) => cell('head', formatFullMarks(hundredths))), cell('head', formatFullMarks(fullMarksOf(block)))]),
  ]
}

function presentRow(party: ScoredParty, context: ScoreContext): readonly RankingCell[] {
  const { text, language } = context
  const { card, place } = party
  const words = text.scores
  return [
    place === null ? cell('text', '—') : { ...cell('count', ''), value: place },
    cell('text', nameArea(party, language)),
    ...card.blocks.flatMap((block) => [...block.items.map((score) => presentItem(score, context)), range(block.points && { low: toHundredths(block.points.low), high: toHundredths(block.points.high) }, words.cell.noValue)]),
    points(card.bonus.points),
    points(card.deducted.points),
    range(card.stated, words.cell.noValue),
    cell('text', card.grade === null ? (card.state === 'pending' ? words.pending : words.unranked) : card.grade.name[language]),
  ]
}

function presentItem({ outcome, reading }: ItemScore, { text }: ScoreContext): RankingCell {
  return outcome.kind === 'scored' ? points(outcome.points.low) : cell('text', text.scores.export.states[reading.state])
}

/** Medians of those that are placed. */
function presentMedians({ scheme, cities, text }: ScoreContext): readonly RankingCell[] {
  const settled = cities.filter(({ card }) => card.state === 'settled')
  const medianOf = (measure: (party: ScoredParty) => Fraction | null): RankingCell => points(findMedian(settled.flatMap((party) => measure(party) ?? [])))
  const ofItem = (code: string): RankingCell => medianOf((party) => listItemScores(party).find(({ item }) => item.code === code)?.outcome.points?.low ?? null)
  const ofBlock = ({ id }: SchemeBlock): RankingCell => medianOf(({ card }) => card.blocks.find(({ block }) => block.id === id)?.points?.low ?? null)
  return [
    cell('text', ''), cell('text', text.scores.median), ...scheme.blocks.flatMap((block) => [...block.items.map(({ code }) => ofItem(code)), ofBlock(block)]), cell('text', ''), cell('text', ''),
    medianOf(({ card }) => card.points?.low ?? zero), cell('text', ''),
  ]
}
