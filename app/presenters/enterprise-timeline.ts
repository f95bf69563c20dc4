/** What became of one enterprise, on a line of time: its classes, visits and problems. */
import { addDays, daysBetween } from '#domain/calendar.ts'
import type { Enterprise, EnterpriseClass, EnterpriseResult, EnterpriseVisit } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import type { HeatStep, TimelineEventView, TimelineLaneView, TimelineSpanView, TimelineView } from './view-models.ts'

/** Steps of the sequential scale, low risk pale. */
const STEPS: Readonly<Record<string, HeatStep>> = { A: 1, B: 2, C: 3, D: 5 }
/** The model that draws by class go by. @see domain/joint-and-risk, 通用型 */
const GENERAL_MODEL = '通用型'

/** Builds the timeline from the first year on record to the day. */
export function presentTimeline(enterprise: Enterprise, today: string, reader: Reader): TimelineView {
  const words = reader.text.enterprise.timeline
  const days = [...enterprise.visits.flatMap(({ inspectedDate, drawnDate }) => [inspectedDate, drawnDate]), ...(enterprise.classes ?? []).map(({ classDate }) => classDate)]
  const first = days.reduce<string>((least, day) => (day !== null && day < least ? day : least), today)
  const span = { from: `${first.slice(0, 4)}-01-01`, to: addDays(today, 30) }
  const place = (day: string): number => {
    const share = Math.floor((daysBetween(span.from, day) * 1000) / Math.max(1, daysBetween(span.from, span.to)))
    return Math.min(1000, Math.max(0, share))
  }
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, index) => String(Number(first.slice(0, 4)) + index))
  return {
    title: words.title(first.slice(0, 4), today.slice(0, 4)),
    note: words.note,
    years: years.map((year) => ({ at: place(`${year}-01-01`), text: words.year(year) })),
    today: { at: place(today), text: words.today },
    lanes: [...presentClasses(enterprise.classes, today, place, reader), presentVisits(enterprise.visits, place, reader), presentProblems(enterprise.results, place, reader)],
    legend: [
      { shape: 'joint', text: words.legend.joint },
      { shape: 'single', text: words.legend.single },
      { shape: 'problem', text: words.legend.problem },
    ],
  }
}

/** Classes of the general model, oldest first, one stretch as long as the class stays the same. */
export function joinClasses(classes: readonly EnterpriseClass[]): readonly EnterpriseClass[] {
  const general = classes.filter(({ model }) => model === GENERAL_MODEL)
  const ordered = [...general].sort((one, other) => (one.classDate < other.classDate ? -1 : 1))
  return ordered.filter((one, index) => one.riskClass !== ordered[index - 1]?.riskClass)
}

function presentClasses(classes: Enterprise['classes'], today: string, place: (day: string) => number, { text }: Reader): readonly TimelineLaneView[] {
  if (classes === null) return []
  const stretches = joinClasses(classes)
  const names: Readonly<Record<string, string>> = text.common.classes
  const spans = stretches.map(({ classDate, riskClass }, index): TimelineSpanView => {
    const end = stretches[index + 1]?.classDate ?? today
    const name = names[riskClass] ?? riskClass
    return { id: classDate, from: place(classDate), to: place(end), text: name, step: STEPS[riskClass] ?? null, title: text.enterprise.timeline.classFrom(name, classDate) }
  })
  return [{ id: 'class', name: text.enterprise.timeline.lanes.riskClass, kind: 'class', spans, events: [] }]
}

function presentVisits(visits: readonly EnterpriseVisit[], place: (day: string) => number, { text }: Reader): TimelineLaneView {
  const words = text.enterprise.timeline
  const events = visits.flatMap((visit): readonly TimelineEventView[] => {
    if (visit.inspectedDate === null) return []
    return [
      {
        id: visit.taskId, shape: visit.isJoint ? 'joint' : 'single', at: place(visit.inspectedDate), word: '', tone: 'plain', title: words.visit(visit.inspectedDate, visit.taskName),
        lines: [[visit.departmentName, visit.isJoint ? words.joint : words.single].join(text.common.listJoin), visit.isPublished ? words.published : words.unpublished],
        href: `#task-${visit.taskId}`,
      },
    ]
  })
  return { id: 'visits', name: words.lanes.visits, kind: 'events', spans: [], events }
}

function presentProblems(results: readonly EnterpriseResult[], place: (day: string) => number, { text }: Reader): TimelineLaneView {
  const words = text.enterprise.timeline
  const codes: Readonly<Record<string, string>> = text.records.codes.result
  const events = results.flatMap((result): readonly TimelineEventView[] => {
    if (!result.isProblem || result.inspectedDate === null) return []
    const isOpen = result.closedDate === null
    return [
      {
        id: result.key, shape: 'problem', at: place(result.inspectedDate), word: isOpen ? words.unclosed : words.closed, tone: isOpen ? 'bad' : 'plain',
        title: words.visit(result.inspectedDate, result.itemName ?? result.itemCode),
        lines: [codes[result.resultCode ?? ''] ?? '', result.problemDueDate === null ? '' : words.due(result.problemDueDate)].filter((line) => line !== ''),
        href: `#task-${result.taskId}`,
      },
    ]
  })
  return { id: 'problems', name: words.lanes.problems, kind: 'events', spans: [], events }
}
