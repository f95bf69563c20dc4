/** The report card of warnings as a page: how right each rule was, how early, how much it caught, and against chance. */
import { canBeToldApart, findWilsonInterval, type Counted } from '#domain/statistics.ts'
import type { Period } from '#domain/period.ts'
import { findWarningRule } from '#domain/warnings/index.ts'
import type { Area, WarningReport, WarningReportLine } from '#app/queries/types.ts'
import { buildAddress } from '../addresses.ts'
import { nameArea, nameWhole } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { presentExports } from '../export-menu.ts'
import { formatCount, formatPeriod } from '../format.ts'
import type { ReportCellView, ReportPageView, ReportSectionView } from '../view-models.ts'
import { cell, formatNumber, formatShare, formatShares } from './numbers.ts'

/** Fewer than this say nothing. */
export const REPORT_LIMIT = 10

export interface ReportCardContext extends Reader {
  readonly area: Area
  readonly areas: readonly Area[]
  readonly period: Period
  readonly askedPeriod: string | null
  /** Told by city; null: all rules. */
  readonly rule: string | null
  readonly report: WarningReport
  readonly lastYear: WarningReport
}

export function addressReportCard(choice: { readonly area?: string | null; readonly period?: string | null; readonly rule?: string | null } = {}): string {
  return buildAddress('/warnings/report', { ...choice })
}

export function presentReportCard(context: ReportCardContext): ReportPageView {
  const { rule, area, askedPeriod, text } = context
  const words = text.reportCard
  return {
    head: {
      trail: rule === null ? [] : [{ label: words.back, href: addressReportCard({ area: area.code, period: askedPeriod }) }],
      title: [{ text: sayHeadline(context) }],
      second: [{ text: words.second }],
    },
    menus: [],
    sections: [presentLines(context), presentHow(context)],
    exports: presentExports('warning-report', { area: area.code, period: askedPeriod, rule }, context),
  }
}

/** The name of a rule, also of one that is no longer in the catalogue. */
export function nameRule(code: string, { text, language }: Pick<Reader, 'text' | 'language'>): string {
  const rule = findWarningRule(code)
  return rule === null ? text.reportCard.unknownRule(code) : `${code} ${rule.shortName[language]}`
}

function sayHeadline({ report, area, period, text, language }: ReportCardContext): string {
  const words = text.reportCard
  const sum = (of: (line: WarningReportLine) => number): number => report.lines.reduce((total, line) => total + of(line), 0)
  const checked = sum((line) => line.checked)
  const hits = sum((line) => line.hits)
  const said = { period: formatPeriod(period.from, period.to, language), area: nameWhole(area, language, text.risk.wholeProvince), raised: formatCount(sum((line) => line.raised)), checked: formatCount(checked) }
  const interval = findWilsonInterval({ numerator: hits, denominator: checked })
  if (checked < REPORT_LIMIT || interval === null) return `${words.headlineFew(said)}${text.common.sentenceEnd}`
  return `${words.headline({ ...said, hits: formatCount(hits), share: formatShare(hits / checked), interval: formatShares(interval) })}${text.common.sentenceEnd}`
}

function presentLines(context: ReportCardContext): ReportSectionView {
  const { report, rule, text } = context
  const words = text.reportCard
  const { columns, titles } = words
  const title = rule === null ? words.rules : words.one(nameRule(rule, context))
  return {
    id: 'lines', title, note: words.note(String(REPORT_LIMIT)), lines: [], chart: null, isFolded: false,
    table: {
      caption: title,
      columns: [
        { label: rule === null ? columns.rule : columns.city, isNumber: false, title: '' }, { label: columns.raised, isNumber: true, title: '' }, { label: columns.checked, isNumber: true, title: '' },
        { label: columns.precision, isNumber: true, title: titles.precision }, { label: columns.lead, isNumber: true, title: titles.lead }, { label: columns.recall, isNumber: true, title: titles.recall },
        { label: columns.lift, isNumber: true, title: titles.lift }, { label: columns.before, isNumber: true, title: titles.before },
      ],
      rows: report.lines.map((line) => ({ key: `${line.rule} ${line.city}`, head: presentHead(line, context), cells: presentCells(line, context) })),
      none: words.none,
    },
  }
}

