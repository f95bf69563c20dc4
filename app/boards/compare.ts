/** Boards that set indicators side by side: which ones, and by what their rows may be told apart. */
import type { Wording } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'

export type CompareRows = 'area' | 'department' | 'field' | 'level' | 'month'

export interface CompareBoard {
  /** Its page lies at `/boards/<id>`. */
  readonly id: string
  readonly name: Wording
  /** Codes of indicators, one column each, in their order. */
  readonly indicators: readonly string[]
  /** The one that is ranked until the reader chooses another. */
  readonly chosen: string
  /** Kinds of rows on offer, the usual one first. */
  readonly rows: readonly CompareRows[]
}

/** Freezes a board. @throws naming the board and the indicator that there is not, or that stands twice. */
export function defineCompareBoard(board: CompareBoard): CompareBoard {
  const unknown = [...board.indicators, board.chosen].find((code) => findIndicator(code)?.code !== code)
  if (unknown !== undefined) throw new Error(`board ${board.id}: no indicator has the code ${unknown}`)
  if (new Set(board.indicators).size !== board.indicators.length) throw new Error(`board ${board.id}: an indicator stands twice`)
  if (!board.indicators.includes(board.chosen)) throw new Error(`board ${board.id}: the chosen indicator ${board.chosen} is not on it`)
  return Object.freeze(board)
}
