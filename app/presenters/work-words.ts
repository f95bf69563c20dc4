/** Distance to a target said in work: 再联合 46 项可达 40%. */
import { findDistance } from '#domain/distance.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import type { Figure } from '#app/queries/types.ts'
import { readOut, say } from '#app/text.ts'
import { formatTarget, type Reader } from './figures.ts'
import { formatCount } from './format.ts'
import type { Sentence, SentencePart } from './view-models.ts'

export interface Work {
  /** For a desk: 再联合 46 项可达 40%. */
  readonly long: Sentence
  /** For a phone row: 再联合 46 项. */
  readonly short: Sentence
}

/** How a figure stands to its target, in rows. */
export type Standing =
  | { readonly kind: 'met'; readonly spare: number }
  /** So many rows must still change sides. */
  | { readonly kind: 'open'; readonly count: number }
  /** So many rows missed their limit, which nothing mends any more. */
  | { readonly kind: 'lost'; readonly count: number }

/** Distance to the target in rows; null where nothing was counted in rows or there is no target. */
export function findStanding(figure: Figure, definition: IndicatorDefinition): Standing | null {
  if (definition.kind !== 'ratio' || figure.state !== 'measured' || figure.numerator === null || figure.denominator === null) return null
  const distance = findDistance(definition, figure.target, figure.numerator, figure.denominator)
  if (distance === null) return null
  if (distance.kind !== 'short') return { kind: 'met', spare: distance.count }
  return definition.remedy.kind === 'none' ? { kind: 'lost', count: figure.denominator - figure.numerator } : { kind: 'open', count: distance.count }
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

/** The long form where it fits one line under a tile, else the short one. */
function fit(work: Work): Work {
  const width = [...readOut(work.long)].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.55), 0)
  return width <= ROOM ? work : alike(work.short)
}

const alike = (sentence: Sentence): Work => ({ long: sentence, short: sentence })
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
  if (standing.kind === 'lost') return fit({ long: words.lost({ count, unit }), short: words.lostShort({ count, unit }) })
  if (definition.betterWhen === 'lower') return alike(words.over({ count, unit }))
  const verb = definition.remedy.verb[language]
  return fit({ long: words.convert({ verb, count, unit, target: formatTarget(definition, figure.target, reader) }), short: words.convertShort({ verb, count, unit }) })
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
  if (standing.kind === 'met') return standing.spare === 0 ? words.exactly : words.over(formatCount(standing.spare), unit)
  return (standing.kind === 'lost' ? words.overdue : words.short)(formatCount(standing.count), unit)
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
