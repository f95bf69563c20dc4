/** The page of one indicator, all of it out of its definition, with the live value beside it. */
import { meetsAll } from '#domain/condition.ts'
import { getFact, type Fact } from '#domain/facts.ts'
import type { Example, GradientDefinition, IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import type { Bridge, FigureNotes, IndicatorAnswer } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameWhole } from './area-names.ts'
import { presentVersions } from './definition-versions.ts'
import { presentTrendOf } from './board-trend.ts'
import { presentDownload } from './chart-download.ts'
import { formatTarget, presentDelta, presentFigure, withUnit, type Reader } from './figures.ts'
import { formatFraction, formatPercent, formatPeriod } from './format.ts'
import { nameColumn, sayConditions, sayValue } from './indicator-conditions.ts'
import type { BadgeView, ChartView, DefinitionView, ExampleView, IndicatorPageView, LinkView, Sentence, SentencePart } from './view-models.ts'
import { linkAnnotations } from './note-links.ts'
import { presentOwnWords } from './own-words.ts'
import { nameTable } from './receipt.ts'
import { sayWork } from './work-words.ts'

export interface IndicatorPageInput {
  readonly definition: IndicatorDefinition
  /** Null for a reader of definitions who sees no figures. */
  readonly answer: IndicatorAnswer | null
  readonly area: { readonly code: string; readonly name: string }
  readonly year: number
  /** SQL made from the definition; null for one built from ratios. */
  readonly sql: string | null
  readonly recordsHref: string | null
  readonly links: readonly LinkView[]
  /** Where the deliveries of a source table are listed; null for a reader who does not see them. */
  readonly deliveriesOf: ((table: string) => string) | null
  /** What was written beside the figure; null for a reader who sees none. */
  readonly notes: FigureNotes | null
  /** Figures of all versions of the definition; null for who sees none, or where there has been one version alone. */
  readonly bridge: Bridge | null
  /** What the province ruled of it; null for an indicator of which it rules nothing. */
  readonly ruling: Sentence | null
}

/** Builds the page of an indicator. */
export function presentIndicatorPage(input: IndicatorPageInput, reader: Reader): IndicatorPageView {
  const { definition } = input
  const { text, language } = reader
  const words = text.indicators
  return {
    head: {
      trail: [{ label: words.title, href: '/indicators' }],
      title: [{ text: `${definition.code} ${definition.name[language]}` }],
      second: [{ text: definition.question[language] }],
    },
    badges: presentBadges(definition, reader),
    figure: input.answer === null ? null : presentLive(input.answer, input, reader),
    definition: { title: words.definition, rows: presentDefinition(input, reader) },
    worth: { title: words.worth, rows: presentTargets(definition, reader) },
    examples: {
      title: words.examples,
      note: words.examplesNote,
      items: definition.kind === 'ratio' ? definition.examples.map((example) => presentExample(definition, example, reader)) : [],
    },
    versions: presentVersions(definition, input.bridge, reader),
    sql: input.sql === null ? null : { title: words.sql, text: input.sql },
    trend: input.answer === null || input.answer.months.length === 0 ? null : presentMonths(input.answer, input, reader),
    ownWords: input.notes === null ? null : presentOwnWords(input.notes, { indicator: definition.code, area: input.area.code, period: String(input.year) }, reader),
  }
}

function presentMonths({ now, months, monthsBefore }: IndicatorAnswer, { definition, area, year, notes }: IndicatorPageInput, reader: Reader): ChartView {
  const whole = nameWhole(area, reader.language, reader.text.common.province)
  const beside = notes && { annotations: notes.annotations, links: linkAnnotations(notes, { indicator: definition.code, area: area.code }, reader) }
  return presentTrendOf({ definition, target: now.target, months, monthsBefore, year, whole, isWall: false, download: presentDownload('trend', { indicator: definition.code, area: area.code }, [definition.code, definition.shortName[reader.language], whole, String(year)].join(' '), reader), ...(beside && { notes: beside }) }, reader)
}

function presentBadges(definition: IndicatorDefinition, { text }: Reader): readonly BadgeView[] {
  const words = text.indicators
  return [
    { text: words.badgeVersion(definition.version) },
    ...(definition.betterWhen === 'watch' ? [{ text: words.badgeWatch }] : []),
    ...(definition.kind === 'gradient' ? [{ text: words.badgeCompound }] : []),
  ]
}

function presentLive({ now, before }: IndicatorAnswer, { definition, area, recordsHref, links }: IndicatorPageInput, reader: Reader): IndicatorPageView['figure'] {
  const { text, language } = reader
  const delta = presentDelta(now, before, definition, reader)
  const work = sayWork(now, definition, reader).full
  const period = formatPeriod(now.period.from, now.period.to, language)
  const facts: Sentence = say`${nameWhole(area, language, text.common.province)}${text.common.dot}${period}`
  return {
    label: text.indicators.live,
    view: presentFigure(now, definition, reader, recordsHref),
    note: say`${facts}${delta === null ? '' : `${text.common.dot}${text.common.sameTime} ${delta.text}`}${text.common.dot}${work}`,
    links,
  }
}

