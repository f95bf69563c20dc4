/**
 * What queries are asked and what they answer. Everything is plain JSON: whole numbers, `YYYY-MM-DD` days,
 * instants as ISO text with their zone, codes as text, `null` for "there is none".
 */
export type * from '#app/queries/types/scope.ts'
export type * from '#app/queries/types/figures.ts'
export type * from '#app/queries/types/board.ts'
export type * from '#app/queries/types/risk.ts'
export type * from '#app/queries/types/joint.ts'
export type * from '#app/queries/types/joint-proposals.ts'
export type * from '#app/queries/types/explore.ts'
export type * from '#app/queries/types/peers.ts'
export type * from '#app/queries/types/lists.ts'
export type * from '#app/queries/types/matrix.ts'
export type * from '#app/queries/types/enterprise.ts'
export type * from '#app/queries/types/deliveries.ts'
export type * from '#app/queries/types/lineage.ts'
export type * from '#app/queries/types/findings.ts'
export type * from '#app/queries/types/warning-places.ts'
export type * from '#app/queries/types/figure-notes.ts'
export type * from '#app/queries/types/notes.ts'
export type * from '#app/queries/types/work-points.ts'
export type * from '#app/queries/types/layouts.ts'
export type * from '#app/queries/types/subscriptions.ts'
