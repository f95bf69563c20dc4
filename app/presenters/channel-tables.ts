/** Points 15 to 19 of the plan as tables of counts: how checks were entered and made, who was trained, what was published, who is content. */
import { firstDayOfMonth, lastDayOfMonth } from '#domain/calendar.ts'
import { offSiteMeans } from '#domain/indicators/off-site-means.ts'
import { offSiteShare } from '#domain/indicators/off-site-share.ts'
import { satisfaction } from '#domain/indicators/satisfaction.ts'
import { trainingCoverage } from '#domain/indicators/training-coverage.ts'
import { registers, type Register } from '#domain/registers.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import { shareOut } from '#domain/shares.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import type { Area, Figure, IndicatorMatrix, MatrixBy, MatrixRow, RegisterCount } from '#app/queries/types.ts'
import { addressRecords, buildAddress } from './addresses.ts'
import { nameAreaShort, nameWhole } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import { formatValue, withUnit, type Reader } from './figures.ts'
import { formatCount, formatFraction, formatMonth, formatPercent } from './format.ts'
import type { CountCellView, CountRowView, CountTableView } from './view-models.ts'

export const channelTables = ['entry', 'means', 'training', 'publicity', 'satisfaction'] as const
export type ChannelTable = (typeof channelTables)[number]

export interface ChannelContext extends Reader {
  readonly figures: IndicatorMatrix
  /** Visits entered on a mobile. */
  readonly mobile: IndicatorMatrix
  readonly trainings: readonly RegisterCount[]
  readonly publicity: readonly RegisterCount[]
  readonly area: Area
  readonly period: Period
  readonly department: string | null
  readonly by: MatrixBy
  readonly role: Role
}

/** A count of one row, with the address of what it counted. */
interface Counted {
  readonly count: number
  readonly href: string | null
}

/** A row of a table before it is put into words; `row` null is the whole. */
interface Line {
  readonly row: MatrixRow | null
  readonly cells: readonly CountCellView[]
}

const WHOLE = 1000

/** All five, in the order of the plan. */
export function presentChannelTables(context: ChannelContext): readonly CountTableView[] {
  return [presentEntry(context), presentMeans(context), presentTraining(context), presentPublicity(context), presentSatisfaction(context)]
}

function presentEntry(context: ChannelContext): CountTableView {
  const words = context.text.channels.entry
  const lines = listLines(findFigureRows(context, [offSiteShare]), (row) => {
    const total = figureOf(context.figures, offSiteShare, row)?.denominator ?? 0
    const mobile = figureOf(context.mobile, offSiteShare, row)?.denominator ?? 0
    const at = (channel: string | null): string | null => addressFigure(offSiteShare, row, 'denominator', context, channel)
    return presentWhole(['total', 'mobile', 'other'], { count: total, href: at(null) }, [{ count: mobile, href: at('mobile') }, { count: total - mobile, href: at('other') }], row, words.columns, context)
  })
  return makeTable('entry', 15, ['total', 'mobile', 'other'].map((id) => ({ id, name: words.columns[id] ?? id })), lines, context, sayPartial(offSiteShare, context))
}

function presentMeans(context: ChannelContext): CountTableView {
  const { language, text } = context
  const words = text.channels.means
  const names = Object.fromEntries([['total', words.total], ...offSiteMeans.map(({ code, shortName }) => [code, shortName[language]])])
  const ids = ['total', ...offSiteMeans.map(({ code }) => code)]
  const [first = offSiteShare] = offSiteMeans
  const lines = listLines(findFigureRows(context, offSiteMeans), (row) => {
    const total = { count: figureOf(context.figures, first, row)?.denominator ?? 0, href: addressFigure(first, row, 'denominator', context) }
    const parts = offSiteMeans.map((definition): Counted => ({ count: figureOf(context.figures, definition, row)?.numerator ?? 0, href: addressFigure(definition, row, 'numerator', context) }))
    return presentWhole(ids, total, parts, row, names, context)
  })
  return makeTable('means', 16, ids.map((id) => ({ id, name: names[id] ?? id })), lines, context, sayPartial(first, context))
}

function presentPublicity(context: ChannelContext): CountTableView {
  const { publicity } = registers
  const { language, text } = context
  const kinds = publicity.kind.values
  const names = Object.fromEntries([['total', text.channels.publicity.total], ...kinds.map(({ id, label }) => [id, label[language]])])
  const ids = ['total', ...kinds.map(({ id }) => id)]
  const lines = listLines(findRegisterRows(context, context.publicity), (row) => {
    const counts = kinds.map(({ id }): Counted => ({ count: countOf(context.publicity, row, id), href: addressRegister(publicity, row, id, context) }))
    return presentWhole(ids, { count: countOf(context.publicity, row, null), href: addressRegister(publicity, row, null, context) }, counts, row, names, context)
  })
  return makeTable('publicity', 19, ids.map((id) => ({ id, name: names[id] ?? id })), lines, context)
}

