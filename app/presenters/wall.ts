/** The boards on a wall: one screen after another, dark, without controls. */
import type { Period } from '#domain/period.ts'
import type { Area } from '#app/queries/types.ts'
import { nameArea } from './area-names.ts'
import type { BoardContext } from './board-context.ts'
import { presentBoard } from './board.ts'
import type { Reader } from './figures.ts'
import { formatClock, formatDayInProse, formatPeriod, formatWeekday } from './format.ts'
import { findTurn, type WallPlace, type WallStop } from './wall-program.ts'
import type { CompareBoardView, ReadingBarView, WallScreenView, WallView } from './view-models.ts'
import type { WorkStanding } from './work-standing.ts'

/** How long a screen stays. */
export const WALL_SECONDS = 30

export interface WallInput {
  readonly place: WallPlace
  readonly stops: readonly WallStop[]
  readonly area: Area
  readonly period: Period
  readonly screen: WallScreenView
  readonly today: string
  /** Instant at which the page was read. */
  readonly now: Date
  /** The day is the clock's own, so the clock may run on; a day set by hand stands still. */
  readonly isClockDay: boolean
}

/** The wall without what its reading bar says. */
export type BareWall = Omit<WallView, 'periodNote' | 'facts' | 'arrival' | 'notice'>

/** Builds the wall around a screen. */
export function presentWall({ place, stops, area, period, screen, today, now, isClockDay }: WallInput, { text, language }: Reader): BareWall {
  const words = text.wall
  const turn = findTurn(place, stops)
  return {
    title: words.titleOf(nameArea(area, language)),
    reading: { mark: 'dot', word: text.shell.reading.live },
    period: formatPeriod(period.from, period.to, language),
    turn: {
      position: turn.place === 0 ? '' : words.position(turn.place, stops.length),
      seconds: WALL_SECONDS,
      nextHref: turn.nextHref,
      countdown: { before: words.countdownBefore, after: words.countdownAfter },
    },
    clock: { day: `${formatDayInProse(today, language)} ${formatWeekday(today, language)}`, time: formatClock(now), runs: isClockDay },
    screen,
  }
}

/** The leader board as a wall shows it: nothing to press. */
export function presentLeaderScreen(context: BoardContext, work: WorkStanding | null): WallScreenView {
  const board = presentBoard(context, work)
  return { kind: 'leader', page: { ...board, ranking: { ...board.ranking, exports: null }, work: board.work && { ...board.work, all: null } } }
}

/** More indicators side by side than these need the whole width. */
const BESIDE_A_RANKING = 10

/** Indicators side by side as a wall shows them. */
export function presentCompareScreen(board: CompareBoardView): WallScreenView {
  const matrix = { ...board.matrix, exports: null, switches: { ...board.matrix.switches, choices: [] } }
  const ranking = board.ranking === null || matrix.columns.length > BESIDE_A_RANKING ? null : { ...board.ranking, exports: null }
  return { kind: 'compare', page: { ...board, matrix, ranking, definition: null } }
}

/** Completes the wall with what every page's reading bar says. */
export function completeWall(wall: BareWall, reading: ReadingBarView): WallView {
  return {
    ...wall,
    periodNote: reading.period?.note ?? '',
    facts: reading.facts.map((fact) => fact.map((part) => part.text).join('')),
    // the second line of the headline names who is missing; one row holds everything a wall says of its reading
    arrival: reading.arrival && { ...reading.arrival, words: reading.phone.arrival },
    notice: reading.notice?.short ?? null,
  }
}
