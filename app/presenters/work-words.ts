/** Distance to a target said in work: 再联合 46 项可达 40%. */
import { daysBetween } from '#domain/calendar.ts'
import { findDistance, findWeeklyPace } from '#domain/distance.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { parsePeriod, type Period } from '#domain/period.ts'
import type { Figure } from '#app/queries/types.ts'
import { readOut, say } from '#app/text.ts'
import { formatTarget, nameUnit, type Reader } from './figures.ts'
import { formatCount } from './format.ts'
import type { Sentence, SentencePart } from './view-models.ts'

export interface Work {
  /** With room: 再联合 46 项或新增 77 项联合任务可达 40%. */
  readonly full: Sentence
  /** Under a tile of a desk: 再联合 46 项或新增 77 项. */
  readonly long: Sentence
  /** For a phone row: 再联合 46 项. */
  readonly short: Sentence
}

/** How a figure stands to its target, in rows. */
export type Standing =
  | { readonly kind: 'met'; readonly spare: number }
  /** So many rows must still change sides, or so many new ones be added on the right side; null where none can be. */
  | { readonly kind: 'open'; readonly count: number; readonly added: number | null }
  /** So many rows are over a limit that is better kept. */
  | { readonly kind: 'over'; readonly count: number }
  /** So many rows missed their limit, which nothing mends any more. */
  | { readonly kind: 'lost'; readonly count: number }

/** Distance to the target in rows; null where nothing was counted in rows or there is no target. */
export function findStanding(figure: Figure, definition: IndicatorDefinition): Standing | null {
  if (definition.kind !== 'ratio' || figure.state !== 'measured' || figure.numerator === null || figure.denominator === null) return null
  const distance = findDistance(definition, figure.target, figure.numerator, figure.denominator)
  if (distance === null) return null
  if (distance.kind !== 'short') return { kind: 'met', spare: distance.count }
  if (definition.betterWhen === 'lower') return { kind: 'over', count: distance.count }
  if (definition.remedy.kind === 'none') return { kind: 'lost', count: figure.denominator - figure.numerator }
  return { kind: 'open', count: distance.count, added: definition.remedy.added === undefined ? null : distance.added }
}

/** What stands under a tile. */
export function sayWork(figure: Figure, definition: IndicatorDefinition, reader: Reader): Work {
  // an empty figure says why under its name; there is no work to name
  if (figure.state !== 'measured') return alike([])
  if (definition.kind === 'gradient') return alike(definition.judged === 'order' ? sayOrder(figure, reader) : [])
  return sayRows(figure, definition, reader)
}

/** Widest line under a tile of 150 px in its 12 px type, in characters of full width. */
const ROOM = 12.5

/** The full form where it fits one line under a tile, else the short one. */
function fit(full: Sentence, short: Sentence): Work {
  const width = [...readOut(full)].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.55), 0)
  return { full, long: width <= ROOM ? full : short, short }
}

const alike = (sentence: Sentence): Work => ({ full: sentence, long: sentence, short: sentence })
const strong = (count: number): SentencePart => ({ text: formatCount(count), tone: 'strong' })

function sayRows(figure: Figure, definition: RatioDefinition, reader: Reader): Work {
  const { text, language } = reader
  const words = text.board.tile
  const unit = definition.unit[language]
  const standing = findStanding(figure, definition)
  if (standing === null || figure.target === null) return alike(say`${words.watched}`)
  if (standing.kind === 'met') {
    if (standing.spare === 0) return alike(say`${words.exactly}`)
    return alike((definition.betterWhen === 'lower' ? words.left : words.above)({ count: strong(standing.spare), unit }))
  }
  const count = strong(standing.count)
  if (standing.kind === 'lost') return fit(words.lost({ count, unit }), words.lostShort({ count, unit }))
  if (standing.kind === 'over') return alike(words.over({ count, unit }))
  const verb = definition.remedy.verb[language]
  const target = formatTarget(definition, figure.target, reader)
  const short = words.convertShort({ verb, count, unit })
  if (standing.added === null || definition.remedy.added === undefined) return fit(words.convert({ verb, count, unit, target }), short)
  const both = { verb, count, unit, added: strong(standing.added) }
  return { full: words.convertOr({ ...both, noun: definition.remedy.added[language], target }), long: words.convertOrShort(both), short }
}

/** 至期末每周 3 项: the pace that mends the shortfall by the period's last day; empty where there is no shortfall to mend, or no day left. */
export function sayPace(figure: Figure, definition: IndicatorDefinition, period: Period, reader: Reader): Sentence {
  const standing = findStanding(figure, definition)
  if (standing?.kind !== 'open' || !period.isUnfinished) return []
  const pace = findWeeklyPace(standing.count, daysBetween(period.to, parsePeriod(period.text).to))
  return pace === null ? [] : reader.text.board.tile.pace({ count: strong(pace), unit: nameUnit(definition, pace, reader.language) })
}

/** Short enough for a tile of the map or a row: 差 72 项, 超 41 项, 恰达标; empty without a target. */
export function sayDistance(figure: Figure, definition: IndicatorDefinition, { text, language }: Reader): string {
  const words = text.board.map
  if (definition.kind === 'gradient') {
    if (figure.met === null) return ''
    return figure.met ? text.common.status.met : figure.isMonotone === false ? words.inverted : text.common.status.missed
  }
  const unit = definition.unit[language]
  const standing = findStanding(figure, definition)
  if (standing === null) return ''
  if (standing.kind === 'met') return standing.spare === 0 ? words.exactly : (definition.betterWhen === 'lower' ? words.left : words.over)(formatCount(standing.spare), unit)
  const say = { lost: words.overdue, over: words.overLimit, open: words.short }[standing.kind]
  return say(formatCount(standing.count), unit)
}

/** Whether a gradient rises from class to class, or which class breaks it. */
function sayOrder(figure: Figure, { text }: Reader): Sentence {
  const words = text.board.tile
  if (figure.isMonotone === true) return say`${words.monotone}`
  const parts = figure.parts ?? []
  const broken = parts.findIndex((part, index) => {
    const before = parts[index - 1]
    return before !== undefined && BigInt(part.numerator) * BigInt(before.denominator) < BigInt(before.numerator) * BigInt(part.denominator)
  })
  const [before, part] = [parts[broken - 1], parts[broken]]
  if (figure.isMonotone === null || before === undefined || part === undefined) return say`${words.unjudged}`
  return words.inverted(nameClass(part.riskClass, text.common.classes), nameClass(before.riskClass, text.common.classes))
}

/** Name of a risk class: A 类; rows without one are 未分类. */
export function nameClass(riskClass: string, names: Reader['text']['common']['classes']): string {
  switch (riskClass) {
    case 'A':
    case 'B':
    case 'C':
    case 'D':
    case 'C+D':
      return names[riskClass]
    default:
      return names['']
  }
}
