import type { MarkKind, PageHeadView, QualityView } from './view-basics.ts'
import type { BoardPageView } from './view-board.ts'
import type { CompareBoardView } from './view-matrix.ts'

/** One work point across a room: number, shape, name, one figure, next day. */
export type WorkWallRowView = { id: string; number: string; mark: MarkKind; stateWord: string; name: string; value: string; adverse: boolean; owner: string; next: string; late: boolean }

/** The work points of a year on a wall. */
export type WorkWallView = { head: PageHeadView; columns: { value: string; owner: string; next: string }; chapters: readonly { title: string; rows: readonly WorkWallRowView[] }[] }

/** What fills the wall below its first line. */
export type WallScreenView = { kind: 'leader'; page: BoardPageView } | { kind: 'compare'; page: CompareBoardView } | { kind: 'work'; page: WorkWallView }

/** A board on a wall: dark, without controls, one screen after another. */
export type WallView = {
  title: string
  reading: { mark: 'dot' | 'lock'; word: string }
  period: string
  periodNote: string
  facts: readonly string[]
  arrival: (QualityView & { words: string }) | null
  notice: string | null
  /** Which screen is shown, `画面 1 / 11`, and the address of the next one. */
  turn: { position: string; seconds: number; nextHref: string; countdown: { before: string; after: string } }
  /** `11月17日 周五` with the clock beside it, read by the server; the browser keeps it going unless the day is set by hand. */
  clock: { day: string; time: string; runs: boolean }
  screen: WallScreenView
}