function presentTraining(context: ChannelContext): CountTableView {
  const { trainings } = registers
  const words = context.text.channels.training.columns
  const rows = unite(findFigureRows(context, [trainingCoverage]), findRegisterRows(context, context.trainings), context)
  const isKnown = context.figures.columns.some(({ definition }) => definition.code === trainingCoverage.code)
  const lines = listLines(rows, (row) => {
    const attended = ['', 'passed', 'failed'].map((kind): CountCellView => countCell(kind === '' ? 'attended' : kind, { count: countOf(context.trainings, row, kind || null), href: addressRegister(trainings, row, kind || null, context) }, row, words, context))
    return [...(isKnown ? presentRate(trainingCoverage, ['people', 'trained', 'rate'], row, words, context) : []), ...attended]
  })
  const ids = [...(isKnown ? ['people', 'trained', 'rate'] : []), 'attended', 'passed', 'failed']
  return makeTable('training', 18, ids.map((id) => ({ id, name: words[id] ?? id })), lines, context, isKnown ? '' : context.text.channels.training.notFromNewYear)
}

function presentSatisfaction(context: ChannelContext): CountTableView {
  const words = context.text.channels.satisfaction.columns
  const ids = ['answers', 'satisfied', 'rate']
  const lines = listLines(findFigureRows(context, [satisfaction]), (row) => presentRate(satisfaction, ids, row, words, context))
  return makeTable('satisfaction', 19, ids.map((id) => ({ id, name: words[id] ?? id })), lines, context, context.text.channels.satisfaction.foot(String(satisfaction.smallNumber ?? 0)))
}

/** A whole and its parts with shares that add up to 100.0. */
function presentWhole(ids: readonly string[], total: Counted, parts: readonly Counted[], row: MatrixRow | null, names: Readonly<Record<string, string>>, context: ChannelContext): readonly CountCellView[] {
  const shares = shareOut(parts.map(({ count }) => count), WHOLE)
  const [first = 'total', ...others] = ids
  return [
    countCell(first, total, row, names, context),
    ...parts.map((part, index) => {
      const cell = countCell(others[index] ?? '', part, row, names, context)
      if (total.count === 0) return cell
      const tenths = shares[index] ?? 0
      const share = `${formatPercent({ numerator: tenths, denominator: WHOLE }, { digits: 1 })}%`
      const exact = context.text.channels.exact(`${formatPercent({ numerator: part.count, denominator: total.count }, { digits: 4 })}%`, formatFraction({ numerator: part.count, denominator: total.count }))
      return { ...cell, tenths, share, title: exact, sentence: [cell.sentence, share, exact].join(context.text.common.listJoin) }
    }),
  ]
}

/** A ratio as its denominator, its numerator and its value; too few to say anything are told so. */
function presentRate(definition: RatioDefinition, [all = '', met = '', rate = '']: readonly string[], row: MatrixRow | null, names: Readonly<Record<string, string>>, context: ChannelContext): readonly CountCellView[] {
  const { text } = context
  const figure = figureOf(context.figures, definition, row)
  const [numerator, denominator] = [figure?.numerator ?? 0, figure?.denominator ?? 0]
  const state = figure?.state ?? 'not-applicable'
  const shown = state === 'measured' && figure !== null ? withUnit(formatValue(figure, definition), definition, context) : state === 'small-number' ? text.channels.tooFew : text.common.state[state === 'measured' ? 'not-applicable' : state]
  const fraction = denominator === 0 ? '' : formatFraction({ numerator, denominator })
  return [
    countCell(all, { count: denominator, href: addressFigure(definition, row, 'denominator', context) }, row, names, context),
    countCell(met, { count: numerator, href: addressFigure(definition, row, 'numerator', context) }, row, names, context),
    { column: rate, count: null, tenths: null, text: shown, share: '', title: fraction, sentence: [`${nameRow(row, context)} ${names[rate] ?? ''} ${shown}`, fraction].filter((part) => part !== '').join(text.common.listJoin), href: null, isQuiet: state !== 'measured' },
  ]
}

function countCell(column: string, { count, href }: Counted, row: MatrixRow | null, names: Readonly<Record<string, string>>, context: ChannelContext): CountCellView {
  const shown = formatCount(count)
  return { column, count, tenths: null, text: shown, share: '', title: '', sentence: `${nameRow(row, context)} ${names[column] ?? ''} ${shown}`, href: count === 0 ? null : href, isQuiet: count === 0 }
}

function makeTable(id: ChannelTable, point: number, columns: CountTableView['columns'], lines: readonly Line[], context: ChannelContext, foot = ''): CountTableView {
  const { text, area, period, by, department } = context
  const words = text.channels
  const rows = lines.map(({ row, cells }): CountRowView => ({ id: row?.id ?? '', name: nameRow(row, context), cells }))
  const [whole = { id: '', name: '', cells: [] }, ...others] = rows
  return {
    id,
    title: words[id].title,
    note: words[id].note,
    point: { label: words.point(point), href: buildAddress(`/boards/work-points/${point}`, { area: area.code, period: period.text }) },
    rowHead: text.matrix.rowHead[by === 'area' && area.level !== 'province' ? 'county' : by],
    columns,
    whole,
    rows: others,
    foot,
    exports: presentExports('channels', { table: id, area: area.code, period: period.text, department: by === 'department' ? null : department, by }, context),
    empty: others.length > 0 ? null : { title: words.emptyTitle, text: words.emptyText, links: [] },
  }
}

