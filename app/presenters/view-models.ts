/**
 * What components draw. Presenters make these, routes hand them over, components only lay them out.
 *
 * Three rules hold in every view model: every visible word arrives here as a finished string; whatever
 * decides (met or not, which bin, how long a bar) is an integer or a union made by the presenter; and
 * `null` means "there is none", never zero. All shapes are plain JSON, so a loader can return them.
 */
export type * from './view-basics.ts'
export type * from './view-shell.ts'
export type * from './view-board.ts'
export type * from './view-matrix.ts'
export type * from './view-joint.ts'
export type * from './view-checklists.ts'
export type * from './view-counts.ts'
export type * from './view-saved.ts'
export type * from './view-register.ts'
export type * from './view-scores.ts'
export type * from './view-risk.ts'
export type * from './view-explore.ts'
export type * from './view-lists.ts'
export type * from './view-enterprise.ts'
export type * from './view-indicators.ts'
export type * from './view-deliveries.ts'
export type * from './view-mapping.ts'
export type * from './view-layouts.ts'
export type * from './view-lineage.ts'
export type * from './view-notes.ts'
export type * from './view-briefings.ts'
export type * from './view-work-points.ts'
export type * from './view-filings.ts'
export type * from './view-plans.ts'
export type * from './view-subscriptions.ts'
export type * from './view-wall.ts'
export type * from './view-places.ts'
export type * from './view-assessments.ts'
export type * from './view-sheets.ts'
export type * from './view-warning-rules.ts'
export type * from './view-watch-lists.ts'