function presentDefinition({ definition, deliveriesOf, ruling }: IndicatorPageInput, reader: Reader): readonly DefinitionView[] {
  const { text, language } = reader
  const words = text.indicators
  const row = (term: string, content: string): DefinitionView => ({ term, text: [{ text: content }] })
  const { source } = definition
  const quote = source.quote === undefined ? '' : `${text.common.listJoin}${words.quote(source.quote)}`
  return [
    row(words.question, definition.question[language]),
    row(words.source, `${source.document} ${source.clause}${quote}`),
    ...(ruling === null ? [] : [{ term: text.ruling.row, text: ruling }]),
    row(words.workPoints, words.workPointText(definition.workPoints.join(text.common.listComma))),
    ...(definition.kind === 'ratio' ? presentRatio(definition, deliveriesOf, reader) : [row(words.formula, sayGradient(definition, reader))]),
    row(words.direction, words.better[definition.betterWhen]),
    row(words.period, definition.periods === 'any' ? words.periodAny : words.periodNewYear),
    row(words.exclusions, definition.exclusions.map((line) => line[language]).join(words.lineJoin)),
    ...(definition.pullsAgainst === undefined ? [] : [row(words.pullsAgainst, definition.pullsAgainst[language])]),
    row(words.versions, words.versionLine(definition.version)),
  ]
}

function presentRatio(definition: RatioDefinition, deliveriesOf: IndicatorPageInput['deliveriesOf'], reader: Reader): readonly DefinitionView[] {
  const { text, language } = reader
  const words = text.indicators
  const fact = getFact(definition.fact)
  const row = (term: string, content: string): DefinitionView => ({ term, text: [{ text: content }] })
  const dated = nameColumn(definition.datedBy, definition.fact, reader)
  const met = definition.metDatedBy === undefined ? null : nameColumn(definition.metDatedBy, definition.fact, reader)
  return [
    row(words.fact, fact.grain[language]),
    row(words.formula, words.formulaRatio(definition.unit[language])),
    row(words.datedBy, met === null ? dated : words.datedBoth(dated, met)),
    row(words.counted, sayConditions(definition.counted, definition.fact, reader)),
    row(words.met, sayConditions(definition.met, definition.fact, reader)),
    row(words.small, definition.smallNumber === null ? words.smallNone : words.smallNote(definition.smallNumber)),
    { term: words.lineage, text: [{ text: words.lineageText(`mart.${fact.table}`, fact.grain[language]) }, ...lineageOf(fact, deliveriesOf, reader)] },
  ]
}

/** D 类抽取率 ÷ A 类抽取率，且 A、B、C、D 依次不降. */
function sayGradient({ classes, part, judged }: GradientDefinition, { text, language }: Reader): string {
  const formula = text.indicators.formulaGradient(classes.at(-1) ?? '', classes[0] ?? '', part[language])
  return judged === 'order' ? text.indicators.formulaOrder(formula, classes.join(text.common.listComma)) : formula
}

/** Source tables, by their names, that a fact is made of; each leads to its deliveries. */
function lineageOf({ madeOf, heldAgainst, restsOn }: Fact, deliveriesOf: IndicatorPageInput['deliveriesOf'], reader: Reader): Sentence {
  return [...madeOf.map(({ table }) => table), ...heldAgainst, ...restsOn].flatMap((table, index): SentencePart[] => [
    ...(index === 0 ? [] : [{ text: reader.text.common.listComma }]),
    { text: nameTable(table, reader), ...(deliveriesOf === null ? {} : { href: deliveriesOf(table) }) },
  ])
}

function presentTargets(definition: IndicatorDefinition, reader: Reader): readonly DefinitionView[] {
  const words = reader.text.indicators
  const bands = (definition.bands ?? []).map(({ from, low, high }) => ({
    term: words.bandFrom(from),
    text: [{ text: words.band(formatTarget(definition, { from, ...low }, reader), formatTarget(definition, { from, ...high }, reader)) }],
  }))
  if (definition.targets.length === 0) return [{ term: words.worth, text: [{ text: words.noTarget }] }, ...bands]
  return definition.targets.map((target) => ({ term: words.targetFrom(target.from), text: [{ text: formatTarget(definition, target, reader), tone: 'strong' as const }] }))
}

function presentExample(definition: RatioDefinition, example: Example, reader: Reader): ExampleView {
  const words = reader.text.indicators
  const columns = [...new Set(example.rows.flatMap((row) => Object.keys(row)))]
  const { from, to } = example.period
  const within = (day: unknown): boolean => typeof day === 'string' && day >= from && day <= to
  const value = example.denominator === 0 ? '' : withUnit(formatPercent(example), definition, reader)
  return {
    title: words.exampleTitle(from, to),
    columns: columns.map((column) => nameColumn(column, definition.fact, reader)),
    rows: example.rows.map((row) => {
      const counts = meetsAll(row, definition.counted)
      const meets = counts && meetsAll(row, definition.met) && within(row[definition.metDatedBy ?? definition.datedBy])
      return {
        cells: columns.map((column) => sayValue(row[column] ?? null, reader)),
        counted: counts && within(row[definition.datedBy]) ? '●' : '',
        met: meets ? '●' : '',
      }
    }),
    countedHead: words.countedHead,
    metHead: words.metHead,
    result: words.exampleResult(formatFraction(example), value),
  }
}
