/** What a wall shows in turn: the leader board, one indicator after another, then the other boards, and round again. */
import { buildAddress } from './addresses.ts'

/** Boards of the wall, in their order. */
export const wallBoards = ['leader', 'joint', 'plans', 'channels', 'departments', 'work-points'] as const
export type WallBoard = (typeof wallBoards)[number]

/** Where a wall stands. */
export interface WallPlace {
  readonly board: WallBoard
  /** Of the leader board alone. */
  readonly indicator: string | null
  /** What the wall keeps from screen to screen. */
  readonly area: string | null
  readonly period: string | null
}

/** One stop of the wall's round. */
export interface WallStop {
  readonly board: WallBoard
  readonly indicator: string | null
}

/** The board behind a name, or null when the wall has none. */
export function findWallBoard(name: string): WallBoard | null {
  return wallBoards.find((board) => board === name) ?? null
}

/** The wall's round. @param indicators those of the leader board that have a figure; @param hasPlan whether the year has work points */
export function listStops(indicators: readonly string[], hasPlan: boolean): readonly WallStop[] {
  return wallBoards.flatMap((board): readonly WallStop[] => {
    if (board === 'leader') return indicators.map((indicator) => ({ board, indicator }))
    return board === 'work-points' && !hasPlan ? [] : [{ board, indicator: null }]
  })
}

/** Place in the round, 0 where it is none of its stops, and the address of the next stop. */
export function findTurn(place: WallPlace, stops: readonly WallStop[]): { place: number; nextHref: string } {
  const index = stops.findIndex(({ board, indicator }) => board === place.board && indicator === place.indicator)
  const next = stops[(index + 1) % stops.length] ?? place
  return { place: index + 1, nextHref: buildAddress(`/wall/${next.board}`, { indicator: next.indicator, area: place.area, period: place.period }) }
}
