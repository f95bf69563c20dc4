import type { ExportMenuView, LinkView, MenuView, PageHeadView } from './view-basics.ts'
import type { FacetStripView, PagerView, WorkTableView } from './view-lists.ts'
import type { HeatTableView } from './view-risk.ts'

/** One of the lists below the board: its name, what it holds, and how many rows wait there. */
export type PlanDoorView = { id: string; name: string; count: string; what: string; href: string }

export type PlanDoorsView = { title: string; doors: readonly PlanDoorView[] }

/** One list of the board of lists and plans. */
export type PlanListView = {
  head: PageHeadView
  /** The lists beside it. */
  sections: MenuView
  /** List versions held against one another; empty where none are. */
  versions: readonly MenuView[]
  /** Records of the figure that the list explains. */
  records: LinkView | null
  heat: HeatTableView | null
  /** What a heat table or a summary says, as a file. */
  summary: { title: string; note: string; table: WorkTableView | null; exports: ExportMenuView } | null
  facets: FacetStripView | null
  table: WorkTableView
  pager: PagerView
}
