/** What became of one enterprise, on a line of time: its classes in each model, and every event in the lane of its kind. */
import { addDays, daysBetween } from '#domain/calendar.ts'
import { findSchemeClass, GENERAL_MODEL } from '#domain/class-schemes/index.ts'
import type { DossierEvent, Enterprise, EnterpriseClass } from '#app/queries/types.ts'
import { idOf, RECORDS_PAGE, sayEvent, toneOf } from './enterprise-words.ts'
import { buildAddress } from './addresses.ts'
import type { Reader } from './figures.ts'
import { addressEnterprise } from './records-page.ts'
import { nameModelClass } from './risk-class-names.ts'
import type { TimelineEventView, TimelineLaneView, TimelineShape, TimelineSpanView, TimelineView } from './view-models.ts'

const MARGIN_DAYS = 30

/** Which events stand in which lane, in the order of the lanes. */
const LANES = [
  { id: 'draws', kinds: ['draw'] }, { id: 'visits', kinds: ['visit'] }, { id: 'results', kinds: ['result'] }, { id: 'after', kinds: ['publication', 'follow-up'] },
  { id: 'signals', kinds: ['signal'] }, { id: 'warnings', kinds: ['warning'] },
] as const satisfies readonly { id: string; kinds: readonly DossierEvent['kind'][] }[]

type Place = (day: string) => number

/** Builds the timeline from the first year on record to the day. A lane without events is not drawn. */
export function presentTimeline(enterprise: Enterprise, today: string, reader: Reader): TimelineView {
  const words = reader.text.enterprise.timeline
  const first = enterprise.events.reduce<string>((least, { day }) => (day < least ? day : least), today).slice(0, 4)
  const span = { from: `${first}-01-01`, to: addDays(today, MARGIN_DAYS) }
  const place: Place = (day) => {
    const share = Math.floor((daysBetween(span.from, day) * 1000) / Math.max(1, daysBetween(span.from, span.to)))
    return Math.min(1000, Math.max(0, share))
  }
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - Number(first) + 1 }, (_, index) => String(Number(first) + index))
  const shapes: readonly TimelineShape[] = ['draw', 'joint', 'single', 'problem', 'clean', 'published', 'closed', 'signal', 'warning']
  const used = new Set(enterprise.events.filter(({ kind }) => kind !== 'class').map(shapeOf))
  return {
    title: words.title(first, today.slice(0, 4)),
    note: words.note,
    years: years.map((year) => ({ at: place(`${year}-01-01`), text: words.year(year) })),
    today: { at: place(today), text: words.today },
    lanes: [
      ...presentClasses(enterprise.classes, today, place, reader),
      ...LANES.flatMap(({ id, kinds }): readonly TimelineLaneView[] => {
        const own = enterprise.events.filter(({ kind }) => kinds.some((one) => one === kind))
        return own.length === 0 ? [] : [{ id, name: words.lanes[id], kind: 'events', spans: [], events: own.map((event) => presentEvent(event, place, addressRecord(enterprise, event), reader)) }]
      }),
    ],
    legend: shapes.filter((shape) => used.has(shape)).map((shape) => ({ shape, text: words.legend[shape] })),
  }
}

/** Classes of one model, oldest first, one stretch as long as the class stays the same. @param classes oldest first */
export function joinClasses(classes: readonly EnterpriseClass[], model = GENERAL_MODEL): readonly EnterpriseClass[] {
  const own = classes.filter((one) => one.model === model)
  return own.filter((one, index) => one.riskClass !== own[index - 1]?.riskClass)
}

/** The models that classed it, the general one first. */
export function listModels(classes: readonly EnterpriseClass[]): readonly string[] {
  const models = [...new Set(classes.map(({ model }) => model))].sort()
  return [...models.filter((model) => model === GENERAL_MODEL), ...models.filter((model) => model !== GENERAL_MODEL)]
}

/** One lane a model, each in its own scheme. */
function presentClasses(classes: Enterprise['classes'], today: string, place: Place, reader: Reader): readonly TimelineLaneView[] {
  if (classes === null) return []
  return listModels(classes).map((model): TimelineLaneView => {
    const stretches = joinClasses(classes, model)
    const spans = stretches.map(({ classDate, riskClass }, index): TimelineSpanView => {
      const name = nameModelClass(model, riskClass, reader)
      return { id: `${model} ${classDate}`, from: place(classDate), to: place(stretches[index + 1]?.classDate ?? today), text: name, step: findSchemeClass(model, riskClass)?.step ?? null, title: reader.text.enterprise.timeline.classFrom(name, classDate) }
    })
    return { id: `class ${model}`, name: model, kind: 'class', spans, events: [] }
  })
}

/** The page of the list that holds the event, and its row. */
function addressRecord({ profile, events }: Enterprise, event: DossierEvent): string {
  const index = events.indexOf(event)
  const start = index - (index % RECORDS_PAGE)
  return `${buildAddress(addressEnterprise(profile.subjectId), { start: start === 0 ? null : start })}#${idOf(event)}`
}

function presentEvent(event: DossierEvent, place: Place, href: string, reader: Reader): TimelineEventView {
  const words = reader.text.enterprise.timeline
  const [title = '', ...lines] = sayEvent(event, reader)
  const isDisposal = event.kind === 'result' && event.isProblem
  return {
    id: idOf(event),
    shape: shapeOf(event),
    at: place(event.day),
    word: isDisposal ? (event.isOpen ? words.unclosed : '') : '',
    tone: toneOf(event),
    title: words.event(event.day, title),
    lines,
    href,
  }
}

function shapeOf({ kind, isJoint, isProblem }: DossierEvent): TimelineShape {
  switch (kind) {
    case 'draw':
      return 'draw'
    case 'visit':
      return isJoint ? 'joint' : 'single'
    case 'result':
      return isProblem ? 'problem' : 'clean'
    case 'publication':
      return 'published'
    case 'follow-up':
      return 'closed'
    case 'signal':
    case 'class':
      return 'signal'
    case 'warning':
      return 'warning'
  }
}
