/** The strip of indicators: each with everything a figure never walks without. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { beginsAtNewYear } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'
import type { BoardIndicator, Figure, MonthPoint, Unanswered } from '#app/queries/types.ts'
import { readOut } from '#app/text.ts'
import { addressIndicator, addressOrigins } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { addressChoice, addressFigure, chooseFigure, type BoardContext } from './board-context.ts'
import { presentDelta, presentFigure, sayTarget, toTarget } from './figures.ts'
import type { LinkView, QualityView, SparkView, TileView } from './view-models.ts'
import { sayPace, sayWork } from './work-words.ts'

/** Tiles in the order of the board. */
export function presentTiles(context: BoardContext): readonly TileView[] {
  return context.definitions.flatMap((definition) => {
    const found = context.figures.indicators.find(({ code }) => code === definition.code)
    if (found !== undefined) return [presentTile(definition, found, context)]
    const unanswered = context.unanswered.find(({ code }) => code === definition.code)
    return unanswered === undefined ? [] : [presentUnanswered(definition, unanswered.reason, context)]
  })
}

/** A tile that has no figure for what was chosen: it says why, and where it can be read. */
function presentUnanswered(definition: IndicatorDefinition, reason: Unanswered['reason'], context: BoardContext): TileView {
  const { text, language } = context
  const { note, title, label, change } = explainUnanswered(reason, context)
  const href = addressChoice(context, { indicator: definition.code, ...change })
  return {
    id: definition.code,
    name: definition.shortName[language],
    sentence: `${definition.name[language]}${text.common.listJoin}${note}`,
    href,
    selected: false,
    quality: null,
    figure: {
      state: 'not-applicable', numerator: null, denominator: null, value: '', unit: '', fraction: '',
      stateWord: text.common.state['not-applicable'], stateNote: note, status: 'none', statusWord: '', href: null,
    },
    spark: null,
    target: '',
    sameTimeLabel: text.common.sameTime,
    sameTime: null,
    previous: null,
    pace: [],
    paceTitle: '',
    work: [],
    workShort: [],
    links: [{ label, href, title }],
    missing: '',
    records: null,
    origin: null,
    fault: null,
  }
}

/** Why, in short and in full, and the choice that has a figure: the year to date, or all departments. */
function explainUnanswered(reason: Unanswered['reason'], { text, period }: BoardContext) {
  const year = period.to.slice(0, 4)
  return reason === 'period'
    ? { note: text.board.tile.fromNewYear, title: text.board.tile.fromNewYearText, label: text.board.tile.seeYear(year), change: { period: year } }
    : { note: text.filters.noDepartment, title: text.filters.noDepartmentText, label: text.filters.seeAllDepartments, change: { department: null } }
}

function presentTile(definition: IndicatorDefinition, found: BoardIndicator, context: BoardContext): TileView {
  const { text, language } = context
  const records = addressFigure(context, definition, context.figures.area.code)
  const figure = presentFigure(found.now, definition, context, records)
  const sameTime = presentDelta(found.now, found.before, definition, context)
  const target = sayTarget(definition, found.now.target, context)
  const work = sayWork(found.now, definition, context)
  const missing = nameMissing(found.now, context)
  return {
    id: definition.code,
    name: definition.shortName[language],
    sentence: text.board.tile.sentence({
      name: definition.name[language],
      value: figure.value === '' ? figure.stateWord : `${figure.value}${figure.unit}`,
      fraction: figure.fraction,
      status: figure.statusWord,
      target,
      sameTime: sameTime === null ? '' : text.board.tile.sameTime(sameTime.text),
      work: readOut(work.full),
    }),
    href: addressChoice(context, { indicator: definition.code }),
    selected: definition.code === context.chosen.definition.code,
    quality: presentQuality(found.now, context),
    figure,
    spark: presentSpark(definition, found),
    target,
    sameTimeLabel: text.common.sameTime,
    sameTime,
    previous: presentPrevious(definition, found, context),
    pace: sayPace(found.now, definition, context.period, context),
    paceTitle: text.board.tile.paceTitle,
    work: work.long,
    workShort: work.short,
    links: linkTile(found.now, definition, context),
    missing: missing.length === 0 ? '' : text.board.tile.missing(missing.join(text.common.listComma)),
    records: records === null ? null : { label: text.common.records, href: records },
    origin: presentOrigin(definition, found.now, context),
    fault: null,
  }
}

