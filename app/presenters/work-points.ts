/** All work points of a year, chapter by chapter: state, what was computed, what was filed, who leads, and the next day. */
import { isDoneBy } from '#domain/work-point-state.ts'
import { joinSentences, say } from '#app/text.ts'
import { formatMakeup, type Reader } from './figures.ts'
import { formatDayInList, formatDayInProse } from './format.ts'
import type { Sentence, WorkColumnView, WorkPointsPageView, WorkRowView } from './view-models.ts'
import { addressWorkPoint, addressWorkPoints, markState, sayShownValue, type StandingPoint, type WorkChoice, type WorkStanding } from './work-standing.ts'
import { countStates } from './work-strip.ts'

export interface WorkPointsInput {
  /** Null where no plan was issued for the year. */
  readonly standing: WorkStanding | null
  readonly year: number
  /** Years that have a plan, newest first. */
  readonly years: readonly number[]
  readonly choice: WorkChoice
  /** Names of departments by code. */
  readonly departments: Readonly<Record<string, string>>
}

/** Builds the page. */
export function presentWorkPoints(input: WorkPointsInput, reader: Reader): WorkPointsPageView {
  const { standing, year, years, choice } = input
  const words = reader.text.workPoints
  if (standing === null) {
    const links = years.map((known) => ({ label: words.seeYear(String(known)), href: addressWorkPoints({ ...choice, period: String(known) }) }))
    return { head: { trail: [], title: say`${words.noPlanTitle(String(year))}`, second: [] }, empty: { title: words.noPlanTitle(String(year)), text: words.noPlanText, links }, groups: [] }
  }
  const { plan, points } = standing
  const counted = countStates(points, reader).map((part): Sentence => [{ text: part }])
  return {
    head: { trail: [], title: words.headline({ count: points.length, parts: joinSentences(counted, reader.text.common.listJoin) }), second: sayNext(standing, choice, reader) },
    empty: null,
    groups: plan.chapters.map((chapter, index) => ({
      title: words.chapter(words.chapterNumbers[index] ?? '', chapter[reader.language]),
      note: '',
      table: {
        label: chapter[reader.language],
        columns: nameColumns(reader),
        rows: points.filter(({ point }) => point.chapter === index + 1).map((point) => presentRow(point, input, standing.period.to, reader)),
        empty: null,
        bulk: null,
      },
    })),
  }
}

/** The day that comes next of all points, or the longest past. */
function sayNext({ points, period }: WorkStanding, choice: WorkChoice, { text, language }: Reader): Sentence {
  const words = text.workPoints
  const next = points.filter(({ nextDay }) => nextDay !== null).sort((one, other) => ((one.nextDay ?? '') < (other.nextDay ?? '') ? -1 : 1))[0]
  if (next === undefined || next.nextDay === null) return say`${words.noNext}`
  const { number, name } = next.point
  const parts = { day: formatDayInProse(next.nextDay, language), number, name: { text: name[language], href: addressWorkPoint(number, choice) } }
  return next.nextDay < period.to ? words.late(parts) : words.next(parts)
}

function nameColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.workPoints
  const base = { align: 'left', sort: null } as const
  return [
    { ...base, id: 'number', label: column.number, align: 'right', width: 32, phone: 'hidden' },
    { ...base, id: 'name', label: column.name, width: 410, phone: 'title' },
    { ...base, id: 'state', label: column.state, width: 84, phone: 'figure' },
    { ...base, id: 'evidence', label: column.evidence, width: 104, phone: 'line' },
    { ...base, id: 'shown', label: column.shown, width: null, phone: 'line' },
    { ...base, id: 'steps', label: column.steps, width: 96, phone: 'line' },
    { ...base, id: 'owner', label: column.owner, width: 132, phone: 'hidden' },
    { ...base, id: 'next', label: column.next, width: 110, phone: 'line' },
  ]
}

function presentRow(standing: StandingPoint, { choice, departments }: WorkPointsInput, day: string, reader: Reader): WorkRowView {
  const { text, language } = reader
  const words = text.workPoints
  const { point, state, steps } = standing
  const shown = sayShown(standing, reader)
  return {
    id: String(point.number),
    href: addressWorkPoint(point.number, choice),
    open: false,
    level: null,
    cells: [
      { kind: 'text', text: String(point.number), tone: 'quiet' },
      { kind: 'link', text: point.name[language], href: addressWorkPoint(point.number, choice) },
      { kind: 'mark', mark: markState(state), text: words.state[state] },
      { kind: 'text', text: words.evidence[point.evidence].name, tone: 'quiet', title: words.evidence[point.evidence].text },
      { kind: 'text', text: shown, title: shown, ...(standing.shown.length === 0 ? { tone: 'quiet' as const } : {}) },
      { kind: 'text', text: sayFiled(standing, day, reader), ...(steps.length === 0 ? { tone: 'quiet' as const } : {}) },
      { kind: 'text', text: nameOwner(standing, departments, reader) },
      { kind: 'text', text: sayNextDay(standing, reader), ...(standing.nextDay !== null && standing.nextDay < day ? { tone: 'bad' as const } : {}) },
    ],
  }
}

/** 部门联合抽查比例 39.77%（2,399 / 6,032 项）, the telling indicator alone. */
export function sayShown({ point, shown }: StandingPoint, reader: Reader): string {
  const words = reader.text.workPoints
  if (point.shownBy === 'all') return words.catalogue(shown.filter(({ figure }) => figure.state !== 'not-reported').length, shown.length)
  const [lead] = shown
  if (lead === undefined) return point.evidence === 'filed' ? '' : words.noShown
  const makeup = lead.figure.state === 'not-reported' ? '' : formatMakeup(lead.figure, lead.definition, reader)
  return [lead.definition.shortName[reader.language], sayShownValue(lead, reader), makeup].filter((part) => part !== '').join(' ')
}

/** 完成 2 / 4; a point of records alone need not be filed. */
export function sayFiled({ point, steps }: StandingPoint, day: string, { text }: Reader): string {
  const words = text.workPoints
  if (steps.length === 0) return point.evidence === 'computed' ? '' : words.noSteps
  return words.stepsDone(steps.filter((step) => isDoneBy(step, day)).length, steps.length)
}

/** The department that was assigned, else whom the plan charges. */
export function nameOwner({ point, owner }: StandingPoint, departments: Readonly<Record<string, string>>, { language }: Reader): string {
  return owner === null ? point.owner[language] : (departments[owner.departmentCode] ?? owner.departmentCode)
}

/** 11-30; the end of the year where no step names a day. */
export function sayNextDay({ nextDay }: StandingPoint, { text }: Reader): string {
  if (nextDay === null) return ''
  const day = formatDayInList(nextDay)
  return nextDay.endsWith('-12-31') ? text.workPoints.yearEnd(day) : day
}
