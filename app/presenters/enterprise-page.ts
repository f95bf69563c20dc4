/** One enterprise → its page: who it is, where it stands, what became of it, and the records that say so. */
import type { Enterprise, EnterpriseResult } from '#app/queries/types.ts'
import { joinClasses, presentTimeline } from './enterprise-timeline.ts'
import { presentExports } from './export-menu.ts'
import { addressHistory } from './lineage.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import type { BarsView, EnterprisePageView, FactView, WorkCellView, WorkColumnView, WorkRowView } from './view-models.ts'
import { sayLimit } from './warning-panel.ts'

interface DatedRow extends WorkRowView {
  readonly date: string
}

/** Builds the page. @param mayList whether the role has the work list of warnings to go back to */
export function presentEnterprisePage(enterprise: Enterprise, { today, mayList }: { today: string; mayList: boolean }, reader: Reader): EnterprisePageView {
  const { profile, classes } = enterprise
  const { text } = reader
  const words = text.enterprise
  const rows = presentRows(enterprise, reader)
  return {
    trail: mayList ? [{ label: text.warnings.title, href: '/warnings' }] : [],
    name: profile.name,
    facts: presentFacts(enterprise, reader),
    internalNote: classes === null ? null : words.internal,
    history: { label: text.deliveries.lineage.open, href: addressHistory(profile.subjectId) },
    strip: presentStrip(enterprise, today, reader),
    timeline: presentTimeline(enterprise, today, reader),
    records: {
      title: words.records,
      menu: null,
      table: { label: words.records, columns: presentColumns(reader), rows, empty: null, bulk: null },
      pager: { label: text.records.pages, count: words.recordsCount(formatCount(rows.length)), position: '', first: null, next: null, export: rows.length === 0 ? null : presentExports('enterprise', { enterprise: profile.subjectId }, reader, classes !== null) },
    },
    visits: presentVisitsByYear(enterprise, today, reader),
    pending: {
      title: words.pending,
      rows: enterprise.warnings.map((line) => {
        const limit = sayLimit(line, reader)
        return { text: `${line.rule} ${text.common.level3[line.level]}${line.taskId === null ? '' : text.common.dot + line.taskId}`, href: mayList ? `/warnings/${encodeURIComponent(line.id)}` : null, due: limit.text, dueTone: limit.tone }
      }),
      none: words.pendingNone,
    },
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

function presentStrip({ classes, visits, results, warnings }: Enterprise, today: string, { text, language }: Reader): readonly FactView[] {
  const words = text.enterprise.strip
  const year = today.slice(0, 4)
  const drawn = visits.filter(({ drawnDate }) => drawnDate?.startsWith(year) === true).length
  const inspected = visits.filter(({ inspectedDate }) => inspectedDate !== null)
  const withProblem = inspected.filter(({ hasProblem }) => hasProblem).length
  const open = results.filter(({ isProblem, closedDate }) => isProblem && closedDate === null).length
  const fact = (label: string, figure: string, note: string, tone: FactView['tone'] = 'plain'): FactView => ({ label, figure, tone, note, title: '' })
  const current = classes === null ? undefined : joinClasses(classes).at(-1)
  const names: Readonly<Record<string, string>> = text.common.classes
  const riskClass = classes === null ? [] : [current === undefined ? fact(words.riskClass, text.records.unknown, '') : fact(words.riskClass, names[current.riskClass] ?? current.riskClass, words.classSince(formatDayWithYear(current.classDate, language)), current.riskClass === 'D' ? 'bad' : 'plain')]
  return [
    ...riskClass,
    fact(words.drawn, formatCount(drawn), words.times),
    fact(words.found, formatCount(withProblem), words.foundNote(formatCount(inspected.length))),
    fact(words.joint, formatCount(inspected.filter(({ isJoint }) => isJoint).length), words.foundNote(formatCount(inspected.length))),
    fact(words.open, formatCount(open), words.items, open > 0 ? 'warn' : 'plain'),
    fact(words.warnings, formatCount(warnings.length), words.rows, warnings.some(({ level }) => level === 'red') ? 'bad' : 'plain'),
  ]
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.enterprise
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'date', label: column.date, width: 100, phone: 'line' },
    { ...plain, id: 'kind', label: column.kind, width: 88, phone: 'line' },
    { ...plain, id: 'content', label: column.content, width: null, phone: 'title' },
    { ...plain, id: 'department', label: column.department, width: 128, phone: 'line' },
    { ...plain, id: 'task', label: column.task, width: 168, phone: 'hidden' },
  ]
}

