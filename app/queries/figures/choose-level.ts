/** From which sums a question is answered: the coarsest that can tell, and that the right may see whole. */
import type { Area, FigureFilters, Right, Split } from '#app/queries/types.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { getFact } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { hasTrait } from '#domain/traits.ts'

/**
 * `city`: by month and by day · `cityClass`: with departments and classes · `area`: with counties too ·
 * `industry`: with industries and classes · `rows`: counted from the facts for the whole period.
 */
export type Level = 'city' | 'cityClass' | 'area' | 'industry' | 'rows'

export interface LevelQuestion {
  readonly right: Pick<Right, 'level' | 'departmentCode'>
  readonly area: Pick<Area, 'level'>
  readonly by: readonly Split[]
  readonly filters: FigureFilters
}

/** Chooses the sums for a question. Sums of whole cities are closed to a right that is limited to a county or department. */
export function chooseLevel({ right, area, by, filters }: LevelQuestion): Level {
  const isLimited = right.level === 'county' || right.departmentCode !== ''
  const needsCounty = area.level === 'county' || by.includes('county') || by.includes('level') || filters.level !== undefined
  const needsDepartment = filters.department !== undefined || by.includes('department')
  if (by.includes('field') || by.includes('channel') || filters.field !== undefined || filters.channel !== undefined) return 'rows'
  if (filters.industry !== undefined || by.includes('industry')) {
    return isLimited || needsCounty || needsDepartment ? 'rows' : 'industry'
  }
  if (isLimited || needsCounty) return 'area'
  if (needsDepartment || filters.riskClass !== undefined || by.includes('class')) return 'cityClass'
  return 'city'
}

/** Whether the rows of a ratio can be told apart by a split at all. */
export function canSplit(ratio: RatioDefinition, split: Split): boolean {
  const fact = getFact(ratio.fact)
  switch (split) {
    case 'class':
      return fact.hasRiskClass
    case 'industry':
      return fact.hasIndustry
    case 'department':
      return fact.hasDepartment
    case 'field':
    case 'channel':
      return hasTrait(fact, split)
    case 'city':
    case 'county':
    case 'level':
    case 'month':
      return true
  }
}

/** @throws RefusedError 400 when a ratio's rows know nothing of a split or filter asked for. */
export function assertSplits(ratio: RatioDefinition, by: readonly Split[], filters: FigureFilters): void {
  const asked: Split[] = [...by]
  if (filters.department !== undefined) asked.push('department')
  if (filters.riskClass !== undefined) asked.push('class')
  if (filters.industry !== undefined) asked.push('industry')
  if (filters.field !== undefined) asked.push('field')
  if (filters.channel !== undefined) asked.push('channel')
  const wrong = asked.find((split) => !canSplit(ratio, split))
  if (wrong === undefined) return
  throw new RefusedError(400, 'no-such-split', {
    zh: `${ratio.code} ${ratio.name.zh}不能按“${wrong}”区分`,
    en: `${ratio.code} ${ratio.name.en} cannot be told apart by "${wrong}"`,
  })
}
