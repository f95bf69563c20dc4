/** What a questionnaire says of a party: satisfied answers among the valid ones, once enough people answered. */

export interface AnswerCounts {
  /** People with at least one valid answer. */
  readonly respondents: number
  readonly valid: number
  readonly satisfied: number
}

export type QuestionnaireState = 'none' | 'too-few' | 'measured'

/** People decide whether there is a result, their answers what it is. */
export function judgeAnswers({ respondents }: AnswerCounts, least: number): QuestionnaireState {
  if (respondents === 0) return 'none'
  return respondents < least ? 'too-few' : 'measured'
}

export const askedKinds = ['enterprises', 'departments', 'deputies', 'public', 'experts'] as const
export type AskedKind = (typeof askedKinds)[number]

/** One question: a scale from 1 to `highest`, satisfied from `satisfiedFrom` on. */
export interface Question {
  readonly wording: string
  readonly highest: number
  readonly satisfiedFrom: number
}

export const MOST_QUESTIONS = 20

/** Whether an answer fits its question; null: left blank. */
export function fitsQuestion(answer: number | null, { highest }: Question): boolean {
  return answer === null || (Number.isInteger(answer) && answer >= 1 && answer <= highest)
}
