/** Cities as equal tiles, counties as a grid; ink follows the distance to the target. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { indicators } from '#domain/indicators/index.ts'
import { beginsAtNewYear } from '#domain/period.ts'
import type { BoardPart, Figure } from '#app/queries/types.ts'
import { nameAreaShort } from './area-names.ts'
import { addressChoice, addressFigure, findOwed, findRatio, type BoardContext } from './board-context.ts'
import { orderParts } from './board-ranking.ts'
import { fileNameOf, presentDownload } from './chart-download.ts'
import { formatMakeup, formatTarget, formatValue, toRatio, toTarget, unitOf, withUnit, type Reader } from './figures.ts'
import { formatCount } from './format.ts'
import type { MapCellView, MenuView, TargetBin, TargetLegendView, TileMapView } from './view-models.ts'
import { sayDistance } from './work-words.ts'

/** Width of a bin of the target scale: percentage points of a ratio, whole times of a multiple. */
const BIN_WIDTH = { ratio: 4, gradient: 1 } as const

/** The map of the chosen indicator. */
export function presentMap(context: BoardContext): TileMapView {
  const { definition, found } = context.chosen
  const { text, language } = context
  const words = text.board.map
  const isProvince = context.figures.area.level === 'province'
  const ordered = orderParts(found.parts, definition)
  const own = found.parts.find((part) => part.isOwnLevel)
  const target = found.now.target
  const unit = unitOf(definition, context)
  return {
    title: (isProvince ? words.title : words.countyTitle)(definition.shortName[language]),
    note: noteMap(context, unit),
    choose: context.path === 'wall' ? null : offerIndicators(context),
    download: context.path === 'wall' ? null : presentDownload('map', { ...context.choice }, fileNameOf(context), context),
    cells: ordered.map((part) => presentCell(part, context)),
    legend: target === null || definition.betterWhen === 'watch' ? null : presentLegend(definition, found.parts, context),
    offMap: sayOwnLevel(own, definition, context, isProvince),
  }
}

/** Indicators that have a figure in the period at hand, in the order of the catalogue. */
function offerIndicators(context: BoardContext): MenuView {
  const { chosen, language, period, text } = context
  const isYear = beginsAtNewYear(period)
  const offered = indicators.filter((definition) => isYear || findRatio(definition)?.periods === 'any' || definition.code === chosen.definition.code)
  return {
    label: '',
    value: text.board.map.choose,
    choices: offered.map((definition) => ({
      label: `${definition.code} ${definition.name[language]}`,
      href: addressChoice(context, { indicator: definition.code }),
      current: definition.code === chosen.definition.code,
    })),
  }
}

function noteMap({ chosen: { definition, found }, text, path, ...rest }: BoardContext, unit: string): string {
  const words = text.board.map
  if (found.now.target === null || definition.betterWhen === 'watch') return words.notePlain(unit)
  return path === 'wall' ? words.wallNote(unit) : words.noteTarget(unit, formatTarget(definition, found.now.target, { text, language: rest.language }))
}

function sayOwnLevel(own: BoardPart | undefined, definition: IndicatorDefinition, { text, language }: BoardContext, isProvince: boolean): string {
  const count = own?.now.denominator ?? 0
  if (count === 0 || definition.kind === 'gradient') return ''
  return (isProvince ? text.board.map.offProvince : text.board.map.offCity)(formatCount(count), definition.unit[language])
}

function presentCell({ area, now }: BoardPart, context: BoardContext): MapCellView {
  const { definition } = context.chosen
  const { text, language } = context
  const name = nameAreaShort(area, language)
  const value = formatValue(now, definition)
  const note = noteCell(now, definition, context)
  const stateWord = now.state === 'measured' ? '' : text.common.state[now.state]
  const shown = now.state === 'measured' ? withUnit(value, definition, context) : stateWord
  return {
    code: area.code,
    name,
    state: now.state,
    bin: findBin(now, definition),
    short: now.met === false,
    value,
    note,
    stateWord,
    sentence: [`${name} ${shown}`, formatMakeup(now, definition, context), note === stateWord ? '' : note].filter((part) => part !== '').join(text.common.listJoin),
    href: area.level === 'city' ? addressChoice(context, { area: area.code }) : (addressFigure(context, definition, area.code) ?? addressChoice(context, { area: area.code })),
  }
}

