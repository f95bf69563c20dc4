/** The risk heat maps: draw rates by class with their monotone check, and problem rates by trade. */
import { presentClasses } from './risk-classes.ts'
import type { RiskContext } from './risk-context.ts'
import { sayRiskHeadline, sayRiskSecond } from './risk-headline.ts'
import { presentIndustries } from './risk-industries.ts'
import { presentInversions } from './risk-inversions.ts'
import type { RiskPageView } from './view-models.ts'

/** Builds the page. */
export function presentRisk(context: RiskContext): RiskPageView {
  return {
    head: { trail: [], title: sayRiskHeadline(context), second: sayRiskSecond(context) },
    classes: presentClasses(context),
    inversions: presentInversions(context),
    industries: presentIndustries(context),
  }
}
