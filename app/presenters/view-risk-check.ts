import type { LinkView, PageHeadView, Tone } from './view-basics.ts'
import type { FactView } from './view-enterprise.ts'
import type { PagerView, WorkTableView } from './view-lists.ts'
import type { HeatTableView } from './view-risk.ts'

/** One fall of the draw rate in a field, with the intervals of both rates. */
export type FieldInversionView = { key: string; area: string; field: string; kind: string; fraction: string; interval: string; against: string; told: string; tone: Tone; mend: string; link: LinkView | null }

/** The differentiation check by field. */
export type RiskCheckPageView = {
  head: PageHeadView
  strip: readonly FactView[]
  fields: HeatTableView
  /** Null of a place without parts. */
  places: HeatTableView | null
  inversions: {
    title: string
    note: string
    columns: Readonly<Record<'area' | 'field' | 'kind' | 'fraction' | 'interval' | 'against' | 'told' | 'mend', string>>
    rows: readonly FieldInversionView[]
    none: string
  }
}

/** Enterprises behind a cell of the risk pages. */
export type RiskSubjectsPageView = { head: PageHeadView; table: WorkTableView; pager: PagerView }
