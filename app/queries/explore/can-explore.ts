/** By what an indicator can be told apart: as far as its rows know it and the role may see it. */
import { canSplit } from '#app/queries/figures/choose-level.ts'
import type { Area } from '#app/queries/types.ts'
import type { ExploreSplit, SplitState } from '#domain/explore-splits.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { mayOpen, type Role } from '#domain/rights.ts'

/** Sums by class and by trade are shown to the roles that work with risk; of one enterprise they may tell what is internal. */
const RISK_SPLITS: readonly ExploreSplit[] = ['class', 'industry']

export interface CanExplore {
  readonly ratio: RatioDefinition
  /** Compares the classes itself, so it can't be told apart by them. */
  readonly isGradient: boolean
  readonly area: Pick<Area, 'level'>
  readonly role: Role
}

/** Whether a split can be asked. */
export function judgeSplit(split: ExploreSplit, { ratio, isGradient, area, role }: CanExplore): SplitState {
  if (split === 'city') return area.level === 'province' ? 'open' : 'absent'
  if (split === 'county') return area.level === 'county' ? 'absent' : 'open'
  if (!canSplit(ratio, split) || (isGradient && split === 'class')) return 'absent'
  return RISK_SPLITS.includes(split) && !mayOpen(role, 'risk') ? 'closed' : 'open'
}
