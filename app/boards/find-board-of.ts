import type { BoardDefinition } from '#app/board.ts'
import { boards } from '#app/boards/index.ts'

/** The first board on which an indicator stands; null for one that has a page of its own alone. */
export function findBoardOf(code: string): BoardDefinition | null {
  return boards.find((board) => board.tiles.includes(code)) ?? null
}
