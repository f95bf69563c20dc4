/** Why the database refused a change of the assessment's room, as a refusal in both languages. */
import { explainWriting } from '#app/commands/explain-writing.ts'
import { RefusedError } from '#app/queries/refusal.ts'

const NOT_NOW = '55006'
const NOT_VALID = '22023'

/** @param closed what is said where the state does not allow the change */
export function explainAssessment(error: unknown, closed: { readonly zh: string; readonly en: string }): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case NOT_NOW:
      return new RefusedError(409, 'state-forbids', closed)
    case NOT_VALID:
      return new RefusedError(422, 'points-not-valid', { zh: '自评分超过了这一条的分值。', en: 'The points are more than the line has.' })
    default:
      return explainWriting(error)
  }
}