/** Which rows lack months, so that nobody takes their part for the whole. */
function sayPartial(definition: RatioDefinition, context: ChannelContext): string {
  const missing = context.figures.rows.filter((row) => figureOf(context.figures, definition, row)?.state === 'not-reported')
  return missing.length === 0 ? '' : context.text.channels.partial(missing.map((row) => nameRow(row, context)).join(context.text.common.listComma))
}

function listLines(rows: readonly MatrixRow[], present: (row: MatrixRow | null) => readonly CountCellView[]): readonly Line[] {
  return [null, ...rows].map((row) => ({ row, cells: present(row) }))
}

/** Rows that something was counted in. */
function findFigureRows({ figures }: ChannelContext, definitions: readonly RatioDefinition[]): readonly MatrixRow[] {
  return figures.rows.filter((row) => definitions.some((definition) => (figureOf(figures, definition, row)?.denominator ?? 0) > 0))
}

function findRegisterRows({ figures }: ChannelContext, counts: readonly RegisterCount[]): readonly MatrixRow[] {
  return [...new Set(counts.map(({ row }) => row))].sort().map((id) => figures.rows.find((row) => row.id === id) ?? { id, name: id })
}

function unite(one: readonly MatrixRow[], other: readonly MatrixRow[], { figures }: ChannelContext): readonly MatrixRow[] {
  const all = [...new Map([...one, ...other].map((row) => [row.id, row])).values()]
  const places = new Map(figures.rows.map(({ id }, index) => [id, index]))
  return all.sort((left, right) => (places.get(left.id) ?? all.length) - (places.get(right.id) ?? all.length) || (left.id < right.id ? -1 : 1))
}

function figureOf(matrix: IndicatorMatrix, { code }: RatioDefinition, row: MatrixRow | null): Figure | null {
  const column = matrix.columns.find(({ definition }) => definition.code === code)
  return (row === null ? column?.whole : column?.figures[row.id]) ?? null
}

function countOf(counts: readonly RegisterCount[], row: MatrixRow | null, kind: string | null): number {
  return counts.filter((one) => (row === null || one.row === row.id) && (kind === null || one.kind === kind)).reduce((sum, { count }) => sum + count, 0)
}

function nameRow(row: MatrixRow | null, { by, area, language, text }: ChannelContext): string {
  if (row === null) return nameWhole(area, language, text.common.province)
  if (by === 'month') return formatMonth(row.id, language)
  if (by === 'department') return row.name
  return row.id === area.code ? text.matrix.ownLevel[area.level] : nameAreaShort({ code: row.id, name: row.name }, language)
}

/** Days, place and department of a row. */
function placeOf(row: MatrixRow | null, context: ChannelContext): { area: string; period: string; department: string | null; isOwn: boolean } {
  const { by, area, period, department } = context
  const whole = { area: area.code, period: period.text, department, isOwn: false }
  if (row === null) return whole
  if (by === 'area') return { ...whole, area: row.id, isOwn: row.id === area.code }
  if (by === 'department') return { ...whole, department: row.id }
  const days = cutMonth(row.id, period)
  return { ...whole, period: `${days.from}..${days.to}` }
}

/** The days of a month that lie in the period. */
function cutMonth(month: string, { from, to }: Period): { from: string; to: string } {
  return { from: month === from.slice(0, 7) ? from : firstDayOfMonth(month), to: month === to.slice(0, 7) ? to : lastDayOfMonth(month) }
}

function addressFigure(definition: RatioDefinition, row: MatrixRow | null, part: 'numerator' | 'denominator', context: ChannelContext, channel: string | null = null): string | null {
  const { role, area, by } = context
  if (!mayOpen(role, 'records') || !mayListRows(role, definition.fact, [...definition.counted, ...definition.met])) return null
  const figure = figureOf(context.figures, definition, row)
  const place = placeOf(row, context)
  // a figure knows its own days: those of a population run from 1 January
  const days = by === 'month' && row !== null && figure !== null ? `${figure.period.from}..${figure.period.to}` : place.period
  return addressRecords({ indicator: definition.code, area: place.area, period: days, part, department: place.department, level: place.isOwn ? area.level : null, channel })
}

function addressRegister(register: Register, row: MatrixRow | null, kind: string | null, context: ChannelContext): string | null {
  if (!mayOpen(context.role, 'records')) return null
  const { area, period, department, isOwn } = placeOf(row, context)
  return buildAddress(`/registers/${register.id}`, { area, period, department, kind, own: isOwn ? '1' : null })
}
