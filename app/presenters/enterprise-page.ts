/** One enterprise → its page: who it is, where it stands, what became of it, and the records that say so. */
import { findMergeable, NEAR_DAYS, type VisitDay } from '#domain/visit-gaps.ts'
import type { DossierEvent, Enterprise } from '#app/queries/types.ts'
import { presentDossierRecords, type RecordsChoice } from './enterprise-records.ts'
import { presentPending, presentSideLists } from './enterprise-side.ts'
import { joinClasses, listModels, presentTimeline } from './enterprise-timeline.ts'
import { addressHistory } from './lineage.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import { nameModelClass } from './risk-class-names.ts'
import type { BarsView, EnterprisePageView, FactView } from './view-models.ts'

export interface EnterpriseInput {
  readonly today: string
  /** Whether the role has the work list of warnings to go back to. */
  readonly mayList: boolean
  /** Null: all records, as a file holds them. */
  readonly choice: RecordsChoice | null
}

/** Builds the page. */
export function presentEnterprisePage(enterprise: Enterprise, { today, mayList, choice }: EnterpriseInput, reader: Reader): EnterprisePageView {
  const { profile, classes, isOwn } = enterprise
  const { text } = reader
  const words = text.enterprise
  return {
    trail: mayList ? [{ label: text.warnings.title, href: '/warnings' }] : [],
    name: profile.name,
    facts: presentFacts(enterprise, reader),
    internalNote: [classes === null ? '' : words.internal, isOwn ? '' : words.visitedOnly].filter((part) => part !== '').join(text.common.dot) || null,
    history: { label: text.deliveries.lineage.open, href: addressHistory(profile.subjectId) },
    strip: presentStrip(enterprise, today, reader),
    timeline: presentTimeline(enterprise, today, reader),
    records: presentDossierRecords(enterprise, choice, reader),
    visits: presentVisitsByYear(enterprise, today, reader),
    pending: presentPending(enterprise, reader),
    lists: presentSideLists(enterprise, reader),
    foot: [],
  }
}

function presentFacts({ profile }: Enterprise, { text, language }: Reader): readonly string[] {
  const words = text.enterprise
  const types: Readonly<Record<string, string>> = text.records.codes.subjectType
  const industries: Readonly<Record<string, string>> = text.records.codes.industry
  const industry = profile.industryCode === null ? null : `${profile.industryCode} ${industries[profile.industryCode.slice(0, 1)] ?? ''}`.trim()
  const facts = [
    profile.creditCode ?? profile.registrationNo ?? profile.subjectId,
    profile.companyType ?? types[profile.subjectTypeCode ?? ''] ?? null,
    industry,
    profile.establishedDate === null ? null : words.established(formatDayWithYear(profile.establishedDate, language)),
    profile.status,
    profile.deregisteredDate === null ? null : words.deregistered(formatDayWithYear(profile.deregisteredDate, language)),
    [profile.cityName, profile.areaName].filter((part) => part !== null && part !== '').join(' '),
    profile.address,
  ]
  return facts.filter((fact): fact is string => fact !== null && fact !== '')
}

function presentStrip({ classes, events, neighbours }: Enterprise, today: string, reader: Reader): readonly FactView[] {
  const { text } = reader
  const words = text.enterprise.strip
  const year = today.slice(0, 4)
  const of = (kind: DossierEvent['kind']): readonly DossierEvent[] => events.filter((event) => event.kind === kind)
  const inspected = of('visit')
  const open = of('result').filter(({ isOpen }) => isOpen).length
  const warnings = of('warning').filter(({ isOpen }) => isOpen)
  const fact = (label: string, figure: string, note: string, tone: FactView['tone'] = 'plain'): FactView => ({ label, figure, tone, note, title: '' })
  return [
    ...presentClassFacts(classes, reader),
    fact(words.drawn, formatCount(of('draw').filter(({ day }) => day.startsWith(year)).length), words.times),
    fact(words.found, formatCount(inspected.filter(({ isProblem }) => isProblem).length), words.foundNote(formatCount(inspected.length))),
    fact(words.joint, formatCount(inspected.filter(({ isJoint }) => isJoint).length), words.foundNote(formatCount(inspected.length))),
    fact(words.open, formatCount(open), words.items, open > 0 ? 'warn' : 'plain'),
    fact(words.signals, formatCount(of('signal').length), words.rows),
    fact(words.warnings, formatCount(warnings.length), words.rows, warnings.some(({ grade }) => grade === 'red') ? 'bad' : 'plain'),
    fact(words.neighbours, formatCount(neighbours.total), words.households),
  ]
}

/** The class of today in each model, each in its own scheme. */
function presentClassFacts(classes: Enterprise['classes'], reader: Reader): readonly FactView[] {
  if (classes === null) return []
  const { text, language } = reader
  const words = text.enterprise.strip
  const models = listModels(classes)
  if (models.length === 0) return [{ label: words.riskClass, figure: text.riskClasses.unclassified, tone: 'plain', note: '', title: '' }]
  return models.flatMap((model): readonly FactView[] => {
    const stretches = joinClasses(classes, model)
    const current = stretches[stretches.length - 1]
    if (current === undefined) return []
    return [{ label: words.modelClass(model), figure: nameModelClass(model, current.riskClass, reader), tone: current.riskClass === 'D' ? 'bad' : 'plain', note: words.classSince(formatDayWithYear(current.classDate, language)), title: '' }]
  })
}

/** Days on which somebody came, by year: an enterprise seen by linked departments on one day had one visit. */
function presentVisitsByYear({ events }: Enterprise, today: string, { text }: Reader): BarsView {
  const words = text.enterprise.visits
  const days = gatherDays(events)
  const first = days.reduce((least, { day }) => (day < least ? day : least), today).slice(0, 4)
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(first) + 1 }, (_, index) => String(Number(first) + index))
  const bars = years.map((label) => {
    const own = days.filter(({ day }) => day.startsWith(label))
    return { label, value: own.length, part: own.filter(({ isJoint }) => isJoint).length, text: String(own.length) }
  })
  const mergeable = findMergeable(days)
  return {
    title: words.title, note: words.note, bars, largest: Math.max(1, ...bars.map(({ value }) => value)),
    foot: `${words.foot}${mergeable === null ? '' : words.mergeable({ ...mergeable, days: NEAR_DAYS })}`,
    table: { caption: words.caption, columns: [words.year, words.times, words.joint], rows: bars.map(({ label, value, part }) => [label, String(value), String(part)]) },
  }
}

function gatherDays(events: readonly DossierEvent[]): readonly (VisitDay & { readonly isJoint: boolean })[] {
  const days = new Map<string, VisitDay & { readonly isJoint: boolean }>()
  for (const { kind, day, isJoint, departmentCode } of events) {
    if (kind !== 'visit') continue
    const before = days.get(day)
    days.set(day, { day, isJoint: isJoint || before?.isJoint === true, departments: [...(before?.departments ?? []), ...(departmentCode === null ? [] : [departmentCode])] })
  }
  return [...days.values()]
}
