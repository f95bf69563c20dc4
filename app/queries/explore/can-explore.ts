/** By what an indicator can be told apart: as far as its rows know it and the role may see it. */
import { canSplit } from '#app/queries/figures/choose-level.ts'
import type { Area, ExploreSplit } from '#app/queries/types.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { mayOpen, type Role } from '#domain/rights.ts'

/** `open`: can be asked · `absent`: the rows know nothing of it · `closed`: for other roles. */
export type SplitState = 'open' | 'absent' | 'closed'

/** Splits in the order in which they are offered. */
export const exploreSplits: readonly ExploreSplit[] = ['city', 'county', 'department', 'field', 'level', 'class', 'industry', 'channel', 'month']

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

/** Two splits of one kind say nothing beside each other: a county lies in one city. */
export function canStandBeside(rows: ExploreSplit, columns: ExploreSplit): boolean {
  const isArea = (split: ExploreSplit): boolean => split === 'city' || split === 'county'
  return rows !== columns && !(isArea(rows) && isArea(columns)) && columns !== 'county'
}
