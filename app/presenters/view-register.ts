/** The list of a register. */
import type { PageHeadView } from './view-basics.ts'
import type { FilterBarView, PagerView, WorkTableView } from './view-lists.ts'

export interface RegisterPageView {
  readonly head: PageHeadView
  readonly filters: FilterBarView
  readonly table: WorkTableView
  readonly pager: PagerView
}
