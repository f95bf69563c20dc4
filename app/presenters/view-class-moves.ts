import type { DataTableView, MenuView, PageHeadView } from './view-basics.ts'
import type { HeatTableView } from './view-risk.ts'

/** How classes moved, how many enterprises have none, and how two models stand to each other. */
export type ClassMovesPageView = {
  head: PageHeadView
  menus: readonly MenuView[]
  moves: HeatTableView
  crosswalk: HeatTableView | null
  crosswalkNone: string
  months: { title: string; note: string; table: DataTableView | null; none: string }
  schemes: { title: string; table: DataTableView }
}
