/** The work points of a year across a room. */
import { joinSentences } from '#app/text.ts'
import type { Reader } from './figures.ts'
import type { Sentence, WallScreenView, WorkWallRowView } from './view-models.ts'
import { nameOwner, sayNextDay } from './work-points.ts'
import { markState, sayPointValue, type StandingPoint, type WorkStanding } from './work-standing.ts'
import { countStates } from './work-strip.ts'

/** Builds the screen. @param departments names by code */
export function presentWorkScreen({ plan, points, period }: WorkStanding, departments: Readonly<Record<string, string>>, reader: Reader): WallScreenView {
  const { text, language } = reader
  const words = text.workPoints
  const counted = countStates(points, reader).map((part): Sentence => [{ text: part }])
  return {
    kind: 'work',
    page: {
      head: { trail: [], title: words.headline({ count: points.length, parts: joinSentences(counted, text.common.listJoin) }), second: [{ text: plan.title[language] }] },
      columns: { value: words.column.value, owner: words.column.owner, next: words.column.next },
      chapters: plan.chapters.map((chapter, index) => ({
        title: words.chapter(words.chapterNumbers[index] ?? '', chapter[language]),
        rows: points.filter(({ point }) => point.chapter === index + 1).map((standing) => presentRow(standing, period.to, departments, reader)),
      })),
    },
  }
}

function presentRow(standing: StandingPoint, day: string, departments: Readonly<Record<string, string>>, reader: Reader): WorkWallRowView {
  const { point, state, nextDay } = standing
  const { text, language } = reader
  return {
    id: String(point.number),
    number: String(point.number),
    mark: markState(state),
    stateWord: text.workPoints.state[state],
    name: point.name[language],
    value: sayPointValue(standing, day, reader),
    adverse: state === 'short',
    owner: nameOwner(standing, departments, reader),
    next: sayNextDay(standing, reader),
    late: nextDay !== null && nextDay < day,
  }
}
