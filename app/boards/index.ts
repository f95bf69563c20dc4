/** The catalogue of boards. A new one is a file and a line here. */
import type { BoardDefinition } from '#app/board.ts'
import { leaderBoard } from '#app/boards/leader.ts'

export const boards: readonly BoardDefinition[] = [leaderBoard]

/** The board behind an id, or null when there is none. */
export function findBoard(id: string): BoardDefinition | null {
  return boards.find((board) => board.id === id) ?? null
}
