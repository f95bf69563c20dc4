/** One heat map that the reader put together: cells, totals of like with like, control limits, and the records behind each cell. */
import { drawRate } from '#domain/indicators/draw-rate.ts'
import { problemRate } from '#domain/indicators/problem-rate.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, type Role } from '#domain/rights.ts'
import { NONE } from '#domain/filter.ts'
import { baseOf, mapMeasures, mapPairs, totalsOf, type MapMeasure, type MapPair } from '#domain/risk-map.ts'
import { findOutlier, type Counted } from '#domain/statistics.ts'
import type { Area, MapCell, RiskMap } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressRecords } from './addresses.ts'
import { nameArea, nameAreaShort, nameWhole } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatFineHeatPercent, formatFraction, formatPercent } from './format.ts'
import { addressUndrawn } from './risk-check-context.ts'
import { nameColumn } from './risk-classes.ts'
import { formatInterval, readTip } from './risk-rate-cell.ts'
import { countSteps, drawSteps, findCountStep, findHeatStep, nameSteps, problemSteps } from './risk-steps.ts'
import type { HeatCellView, HeatRowView, HeatTableView, MenuView, PageHeadView, Sentence, TipView } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Fewest of which a rate is stated. */
const SMALL = 10

export interface MapContext extends Reader {
  readonly map: RiskMap
  readonly pair: MapPair
  readonly measure: MapMeasure
  readonly area: Area
  readonly period: Period
  readonly role: Role
  readonly addressOf: (choice: { readonly pair?: MapPair; readonly measure?: MapMeasure }) => string
}

export type RiskMapPageView = { head: PageHeadView; menus: readonly MenuView[]; table: HeatTableView }

/** Builds the page. */
export function presentRiskMap(context: MapContext): RiskMapPageView {
  const { pair, measure, area, text, language, addressOf } = context
  const words = text.riskMaps
  const menu = (label: string, value: string, choices: MenuView['choices']): MenuView => ({ label, value, choices })
  return {
    head: {
      trail: [{ label: text.risk.title, href: '/risk' }],
      title: say`${words.headline(`${nameWhole(area, language, text.common.province)} ${words.pairs[pair]}`, words.measures[measure])}`,
      second: say`${words.second[measure]}${words.second.internal}`,
    },
    menus: [
      menu(words.choices.pair, words.pairs[pair], mapPairs.map((choice) => ({ label: words.pairs[choice], href: addressOf({ pair: choice }), current: choice === pair }))),
      menu(words.choices.measure, words.measures[measure], mapMeasures.map((choice) => ({ label: words.measures[choice], href: addressOf({ measure: choice }), current: choice === measure }))),
    ],
    table: presentTable(context),
  }
}

function presentTable(context: MapContext): HeatTableView {
  const { map, pair, measure, text } = context
  const words = text.riskMaps
  const totals = totalsOf(pair, measure)
  const steps = measure === 'draws' ? nameSteps(drawSteps) : measure === 'problems' ? nameSteps(problemSteps) : nameSteps(countSteps)
  return {
    id: `map-${pair}`,
    title: words.headline(words.pairs[pair], words.measures[measure]),
    note: words.notes[measure],
    aside: '',
    rowHead: pair === 'places-classes' ? words.rowHead.places : pair === 'fields-classes' ? words.rowHead.fields : words.rowHead.industries,
    totalHead: totals.rows ? words.total : '',
    columns: map.columns.map((column) => ({ id: column, name: pair === 'industries-places' ? nameShort(column, context) : nameColumn(column, context), title: nameLong('column', column, context), startsGroup: false })),
    vertical: pair === 'industries-places',
    gradientHeads: null,
    rows: map.rows.map((row): HeatRowView => ({
      id: row,
      prefix: pair.startsWith('industries') && row !== NONE ? row : '',
      name: pair === 'places-classes' ? nameShort(row, context) : nameLong('row', row, context),
      total: totals.rows ? formatTotal(sumWhere(context, (cell) => cell.row === row), measure) : '',
      cells: map.columns.map((column) => presentCell(row, column, context)),
      gradient: null,
      href: null,
    })),
    totals: totals.columns ? presentTotals(context, totals.rows) : null,
    legend: {
      label: text.risk.legend,
      steps,
      notApplicable: words.looks.none,
      notReported: text.common.state['not-reported'],
      smallNumber: measure === 'counts' ? '' : words.looks.small,
      outlier: baseOf(pair, measure) === null ? null : text.risk.looks.outlier,
    },
    foot: say`${baseOf(pair, measure) === null ? words.footPlain : words.foot}`,
  }
}

function sumWhere({ map }: MapContext, test: (cell: MapCell) => boolean): Counted {
  return map.cells.filter(test).reduce((sum, cell) => ({ numerator: sum.numerator + cell.numerator, denominator: sum.denominator + cell.denominator }), { numerator: 0, denominator: 0 })
}

function formatTotal(counted: Counted, measure: MapMeasure): string {
  if (measure === 'counts') return formatCount(counted.denominator)
  return counted.denominator === 0 ? '' : formatFineHeatPercent(counted)
}