/** Results, classes and draws without a result, the newest first: the same set as the timeline's. */
function presentRows({ results, classes, visits }: Enterprise, reader: Reader): readonly WorkRowView[] {
  const { text } = reader
  const words = text.enterprise
  const names: Readonly<Record<string, string>> = text.common.classes
  const row = (id: string, date: string, cells: readonly WorkCellView[], anchor = id): DatedRow => ({ id, date, href: `#${anchor}`, open: false, level: null, cells: [{ kind: 'text', text: date }, ...cells] })
  const quiet = (value: string): WorkCellView => ({ kind: 'text', text: value, tone: 'quiet' })
  const inspected = new Set(results.map(({ taskId }) => taskId))
  const rows: DatedRow[] = [
    ...results.map((result) => row(result.key, result.inspectedDate ?? result.enteredDate ?? '', [quiet(words.kind.result), sayResult(result, reader), { kind: 'text', text: result.departmentName }, quiet(result.taskId)], `task-${result.taskId}`)),
    ...(classes ?? []).map((one) => row(`${one.model}-${one.classDate}`, one.classDate, [quiet(words.kind.riskClass), { kind: 'text', text: words.classChange(one.model, names[one.riskClass] ?? one.riskClass) }, quiet(''), quiet('')])),
    ...visits.filter(({ taskId }) => !inspected.has(taskId)).map((visit) => row(`task-${visit.taskId}`, visit.drawnDate ?? '', [quiet(words.kind.drawn), { kind: 'text', text: `${visit.taskName}${text.common.listJoin}${words.drawnNotInspected}` }, { kind: 'text', text: visit.departmentName }, quiet(visit.taskId)])),
  ]
  return rows.sort((one, other) => (one.date === other.date ? (one.id < other.id ? -1 : 1) : one.date < other.date ? 1 : -1)).map(({ date: _, ...view }) => view)
}

function sayResult(result: EnterpriseResult, { text }: Reader): WorkCellView {
  const words = text.enterprise
  const codes: Readonly<Record<string, string>> = text.records.codes.result
  const states: Readonly<Record<string, string>> = text.records.codes.resultState
  const parts = [
    result.itemName ?? result.itemCode,
    codes[result.resultCode ?? ''] ?? states[result.stateCode] ?? '',
    result.publishedDate === null && result.publishDueDate !== null ? words.overdue(result.publishDueDate) : '',
    result.isProblem ? (result.closedDate === null ? words.timeline.unclosed : words.timeline.closed) : '',
  ]
  return { kind: 'text', text: parts.filter((part) => part !== '').join(text.common.listJoin), tone: result.isProblem && result.closedDate === null ? 'bad' : 'plain' }
}

/** Days on which somebody came, by year: an enterprise seen by linked departments on one day had one visit. */
function presentVisitsByYear({ visits }: Enterprise, today: string, { text }: Reader): BarsView {
  const words = text.enterprise.visits
  const byDay = new Map<string, boolean>()
  for (const { inspectedDate, isJoint } of visits) if (inspectedDate !== null) byDay.set(inspectedDate, (byDay.get(inspectedDate) ?? false) || isJoint)
  const first = [...byDay.keys()].reduce((least, day) => (day < least ? day : least), today).slice(0, 4)
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(first) + 1 }, (_, index) => String(Number(first) + index))
  const bars = years.map((label) => {
    const days = [...byDay].filter(([day]) => day.startsWith(label))
    return { label, value: days.length, part: days.filter(([, isJoint]) => isJoint).length, text: String(days.length) }
  })
  return {
    title: words.title, note: words.note, bars, largest: Math.max(1, ...bars.map(({ value }) => value)), foot: words.foot,
    table: { caption: words.caption, columns: [words.year, words.times, words.joint], rows: bars.map(({ label, value, part }) => [label, String(value), String(part)]) },
  }
}
