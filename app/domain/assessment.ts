/** The states of an assessment and the ways between them. The database checks each step; this says what a page may offer. */

export const assessmentStates = [
  'open', 'verification', 'frozen', 'self-assessment', 'review', 'draft', 'appeals', 'approval', 'published', 'closed', 'abandoned',
] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** The straight way, in its order. */
export const calendarSteps: readonly AssessmentState[] = assessmentStates.filter((state) => state !== 'abandoned')

/** What an act needs before it may be done; the names of `assess.find_needs`. */
export const stepNeeds = [
  'data-loaded', 'period-over', 'objections-answered', 'all-verified', 'frozen-figures', 'self-term-over', 'filings-reviewed', 'questionnaires-closed', 'days-to-appeal', 'appeals-decided',
  'appeal-term-over', 'second-person', 'rectified',
] as const
export type StepNeedName = (typeof stepNeeds)[number]

/** The states that may come next: forward, back from approval to appeals, and given up before publication. */
export function findNextStates(state: AssessmentState): readonly AssessmentState[] {
  if (state === 'closed' || state === 'abandoned') return []
  const next = calendarSteps[calendarSteps.indexOf(state) + 1]
  return [...(next === undefined ? [] : [next]), ...(state === 'approval' ? (['appeals'] as const) : []), ...(state === 'published' ? [] : (['abandoned'] as const))]
}

/** Whether a step is taken with a reason alone: back, and giving up. */
export function needsReason(state: AssessmentState, next: AssessmentState): boolean {
  return next === 'abandoned' || (state === 'approval' && next === 'appeals')
}

/** Whether an assessment has come as far as a state on the straight way; an abandoned one has come nowhere. */
export function hasReached(state: AssessmentState, step: AssessmentState): boolean {
  return state !== 'abandoned' && assessmentStates.indexOf(state) >= assessmentStates.indexOf(step)
}

/** What an accepted appeal may do: count the named records as met or as not met, leave them out, or give points back. */
export const appealEffects = ['met', 'unmet', 'left-out', 'left-out-met', 'points'] as const
export type AppealEffect = (typeof appealEffects)[number]

/** What an effect on so many records, or so many hundredths of a point, changes of an item. */
export function effectOf(effect: AppealEffect, count: number, hundredths: number): { readonly numeratorDelta: number; readonly denominatorDelta: number; readonly givenHundredths: number } {
  switch (effect) {
    case 'met':
      return { numeratorDelta: count, denominatorDelta: 0, givenHundredths: 0 }
    case 'unmet':
      return { numeratorDelta: -count, denominatorDelta: 0, givenHundredths: 0 }
    case 'left-out':
      return { numeratorDelta: 0, denominatorDelta: -count, givenHundredths: 0 }
    case 'left-out-met':
      return { numeratorDelta: -count, denominatorDelta: -count, givenHundredths: 0 }
    case 'points':
      return { numeratorDelta: 0, denominatorDelta: 0, givenHundredths: hundredths }
  }
}

/** Days past its last day after which an open rectification is brought before the leaders. Ours; no document names one. */
export const ESCALATED_AFTER_DAYS = 15

/** How a rectification stands on a day, told by the day alone. */
export function standingOf(state: 'open' | 'closed' | 'confirmed', daysLate: number): 'open' | 'overdue' | 'escalated' | 'closed' | 'confirmed' {
  if (state !== 'open') return state
  return daysLate <= 0 ? 'open' : daysLate <= ESCALATED_AFTER_DAYS ? 'overdue' : 'escalated'
}