function presentTotals(context: MapContext, hasWhole: boolean): HeatRowView {
  const { map, measure, text } = context
  return {
    id: 'total', prefix: '', name: text.riskMaps.total, gradient: null, href: null,
    total: hasWhole ? formatTotal(sumWhere(context, () => true), measure) : '',
    cells: map.columns.map((column): HeatCellView => {
      const counted = sumWhere(context, (cell) => cell.column === column)
      const shown = formatTotal(counted, measure)
      return { column, state: shown === '' ? 'not-applicable' : 'measured', text: shown, step: null, outlier: null, inverted: false, href: null, tip: null, sentence: `${text.riskMaps.total} ${nameLong('column', column, context)} ${measure === 'counts' ? shown : formatFraction(counted)}` }
    }),
  }
}

function presentCell(row: string, column: string, context: MapContext): HeatCellView {
  const { map, pair, measure, text } = context
  const cell = map.cells.find((one) => one.row === row && one.column === column)
  const title = text.risk.cellName(nameLong('row', row, context), nameLong('column', column, context))
  const empty = { column, text: '', step: null, outlier: null, inverted: false, href: null, tip: null } as const
  if (cell?.state === 'not-reported') return { ...empty, state: 'not-reported', text: text.risk.looks.notReportedShort.slice(0, 1), sentence: text.risk.emptyCell(title, text.common.state['not-reported']) }
  if (cell === undefined || cell.denominator === 0) return { ...empty, state: 'not-applicable', sentence: text.risk.emptyCell(title, text.riskMaps.looks.none) }
  const href = addressCell(row, column, context)
  if (measure === 'counts') {
    const value = text.riskMaps.tip.counts(formatCount(cell.denominator))
    return { ...empty, state: 'measured', text: formatCount(cell.denominator), step: findCountStep(cell.denominator), href, sentence: `${title} ${value}`, tip: makeTip(title, value, [], href, cell, context) }
  }
  const base = baseOf(pair, measure)
  const whole = base === null ? null : sumWhere(context, (one) => (base === 'row' ? one.row === row : one.column === column))
  const isSmall = cell.denominator < SMALL
  const outlier = isSmall || whole === null ? null : findOutlier(cell, whole)
  const range = formatInterval(cell)
  const lines = [
    say`${measure === 'draws' ? text.risk.tip.drawn(formatFraction(cell)) : text.risk.tip.problems(formatFraction(cell))}${range === null ? '' : text.risk.tip.interval(range)}`,
    ...(whole === null ? [] : [say`${text.riskMaps.tip.base(`${formatPercent(whole)}%`)}${outlier === null ? '' : text.risk.tip[outlier]}`]),
  ]
  const tip = makeTip(title, `${formatPercent(cell)}%`, lines, href, cell, context)
  const shown = isSmall ? `${cell.numerator}/${cell.denominator}` : formatFineHeatPercent(cell)
  return {
    ...empty,
    state: isSmall ? 'small-number' : 'measured',
    text: shown,
    step: isSmall ? null : findHeatStep(cell, measure === 'draws' ? drawSteps : problemSteps),
    outlier,
    href,
    sentence: readTip({ ...tip, value: isSmall ? shown : `${shown}%` }),
    tip,
  }
}

function makeTip(title: string, value: string, lines: readonly Sentence[], href: string | null, { denominator }: MapCell, { pair, measure, text }: MapContext): TipView {
  const label = pair === 'fields-classes' ? text.riskCheck.inversions.open : measure === 'problems' ? text.risk.tip.openVisits(formatCount(denominator)) : text.risk.tip.open(formatCount(denominator))
  return { title, value, aside: '', lines, action: href === null ? null : { label, href } }
}

/** The records that a cell counted; of a field's draws, the enterprises it has not drawn. Lists by class are for those who may know it. */
function addressCell(row: string, column: string, context: MapContext): string | null {
  const { pair, measure, area, period, role } = context
  if (pair === 'fields-classes') return measure === 'draws' ? addressUndrawn(context, area.code, column, row === NONE ? '' : row) : null
  const definition = measure === 'problems' ? problemRate : drawRate
  const isByClass = pair !== 'industries-places'
  if (!mayListRows(role, definition.fact, [...definition.counted, ...definition.met], isByClass)) return null
  const place = pair === 'places-classes' ? row : pair === 'industries-places' ? column : area.code
  return addressRecords({ indicator: definition.code, area: place, period: period.text, part: 'denominator', ...(isByClass ? { class: column } : {}), ...(pair.startsWith('industries') ? { industry: row } : {}) })
}

function findPlace(code: string, { map, area }: MapContext): Area {
  return map.places.find((place) => place.code === code) ?? area
}

function nameShort(code: string, context: MapContext): string {
  return nameAreaShort(findPlace(code, context), context.language)
}

function nameLong(side: 'row' | 'column', id: string, context: MapContext): string {
  const { pair, text, language } = context
  const kind = side === 'row' ? pair.split('-')[0] : pair.split('-')[1]
  if (kind === 'classes') return nameClass(id, text.common.classes)
  if (kind === 'places') return nameArea(findPlace(id, context), language)
  if (kind === 'fields') return id === NONE ? text.riskCheck.fields.none : id
  const sections: Readonly<Record<string, string>> = text.risk.sections
  return sections[id] ?? id
}
