/** The page's conclusion: one sentence of at most 60 characters from live figures, and the line that explains it. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { mayOpen } from '#domain/rights.ts'
import type { BoardPart } from '#app/queries/types.ts'
import { joinSentences, readOut, say, type Sayable } from '#app/text.ts'
import { nameArea, nameAreaShort, nameWhole } from './area-names.ts'
import { addressFigure, linkNumber, type BoardContext } from './board-context.ts'
import { orderParts } from './board-ranking.ts'
import { formatMakeup, formatTarget, formatValue, nameUnit, presentDelta, withUnit } from './figures.ts'
import { formatCount } from './format.ts'
import { findMissingCities } from './reading-bar.ts'
import type { Sentence } from './view-models.ts'
import { findStanding } from './work-words.ts'

/** Longest headline, one line of a desk or wall: 60 characters, or about twice as many letters; parts that would pass it stay out. */
const LONGEST = { boards: { zh: 60, en: 130 }, wall: { zh: 60, en: 100 } } as const
const NAMED = 3

/** 全省部门联合抽查比例 39.75%，距 40% 目标还差 46 项；14 个市中 8 个达标，菏泽、临沂、聊城差距最大。 */
export function sayHeadline(context: BoardContext): Sentence {
  const words = context.text.board.headline
  const lead = sayValue(context)
  const rest = sayAreas(context)
  // the parts get shorter until the sentence holds: without the worst areas, then without the areas at all
  const forms = [rest, rest.slice(0, 1), []].map((parts) => joinParts(lead, parts, words))
  return forms.find((form) => readOut(form).length <= LONGEST[context.path][context.language]) ?? joinParts(lead, [], words)
}

function joinParts(lead: Sentence, parts: readonly Sentence[], words: { partJoin: string; worstJoin: string; end: string }): Sentence {
  const rest = joinSentences(parts, words.worstJoin)
  return rest.length === 0 ? say`${lead}${words.end}` : say`${lead}${words.partJoin}${rest}${words.end}`
}

function sayValue(context: BoardContext): Sentence {
  const { chosen: { definition, found: { now } }, figures, text, language } = context
  const words = text.board.headline
  const area = nameWhole(figures.area, language, text.common.province)
  const name = definition.name[language]
  if (now.state !== 'measured') return words.empty({ area, name, state: text.common.state[now.state] })
  const value = linkNumber(withUnit(formatValue(now, definition), definition, context), addressFigure(context, definition, figures.area.code, 'numerator'))
  const { target } = now
  if (target === null || now.met === null) return words.watched({ area, name, value, fraction: formatMakeup(now, definition, context) })
  const goal = formatTarget(definition, target, context)
  const subject = { area, name, value, target: goal }
  const count = (rows: number, part: 'unmet' | 'numerator' | null): Sayable =>
    say`${part === null ? formatCount(rows) : linkNumber(formatCount(rows), addressFigure(context, definition, figures.area.code, part))} ${nameUnit(definition, rows, language)}`
  const standing = findStanding(now, definition)
  if (standing === null) return now.met ? words.met(subject) : words.missed(subject)
  switch (standing.kind) {
    case 'met':
      return standing.spare === 0 ? words.exactly(subject) : (definition.betterWhen === 'lower' ? words.below : words.above)({ ...subject, gap: count(standing.spare, null) })
    case 'over':
      return words.over({ ...subject, gap: count(standing.count, 'numerator') })
    case 'lost':
      return words.lost({ ...subject, gap: count(standing.count, 'unmet') })
    case 'open':
      return words.short({ ...subject, gap: count(standing.count, 'unmet') })
  }
}

/** How many of the areas meet the target, and which are furthest from it. */
function sayAreas(context: BoardContext): readonly Sentence[] {
  const { chosen: { definition, found }, figures, text, language } = context
  const words = text.board.headline
  const measured = orderParts(found.parts, definition).filter((part) => part.now.state === 'measured' && part.now.met !== null)
  if (measured.length === 0) return []
  const unit = figures.area.level === 'province' ? text.common.unit.cities : text.common.unit.counties
  const missed = measured.filter((part) => part.now.met === false)
  if (missed.length === 0) return [words.allMet({ areas: measured.length, unit })]
  const met = words.areasMet({ areas: measured.length, unit, met: linkNumber(String(measured.length - missed.length), '#ranking') })
  return [met, sayWorst(missed, definition, context, language)]
}

function sayWorst(missed: readonly BoardPart[], definition: IndicatorDefinition, context: BoardContext, language: BoardContext['language']): Sentence {
  const { text } = context
  const worst = missed.slice(-NAMED).reverse()
  const names = joinSentences(
    worst.map((part) => [linkNumber(nameAreaShort(part.area, language), addressFigure(context, definition, part.area.code, 'unmet'))]),
    text.common.listComma,
  )
  return missed.length === 1 ? text.board.headline.worstOne({ names }) : text.board.headline.worst({ names })
}

/** Change to the same days of last year, and what has not come. */
export function saySecond(context: BoardContext): Sentence {
  const { chosen: { definition, found }, text } = context
  const words = text.board.second
  const parts: Sentence[] = []
  const delta = presentDelta(found.now, found.before, definition, context)
  if (delta !== null) parts.push(sayDelta(delta.text, definition, context))
  else if (found.now.state === 'measured') parts.push(say`${words.noLastYear}`)
  const missing = sayMissing(context)
  if (missing !== null) parts.push(missing)
  return parts.length === 0 ? [] : say`${joinSentences(parts, words.join)}${text.board.headline.end}`
}

function sayDelta(delta: string, definition: IndicatorDefinition, { text, language }: BoardContext): Sentence {
  const words = text.board.second
  if (delta === text.common.level) return say`${words.level}`
  const unit = definition.kind === 'gradient' ? definition.unit[language] : text.common.unit.point
  const size = delta.slice(1)
  return delta.startsWith('+') ? words.up(size, unit) : words.down(size, unit)
}

function sayMissing({ chosen: { found }, figures, text, language, role }: BoardContext): Sentence | null {
  const missing = findMissingCities(figures.arrival).filter((city) => found.now.missingCities.includes(city.cityCode))
  if (missing.length === 0) return null
  const words = text.board.second
  const names = missing.slice(0, NAMED).map((city) => nameArea({ code: city.cityCode, name: city.cityName }, language))
  const linked = linkNumber(names.join(text.common.listComma), mayOpen(role, 'deliveries') ? '/deliveries' : null)
  return missing.length <= NAMED ? words.missing(linked) : words.missingMany(linked, missing.length)
}
