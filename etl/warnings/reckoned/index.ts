/** The functions behind the reckoned rules of the catalogue, by the rule's id. A rule without one fails the run, and its test. */
import type { Reckon } from '#etl/warnings/found.ts'
import { reckonDrawTest, reckonRepeatedPair } from '#etl/warnings/reckoned/draws.ts'
import { reckonCompletionForecast, reckonJointRatioForecast } from '#etl/warnings/reckoned/forecasts.ts'
import { reckonFunnelOutlier } from '#etl/warnings/reckoned/funnel-outlier.ts'
import { reckonNoProblemFound } from '#etl/warnings/reckoned/no-problem-found.ts'
import { reckonBunchedResults, reckonInspectorLoad, reckonSplitVisit } from '#etl/warnings/reckoned/process.ts'
import {
  reckonProblemShiftByArea, reckonProblemShiftByIndustry, reckonSignalShiftByArea, reckonSignalShiftByIndustry,
} from '#etl/warnings/reckoned/shifts.ts'

export const reckoners: Readonly<Record<string, Reckon>> = {
  'joint-ratio-forecast': reckonJointRatioForecast,
  'no-problem-found': reckonNoProblemFound,
  'repeated-pair': reckonRepeatedPair,
  'draw-test': reckonDrawTest,
  'problem-shift-by-area': reckonProblemShiftByArea,
  'signal-shift-by-area': reckonSignalShiftByArea,
  'problem-shift-by-industry': reckonProblemShiftByIndustry,
  'signal-shift-by-industry': reckonSignalShiftByIndustry,
  'funnel-outlier': reckonFunnelOutlier,
  'completion-forecast': reckonCompletionForecast,
  'bunched-results': reckonBunchedResults,
  'split-visit': reckonSplitVisit,
  'inspector-load': reckonInspectorLoad,
}
