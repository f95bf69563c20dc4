/** The board on a wall: one indicator after another, dark, without controls. */
import { addressChoice, type BoardContext } from './board-context.ts'
import { presentBoard } from './board.ts'
import { formatClock, formatDayInProse, formatPeriod, formatWeekday } from './format.ts'
import { nameArea } from './area-names.ts'
import type { ReadingBarView, WallView } from './view-models.ts'
import type { WorkStanding } from './work-standing.ts'

/** How long an indicator stays. */
export const WALL_SECONDS = 30

export interface WallInput {
  readonly context: BoardContext
  readonly work: WorkStanding | null
  readonly today: string
  /** Instant at which the page was read. */
  readonly now: Date
  /** The day is the clock's own, so the clock may run on; a day set by hand stands still. */
  readonly isClockDay: boolean
}

/** The wall without what its reading bar says. */
export type BareWall = Omit<WallView, 'periodNote' | 'facts' | 'arrival' | 'notice'>

/** Builds the wall. */
export function presentWall({ context, work, today, now, isClockDay }: WallInput): BareWall {
  const { text, language, figures, definitions, chosen, period } = context
  const words = text.wall
  const shown = definitions.filter(({ code }) => figures.indicators.some((found) => found.code === code))
  const index = shown.findIndex(({ code }) => code === chosen.definition.code)
  const next = shown[(index + 1) % shown.length] ?? chosen.definition
  const board = presentBoard(context, work)
  return {
    title: words.titleOf(nameArea(figures.area, language)),
    reading: { mark: 'dot', word: text.shell.reading.live },
    period: formatPeriod(period.from, period.to, language),
    turn: {
      position: words.position(index + 1, shown.length),
      seconds: WALL_SECONDS,
      nextHref: addressChoice(context, { indicator: next.code }),
      countdown: { before: words.countdownBefore, after: words.countdownAfter },
    },
    clock: { day: `${formatDayInProse(today, language)} ${formatWeekday(today, language)}`, time: formatClock(now), runs: isClockDay },
    board: { ...board, ranking: { ...board.ranking, exports: null }, work: board.work && { ...board.work, all: null } },
  }
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
