import type { DataTableView, LinkView, MenuView, Sentence, Tone } from './view-basics.ts'
import type { HeatStep } from './view-risk.ts'
import type { PagerView, WorkTableView } from './view-lists.ts'

/** One fact of the strip: a label over a figure and what it says. */
export type FactView = { label: string; figure: string; tone: Tone; note: string; title: string }

/** A shape on the timeline: ┃ drawn, ● joint, ○ single, ▼ problem, · none found, ✓ published, ■ closed, ◆ signal, △ warning. */
export type TimelineShape = 'draw' | 'joint' | 'single' | 'problem' | 'clean' | 'published' | 'closed' | 'signal' | 'warning'

/** An event. `at` is its place on the line, per mille of the span. */
export type TimelineEventView = {
  id: string
  shape: TimelineShape
  at: number
  /** Word beside it, 已罚; empty for none. */
  word: string
  tone: Tone
  /** Everything about it, for hover and screen readers: first the title, then the lines. */
  title: string
  lines: readonly string[]
  href: string | null
}

/** A stretch of time: a risk class (filled by step) or a licence (a thin bar with its name). Both ends per mille. */
export type TimelineSpanView = { id: string; from: number; to: number; text: string; step: HeatStep | null; title: string }

/** A lane: spans of the class, events, or licences. */
export type TimelineLaneView = {
  id: string
  name: string
  kind: 'class' | 'events' | 'spans'
  spans: readonly TimelineSpanView[]
  events: readonly TimelineEventView[]
}

export type TimelineView = {
  title: string
  note: string
  /** Starts of the years, per mille, with their words. */
  years: readonly { at: number; text: string }[]
  today: { at: number; text: string }
  lanes: readonly TimelineLaneView[]
  legend: readonly { shape: TimelineShape | 'span'; text: string }[]
}

/** Upright bars with the number on top; `part` is the strong share of `value`. */
export type BarsView = {
  title: string
  note: string
  bars: readonly { label: string; value: number; part: number; text: string }[]
  largest: number
  foot: string
  table: DataTableView
}

/** One enterprise. */
export type EnterprisePageView = {
  trail: readonly LinkView[]
  name: string
  facts: readonly string[]
  /** Shown to staff and evaluators alone: 属内部结果，不公开; null for others. */
  internalNote: string | null
  /** To the deliveries that its data came from. */
  history: LinkView
  strip: readonly FactView[]
  timeline: TimelineView
  records: { title: string; menu: MenuView | null; table: WorkTableView; pager: PagerView }
  visits: BarsView
  pending: { title: string; rows: readonly { text: string; href: string | null; due: string; dueTone: Tone }[]; none: string }
  /** Tags, watch lists, neighbours: those that have something to say. */
  lists: readonly { title: string; note: string; rows: readonly { text: string; note: string; href: string | null }[] }[]
  foot: Sentence
}

