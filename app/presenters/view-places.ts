import type { LinkView, MenuView, PageHeadView, Sentence, DataTableView } from './view-basics.ts'

/** One settled city: its place, the places it may hold, and what would turn it with the next one. */
export type FirmRowView = {
  code: string
  name: string
  href: string
  place: number
  total: string
  byWeights: { low: number; high: number; sentence: string }
  byChance: { low: number; high: number; sentence: string }
  /** `2—4`, or the one place. */
  weightsText: string
  chanceText: string
  /** Chance of standing above the next one: `97%`; empty for the last. */
  above: string
  /** Least change of the weights that turns it with the next one; empty for the last. */
  turn: string
  joinsNext: boolean
}

/** Chances that the row stands above the column; null on the diagonal. `open`: neither stands surely above the other. */
export type PairsView = {
  title: string
  note: string
  corner: string
  names: readonly string[]
  rows: readonly { name: string; cells: readonly ({ text: string; look: 'above' | 'below' | 'open'; sentence: string } | null)[] }[]
}

/** What an item is meant to be worth and what it does to the totals, both per cent. */
export type EffectView = {
  title: string
  note: string
  columns: readonly string[]
  rows: readonly { code: string; name: string; href: string | null; nominal: string; effective: string; nominalShare: number; effectiveShare: number }[]
}

export type FunnelView = {
  title: string
  note: string
  menu: MenuView
  desk: { svg: string; height: number }
  phone: { svg: string; height: number }
  sentence: string
  table: DataTableView
  tableLabel: string
}

/** How firm the places are. */
export type PlacesPageView = {
  head: PageHeadView
  table: { title: string; note: string; columns: { place: string; area: string; total: string; weights: string; chance: string; above: string; turn: string }; places: number; rows: readonly FirmRowView[] }
  pairs: PairsView
  effect: EffectView
  funnel: FunnelView | null
  method: { title: string; lines: readonly Sentence[] }
}

/** Why a party's points are others than the year before. */
export type ScoreChangeView = { head: PageHeadView; table: DataTableView | null; notes: readonly string[] }

/** One item of the form; `floor` and `target` are null where the rule has no ends. */
export type WhatIfItemView = { code: string; name: string; fields: readonly { name: string; label: string; value: string; usual: string; fault: string | null }[] }

/** Weights and ends tried out on the page; nothing is saved. */
export type WhatIfPageView = {
  head: PageHeadView
  form: { label: string; period: string | null; of: string | null; blocks: readonly { name: string; items: readonly WhatIfItemView[] }[]; submit: string; reset: LinkView; columns: { item: string; points: string; floor: string; target: string } }
  table: { title: string; note: string; columns: readonly string[]; rows: readonly { code: string; name: string; href: string; now: string; nowTotal: string; then: string; thenTotal: string; moved: string; tone: 'up' | 'down' | 'level' }[] } | null
}