/** Change to the period before; a year to date is held against what stood at the end of last month. */
function presentPrevious(definition: IndicatorDefinition, found: BoardIndicator, context: BoardContext): TileView['previous'] {
  const words = context.text.board.tile
  const isYear = beginsAtNewYear(context.period)
  const before = isYear ? findLastMonth(found) : (context.previous.get(found.code) ?? null)
  const delta = presentDelta(found.now, before, definition, context)
  if (delta === null) return null
  return isYear ? { label: words.previousMonth, title: words.previousMonthTitle, delta } : { label: words.previous, title: words.previousTitle, delta }
}

/** The figure as it stood at the end of last month; null in January, and where nothing was counted by then. */
function findLastMonth({ now, months }: BoardIndicator): Figure | null {
  const point = months[months.length - 2]
  return point === undefined || point.cumulativeDenominator === 0 ? null : { ...now, numerator: point.cumulativeNumerator, denominator: point.cumulativeDenominator }
}

/** Of what the figure counted; what was not measured stands on nothing yet. */
function presentOrigin(definition: IndicatorDefinition, { denominator }: Figure, context: BoardContext): LinkView | null {
  const choice = chooseFigure(context, definition, context.figures.area.code)
  if (choice === null || denominator === null || denominator === 0 || context.path === 'wall') return null
  return { label: context.text.records.origins.origin, href: addressOrigins(choice), title: context.text.records.origins.title }
}

function linkTile(figure: Figure, definition: IndicatorDefinition, { text, role }: BoardContext): readonly LinkView[] {
  if (figure.state !== 'not-reported') return []
  const definitionLink = { label: text.board.tile.definition, href: addressIndicator(definition.code) }
  return mayOpen(role, 'deliveries') ? [{ label: text.board.tile.receipts, href: '/deliveries' }, definitionLink] : [definitionLink]
}

function nameMissing(figure: Figure, { figures, language }: BoardContext): readonly string[] {
  return figure.missingCities.map((code) => {
    const known = figures.arrival.missing.find((missing) => missing.cityCode === code)
    return nameArea({ code, name: known?.cityName ?? code }, language)
  })
}

/** How many of the cities that should report have reported what this figure stands on. */
function presentQuality(figure: Figure, context: BoardContext): QualityView | null {
  const { figures, text } = context
  const expected = figures.area.level === 'province' ? figures.arrival.expected : 1
  if (expected === 0) return null
  const arrived = expected - Math.min(expected, figure.missingCities.length)
  const names = nameMissing(figure, context)
  return {
    arrived,
    expected,
    text: `${arrived}/${expected}`,
    sentence: names.length === 0 ? text.board.quality.sentence(arrived, expected) : text.board.quality.sentenceMissing(arrived, expected, names.join(text.common.listComma)),
  }
}

/** A percentage for a picture, not for reading: two decimals are more than a line of 30 px can show. */
export function toPercent(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Number(((100 * numerator) / denominator).toFixed(2))
}

/** Twelve slots of a year, cumulative from January; null where nothing was due or nothing has happened yet. */
export function toSlots(months: readonly MonthPoint[]): readonly (number | null)[] {
  return Array.from({ length: 12 }, (_, index) => {
    const point = months.find(({ month }) => Number(month.slice(5, 7)) === index + 1)
    return point === undefined ? null : toPercent(point.cumulativeNumerator, point.cumulativeDenominator)
  })
}

function presentSpark(definition: IndicatorDefinition, found: BoardIndicator): SparkView | null {
  const target = toTarget(definition, found.now.target)
  const [current, previous] = [toSlots(found.months), toSlots(found.monthsBefore)]
  if ([...current, ...previous].every((value) => value === null)) return null
  return {
    current,
    previous,
    target: target === null ? null : toPercent(Number(target.numerator), Number(target.denominator)),
  }
}
