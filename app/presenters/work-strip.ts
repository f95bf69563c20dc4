/** The 22 work points below the board: number, shape, name, one figure. */
import type { PointState } from '#domain/work-point-state.ts'
import type { Reader } from './figures.ts'
import type { WorkStripCellView, WorkStripView } from './view-models.ts'
import { addressWorkPoint, addressWorkPoints, markState, sayPointValue, type StandingPoint, type WorkChoice, type WorkStanding } from './work-standing.ts'

/** States in the order in which they are counted. */
const COUNTED: readonly PointState[] = ['met', 'at-risk', 'short', 'in-progress', 'not-due', 'not-reported']

/** Builds the strip. @param choice what the pages behind it keep; a department has no points of its own */
export function presentWorkStrip({ plan, points, period }: WorkStanding, { department, ...choice }: WorkChoice & { readonly department: string | null }, reader: Reader): WorkStripView {
  const { text, language } = reader
  const words = text.workPoints
  return {
    title: words.stripTitle(String(plan.year), points.length),
    note: [...countStates(points, reader), ...(department === null ? [] : [words.allDepartments])].join(text.common.listJoin),
    all: { label: words.all, href: addressWorkPoints(choice) },
    chapters: plan.chapters.map((chapter, index) => ({
      title: words.chapter(words.chapterNumbers[index] ?? '', chapter[language]),
      cells: points.filter(({ point }) => point.chapter === index + 1).map((standing) => presentCell(standing, period.to, choice, reader)),
    })),
  }
}

/** 8 项达标, 5 项有风险: each state that occurs. */
export function countStates(points: readonly StandingPoint[], { text }: Reader): readonly string[] {
  const words = text.workPoints
  return COUNTED.map((state) => ({ state, count: points.filter((point) => point.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => words.countOf(count, words.state[state]))
}

function presentCell(standing: StandingPoint, day: string, choice: WorkChoice, reader: Reader): WorkStripCellView {
  const { point, state } = standing
  const { text, language } = reader
  const value = sayPointValue(standing, day, reader)
  return {
    id: String(point.number),
    number: String(point.number),
    label: point.label[language],
    mark: markState(state),
    value: value !== '' ? value : state === 'not-reported' ? text.workPoints.noData : text.workPoints.state[state],
    adverse: state === 'short',
    sentence: text.workPoints.cell({ number: point.number, name: point.name[language], state: text.workPoints.state[state], value }),
    href: addressWorkPoint(point.number, choice),
  }
}
