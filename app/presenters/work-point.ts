/** One work point: the plan's words, what was computed, what was filed, who answers for it, and every version of what was filed. */
import { isDoneBy, isLateOn } from '#domain/work-point-state.ts'
import { mayOpen, type Role } from '#domain/rights.ts'
import type { FiledWork, WorkOwner, WorkStep } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressIndicator } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { formatMakeup, sayTarget, toStatus, type Reader } from './figures.ts'
import { formatDayWithYear, formatInstantWithYear, formatPeriod } from './format.ts'
import type { MarkKind, ShownIndicatorView, WorkFormView, WorkPointPageView, WorkStepView } from './view-models.ts'
import { nameRole } from './work-form.ts'
import { nameOwner, sayNextDay } from './work-points.ts'
import { addressShownRecords, addressWorkPoint, addressWorkPoints, sayShownValue, type ShownIndicator, type StandingPoint, type StandingStep, type WorkChoice, type WorkStanding } from './work-standing.ts'
import { sayWork } from './work-words.ts'

export interface WorkPointInput {
  readonly standing: WorkStanding
  readonly point: StandingPoint
  readonly history: FiledWork
  /** Names of departments by code. */
  readonly departments: Readonly<Record<string, string>>
  readonly choice: WorkChoice
  readonly role: Role
  readonly mayFile: boolean
  readonly mayAssign: boolean
  /** The form that stands open. */
  readonly form: WorkFormView | null
}

/** Builds the page. */
export function presentWorkPoint(input: WorkPointInput, reader: Reader): WorkPointPageView {
  const { standing, point: { point, state, shown }, choice, form } = input
  const { text, language } = reader
  const words = text.workPoints
  return {
    head: {
      trail: [{ label: words.title, href: addressWorkPoints(choice) }],
      title: say`${words.point.title({ number: point.number, name: point.name[language], state: words.state[state] })}`,
      second: say`${words.evidence[point.evidence].name}${text.common.listJoin}${words.evidence[point.evidence].text}${text.common.sentenceEnd}`,
    },
    neighbours: [
      ...linkNeighbour(standing, point.number - 1, words.point.previous, choice),
      ...linkNeighbour(standing, point.number + 1, words.point.following, choice),
      ...(point.desk !== undefined && mayOpen(input.role, point.desk) ? [{ label: words.point.desk[point.desk], href: `/${point.desk}` }] : []),
    ],
    facts: presentFacts(input, reader),
    shown: {
      title: words.point.shownTitle,
      note: words.point.shownNote(formatPeriod(standing.period.from, standing.period.to, language)),
      columns: [words.point.indicator, words.point.value, words.point.fraction, words.point.target, words.point.work],
      rows: shown.map((one) => presentShown(one, input.role, reader)),
      none: words.point.noShown,
    },
    steps: presentSteps(input, reader),
    owner: presentOwner(input, reader),
    form,
    history: { title: words.history.title, note: words.history.note, rows: presentHistory(input, reader), empty: words.history.empty },
  }
}

function linkNeighbour({ points }: WorkStanding, number: number, label: string, choice: WorkChoice): WorkPointPageView['neighbours'] {
  return points.some(({ point }) => point.number === number) ? [{ label, href: addressWorkPoint(number, choice) }] : []
}

function presentFacts({ standing: { plan }, point: standing }: WorkPointInput, reader: Reader): WorkPointPageView['facts'] {
  const { text, language } = reader
  const words = text.workPoints.point
  const { point } = standing
  const next = sayNextDay(standing, reader)
  return [
    { term: words.chapter, text: [{ text: text.workPoints.chapter(text.workPoints.chapterNumbers[point.chapter - 1] ?? '', plan.chapters[point.chapter - 1]?.[language] ?? '') }] },
    { term: words.quote, text: [{ text: point.quote[language] }] },
    { term: words.document, text: [{ text: `${plan.document}${text.common.dot}${plan.title[language]}` }] },
    { term: words.charged, text: [{ text: point.owner[language] }] },
    { term: words.next, text: [{ text: next === '' ? text.common.none : next }] },
  ]
}

function presentShown(shown: ShownIndicator, role: Role, reader: Reader): ShownIndicatorView {
  const { definition, figure } = shown
  const status = toStatus(figure)
  const mark: MarkKind = figure.state === 'measured' ? status : figure.state === 'small-number' ? 'none' : figure.state
  return {
    id: definition.code,
    name: { label: `${definition.code} ${definition.name[reader.language]}`, href: addressIndicator(definition.code) },
    mark,
    value: sayShownValue(shown, reader),
    adverse: status === 'missed',
    fraction: figure.state === 'not-reported' ? '' : formatMakeup(figure, definition, reader),
    records: addressShownRecords(shown, role),
    target: sayTarget(definition, figure.target, reader),
    work: sayWork(figure, definition, reader).full,
  }
}

