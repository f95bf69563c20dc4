/** The shape of a board: which indicators stand on it as tiles, and in which order. */
import type { Wording } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'

export interface BoardDefinition {
  /** Name used in files and addresses, `kebab-case`. */
  readonly id: string
  readonly name: Wording
  /** Codes of indicators, one tile each, in their order. */
  readonly tiles: readonly string[]
  /** The tile that drives map, ranking and trend until the reader chooses another. */
  readonly chosen: string
}

/** Freezes a board. @throws naming the board and the tile when an indicator does not exist or stands twice. */
export function defineBoard(board: BoardDefinition): BoardDefinition {
  const unknown = board.tiles.find((code) => findIndicator(code)?.code !== code)
  if (unknown !== undefined) throw new Error(`board ${board.id}: no indicator has the code ${unknown}`)
  if (new Set(board.tiles).size !== board.tiles.length) throw new Error(`board ${board.id}: a tile stands twice`)
  if (!board.tiles.includes(board.chosen)) throw new Error(`board ${board.id}: the chosen tile ${board.chosen} is not on it`)
  return Object.freeze(board)
}