function presentHead(line: WarningReportLine, context: ReportCardContext): ReportCellView {
  const { rule, area, areas, askedPeriod, language } = context
  if (rule === null) return cell(nameRule(line.rule, context), { href: addressReportCard({ area: area.code, period: askedPeriod, rule: line.rule }) })
  const city = areas.find(({ code }) => code === line.city)
  return cell(city === undefined ? line.city : nameArea(city, language))
}

function presentCells(line: WarningReportLine, context: ReportCardContext): readonly ReportCellView[] {
  const { area, report, lastYear, rule } = context
  const listed = buildAddress('/warnings', { rule: line.rule, area: rule === null ? area.code : line.city })
  const before = lastYear.lines.find((one) => one.rule === line.rule && one.city === line.city)
  const problems = rule === null ? report.problems : (report.problemsByCity[line.city] ?? 0)
  return [
    cell(formatCount(line.raised), { href: line.raised === 0 ? null : listed }),
    cell(formatCount(line.checked)),
    presentShare({ numerator: line.hits, denominator: line.checked }, context),
    presentLead(line, context),
    watchesFirms(line.rule) ? presentShare({ numerator: line.warnedProblems, denominator: problems }, context) : cell(context.text.reportCard.notApplicable),
    watchesFirms(line.rule) ? presentLift(line, context) : cell(context.text.reportCard.notApplicable),
    presentBefore(line, before, context),
  ]
}

function watchesFirms(code: string): boolean {
  return findWarningRule(code)?.watches === 'enterprise'
}

function presentShare({ numerator, denominator }: Counted, { text }: Reader): ReportCellView {
  const words = text.reportCard
  const interval = findWilsonInterval({ numerator, denominator })
  if (interval === null) return cell(words.notApplicable)
  if (denominator < REPORT_LIMIT) return cell(words.few(numerator, denominator), { isSmall: true })
  return cell(`${formatShare(numerator / denominator)}%`, { below: `${words.fraction(formatCount(numerator), formatCount(denominator))}, ${words.interval(`${formatShares(interval)}%`)}` })
}

function presentLead({ leadDays, leadCount }: WarningReportLine, { text }: Reader): ReportCellView {
  const words = text.reportCard
  if (leadDays === null) return cell(words.notApplicable)
  const [low, middle, high] = leadDays
  return cell(words.lead({ middle: String(middle), low: String(low), high: String(high) }), { isSmall: leadCount < REPORT_LIMIT, below: leadCount < REPORT_LIMIT ? `n = ${String(leadCount)}` : '' })
}

/** The problem rate under warning as a multiple of what visits of the same cities and classes find. */
function presentLift({ warnedVisits, warnedProblems, expectedProblems }: WarningReportLine, { text }: Reader): ReportCellView {
  const words = text.reportCard
  const interval = findWilsonInterval({ numerator: warnedProblems, denominator: warnedVisits })
  if (interval === null || expectedProblems === 0) return cell(words.notApplicable)
  if (warnedVisits < REPORT_LIMIT) return cell(words.few(warnedProblems, warnedVisits), { isSmall: true })
  const toTimes = (problems: number): string => formatNumber(problems / expectedProblems, 2)
  return cell(words.times(toTimes(warnedProblems)), {
    below: `${words.fraction(formatCount(warnedProblems), formatCount(warnedVisits))}, ${words.interval(`${toTimes(interval.low * warnedVisits)}—${toTimes(interval.high * warnedVisits)}`)}`,
  })
}

function presentBefore(line: WarningReportLine, before: WarningReportLine | undefined, context: ReportCardContext): ReportCellView {
  const words = context.text.reportCard
  if (before === undefined || before.checked === 0) return cell(words.notApplicable)
  const then = { numerator: before.hits, denominator: before.checked }
  const now = { numerator: line.hits, denominator: line.checked }
  const shown = presentShare(then, context)
  if (before.checked < REPORT_LIMIT || line.checked < REPORT_LIMIT) return shown
  const isHigher = now.numerator * then.denominator > then.numerator * now.denominator
  return { ...shown, below: !canBeToldApart(now, then) ? words.alike : isHigher ? words.better : words.worse }
}

function presentHow({ text }: ReportCardContext): ReportSectionView {
  const { title, note, lines } = text.reportCard.how
  return { id: 'how', title, note, lines: lines.map((line) => [{ text: line }]), chart: null, table: null, isFolded: false }
}