function presentSteps(input: WorkPointInput, reader: Reader): WorkPointPageView['steps'] {
  const { standing, point: { point, steps }, choice, mayFile } = input
  const words = reader.text.workPoints.step
  return {
    title: words.title,
    note: words.filedNote,
    file: mayFile ? { label: words.file, href: addressWorkPoint(point.number, choice, 'new') } : null,
    rows: steps.map((step) => {
      const edit = mayFile && step.origin === 'filed' ? { label: words.edit, href: addressWorkPoint(point.number, choice, String(step.stepNumber)) } : null
      return presentStep(step, standing.period.to, input, edit, reader)
    }),
    empty: steps.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
  }
}

function presentStep(step: StandingStep, day: string, { departments }: WorkPointInput, edit: WorkStepView['edit'], reader: Reader): WorkStepView {
  const { text, language } = reader
  const words = text.workPoints
  const isDone = isDoneBy(step, day)
  const isLate = isLateOn(step, day)
  const { plannedDate, doneDate } = step
  const department = step.origin === 'delivered' ? (departments[step.departmentCode] ?? step.departmentCode) : ''
  return {
    id: step.origin === 'filed' ? String(step.stepNumber) : `${step.areaCode}-${step.stepNumber}`,
    mark: isDone ? 'met' : isLate ? 'missed' : 'not-due',
    stateWord: words.state[isDone ? 'met' : isLate ? 'short' : 'not-due'],
    name: step.name,
    origin: { text: words.step[step.origin] },
    facts: [
      ...(plannedDate === null ? [] : [isLate ? words.step.late(formatDayWithYear(plannedDate, language)) : `${words.step.planned} ${formatDayWithYear(plannedDate, language)}`]),
      ...(doneDate === null ? [] : [`${words.step.done} ${formatDayWithYear(doneDate, language)}`]),
      ...(doneDate !== null && plannedDate !== null && doneDate > plannedDate ? [words.step.lateDone] : []),
    ],
    document: sayDocument(step),
    note: step.origin === 'filed' ? step.note : '',
    by:
      step.origin === 'filed'
        ? `${words.step.by} ${sayBy(step, reader)}`
        : words.step.deliveredBy({ area: nameArea({ code: step.areaCode, name: step.areaName }, language), department }),
    edit,
  }
}

function sayDocument({ documentNumber, documentTitle }: Pick<WorkStep, 'documentNumber' | 'documentTitle'>): string {
  return [documentTitle, documentNumber].filter((part) => part !== '').join(' ')
}

function sayBy({ savedBy, savedAs, savedAt }: Pick<WorkStep, 'savedBy' | 'savedAs' | 'savedAt'>, reader: Reader): string {
  return reader.text.workPoints.history.by({ role: nameRole(savedAs, reader), name: savedBy, at: formatInstantWithYear(savedAt, reader.language) })
}

function presentOwner({ point: standing, departments, choice, mayAssign }: WorkPointInput, reader: Reader): WorkPointPageView['owner'] {
  const words = reader.text.workPoints.point
  const { owner, point } = standing
  return {
    title: words.ownerTitle,
    name: owner === null ? words.noOwner : sayOwner(owner, nameOwner(standing, departments, reader), reader),
    by: owner === null ? '' : sayBy(owner, reader),
    edit: mayAssign ? { label: owner === null ? words.assign : words.change, href: addressWorkPoint(point.number, choice, 'owner') } : null,
  }
}

function sayOwner({ contact }: WorkOwner, name: string, { text }: Reader): string {
  return contact === '' ? name : `${name}${text.common.dot}${contact}`
}

/** Every version, the newest first. */
function presentHistory({ history: { steps, owners }, departments }: WorkPointInput, reader: Reader): WorkPointPageView['history']['rows'] {
  const words = reader.text.workPoints.history
  const rows = [
    ...steps.map((step) => ({ at: step.savedAt, id: `step-${step.stepNumber}-${step.version}`, what: words.step(step.stepNumber, step.version), says: sayVersion(step, reader), by: sayBy(step, reader) })),
    ...owners.map((owner) => ({ at: owner.savedAt, id: `owner-${owner.version}`, what: words.owner(owner.version), says: sayOwner(owner, departments[owner.departmentCode] ?? owner.departmentCode, reader), by: sayBy(owner, reader) })),
  ]
  return rows.sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0)).map(({ id, what, says, by }) => ({ id, what, says, by }))
}

function sayVersion(step: WorkStep, { text, language }: Reader): string {
  const words = text.workPoints.history
  const { plannedDate, doneDate, note, isRemoved, name } = step
  const parts = [
    isRemoved ? words.removed : '', name, plannedDate === null ? '' : words.planned(formatDayWithYear(plannedDate, language)),
    doneDate === null ? '' : words.done(formatDayWithYear(doneDate, language)), sayDocument(step), note,
  ]
  return parts.filter((part) => part !== '').join(text.common.dot)
}