/** 差 72 项, 超 41 项, 恰达标, 已 14 天. */
export function noteCell(figure: Figure, definition: IndicatorDefinition, context: BoardContext): string {
  const { text, language } = context
  if (figure.state === 'not-reported') return noteWaiting(figure, context)
  if (figure.state !== 'measured') return text.common.state[figure.state]
  if (definition.betterWhen === 'watch') return `${formatCount(figure.denominator ?? 0)}${language === 'zh' ? ` ${definition.unit.zh}` : ''}`
  return sayDistance(figure, definition, context)
}

function noteWaiting(figure: Figure, { chosen, figures, text }: BoardContext): string {
  const days = findOwed(figure, chosen.definition, figures.arrival).map(({ daysWaiting }) => daysWaiting)
  return days.length === 0 ? '' : text.common.daysMissing(Math.max(...days))
}

/** The bin of the target scale that a figure falls in, by whole numbers. */
export function findBin(figure: Figure, definition: IndicatorDefinition): TargetBin | null {
  const [ratio, target] = [toRatio(figure), toTarget(definition, figure.target)]
  if (ratio === null || target === null) return null
  const [over, under] = [BigInt(ratio.numerator), BigInt(ratio.denominator)]
  const [targetOver, targetUnder] = [BigInt(target.numerator), BigInt(target.denominator)]
  // 100 × (value − target), both sides multiplied by both denominators
  const difference = 100n * (over * targetUnder - targetOver * under)
  const signed = target.betterWhen === 'higher' ? difference : -difference
  const width = BigInt(BIN_WIDTH[definition.kind]) * under * targetUnder
  // short for another reason than its value: a gradient whose order is broken
  if (figure.met === false && signed >= 0n) return 2
  if (signed < 0n) return signed <= -2n * width ? 0 : signed <= -width ? 1 : 2
  return signed < width ? 3 : 4
}

function presentLegend(definition: IndicatorDefinition, parts: readonly BoardPart[], reader: Reader): TargetLegendView {
  const { text } = reader
  const words = text.board.map
  const states = ['not-applicable', 'not-reported', 'small-number'] as const
  return {
    label: words.legend,
    steps: nameSteps(definition, parts),
    empties: states
      .map((state) => ({ state, count: parts.filter((part) => !part.isOwnLevel && part.now.state === state).length }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => ({ state, label: words.legendEmpty(text.common.state[state], count) })),
    shortWord: words.shortWord,
  }
}

/** Labels of the five bins, worst first: <32, 32—36, 36—40, 40—44, ≥44; a bin nothing can reach has none. */
function nameSteps(definition: IndicatorDefinition, parts: readonly BoardPart[]): TargetLegendView['steps'] {
  const target = parts.map((part) => part.now.target).find((found) => found !== null)
  if (target === undefined || target === null) return ['', '', '', '', '']
  const scale = definition.kind === 'gradient' ? 1 : 100
  const middle = (scale * target.numerator) / target.denominator
  const width = BIN_WIDTH[definition.kind]
  const isWhole = definition.kind === 'ratio' && middle === 100
  const at = (bins: number): string => String(Number((middle + bins * width).toFixed(2)))
  if (definition.betterWhen === 'lower') return [`≥${at(2)}`, `${at(1)}—${at(2)}`, `${at(0)}—${at(1)}`, `${at(-1)}—${at(0)}`, `<${at(-1)}`]
  return [`<${at(-2)}`, `${at(-2)}—${at(-1)}`, `${at(-1)}—${at(0)}`, isWhole ? at(0) : `${at(0)}—${at(1)}`, isWhole ? '' : `≥${at(1)}`]
}
