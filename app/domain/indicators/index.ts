/** The catalogue of indicators, in the order of their codes. A new one is a file and a line here. */
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { adHocShare } from '#domain/indicators/ad-hoc-share.ts'
import { chosenByHand } from '#domain/indicators/chosen-by-hand.ts'
import { classRuleUse } from '#domain/indicators/class-rule-use.ts'
import { completionInTime } from '#domain/indicators/completion-in-time.ts'
import { comprehensiveItemsCarriedOut } from '#domain/indicators/comprehensive-items-carried-out.ts'
import { drawConformity } from '#domain/indicators/draw-conformity.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { drawRate } from '#domain/indicators/draw-rate.ts'
import { enterpriseDrawShare } from '#domain/indicators/enterprise-draw-share.ts'
import { followUpClosureBefore2023 } from '#domain/indicators/follow-up-closure-before-2023.ts'
import { followUpClosure } from '#domain/indicators/follow-up-closure.ts'
import { guidelineCoverage } from '#domain/indicators/guideline-coverage.ts'
import { highRiskCoverage } from '#domain/indicators/high-risk-coverage.ts'
import { inspectionCompletion } from '#domain/indicators/inspection-completion.ts'
import { inspectorDirectoryCompleteness } from '#domain/indicators/inspector-directory-completeness.ts'
import { itemCoverage } from '#domain/indicators/item-coverage.ts'
import { jointInspectionRatio } from '#domain/indicators/joint-inspection-ratio.ts'
import { jointRatioByPlans } from '#domain/indicators/joint-ratio-by-plans.ts'
import { jointRatioByVisits } from '#domain/indicators/joint-ratio-by-visits.ts'
import { labelCoverage } from '#domain/indicators/label-coverage.ts'
import { labelMadeShare } from '#domain/indicators/label-made-share.ts'
import { mobileRate } from '#domain/indicators/mobile-rate.ts'
import { objectDirectoryCompleteness } from '#domain/indicators/object-directory-completeness.ts'
import { offSiteMeans } from '#domain/indicators/off-site-means.ts'
import { offSiteShare } from '#domain/indicators/off-site-share.ts'
import { planCompletion } from '#domain/indicators/plan-completion.ts'
import { problemRate } from '#domain/indicators/problem-rate.ts'
import { procedureChecks } from '#domain/indicators/procedure-checks.ts'
import { procedureConformity } from '#domain/indicators/procedure-conformity.ts'
import { provincialCampaigns } from '#domain/indicators/provincial-campaigns.ts'
import { publicationFarTooLate } from '#domain/indicators/publication-far-too-late.ts'
import { publicationInTime } from '#domain/indicators/publication-in-time.ts'
import { publicationQuality } from '#domain/indicators/publication-quality.ts'
import { realJointness } from '#domain/indicators/real-jointness.ts'
import { repeatVisitRate } from '#domain/indicators/repeat-visit-rate.ts'
import { sameSourceRate } from '#domain/indicators/same-source-rate.ts'
import { satisfaction } from '#domain/indicators/satisfaction.ts'
import { targetingLift } from '#domain/indicators/targeting-lift.ts'
import { threeLevelLinkage } from '#domain/indicators/three-level-linkage.ts'
import { trainingCoverage } from '#domain/indicators/training-coverage.ts'
import { warningHitRate } from '#domain/indicators/warning-hit-rate.ts'
import { warningsInTime } from '#domain/indicators/warnings-in-time.ts'

export const indicators: readonly IndicatorDefinition[] = [
  itemCoverage,
  sameSourceRate,
  guidelineCoverage,
  objectDirectoryCompleteness,
  inspectorDirectoryCompleteness,
  labelCoverage,
  planCompletion,
  completionInTime,
  inspectionCompletion,
  enterpriseDrawShare,
  procedureConformity,
  adHocShare,
  mobileRate,
  offSiteShare,
  ...offSiteMeans,
  jointInspectionRatio,
  jointRatioByPlans,
  jointRatioByVisits,
  realJointness,
  provincialCampaigns,
  threeLevelLinkage,
  repeatVisitRate,
  labelMadeShare,
  comprehensiveItemsCarriedOut,
  classRuleUse,
  drawGradient,
  drawRate,
  highRiskCoverage,
  problemRate,
  targetingLift,
  warningsInTime,
  warningHitRate,
  publicationInTime,
  followUpClosure,
  followUpClosureBefore2023,
  publicationQuality,
  publicationFarTooLate,
  drawConformity,
  chosenByHand,
  trainingCoverage,
  satisfaction,
  ...procedureChecks,
]

/** Those that are counted from rows; the others are built from them. */
export const ratios: readonly RatioDefinition[] = indicators.filter((definition) => definition.kind === 'ratio')

/** The definition behind a code or an id, or null when there is none. */
export function findIndicator(codeOrId: string): IndicatorDefinition | null {
  return indicators.find((definition) => definition.code === codeOrId || definition.id === codeOrId) ?? null
}

/** Every version of a definition, the earliest first; empty where there has been one alone. */
export function findVersions(definition: IndicatorDefinition): readonly IndicatorDefinition[] {
  if (definition.validity === undefined) return []
  const present = definition.validity.earlierOf ?? definition.code
  return indicators.filter(({ code, validity }) => code === present || validity?.earlierOf === present).sort((one, other) => one.version - other.version)
}
