/** Why the database refused an act of an assessment, as a refusal in both languages. */
import { explainWriting } from '#app/commands/explain-writing.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export function explainAssessment(error: unknown): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case '55006':
      return new RefusedError(409, 'step-not-allowed', {
        zh: '现在的状态不允许这一步，或条件还没有齐备；请看页面上“还缺什么”。没有改动。',
        en: 'The present state does not allow this, or something it needs is still missing: see "still missing" on the page. Nothing was changed.',
      })
    case '23505':
      return new RefusedError(422, 'year-taken', {
        zh: '这一年已经有一次同类考核；先废止它，或换一个年度。',
        en: 'That year already has an assessment of this kind; abandon it first, or choose another year.',
      })
    case '23514':
      return new RefusedError(422, 'days-out-of-order', {
        zh: '日期的先后不对：数据核实、自评、评查、申诉、公布的截止日须依次不早于前一个。',
        en: 'The days are out of order: verification, self-assessment, review, appeals and publication must not end before one another.',
      })
    case '22023':
      return new RefusedError(422, 'reason-needed', { zh: '请写明理由。', en: 'Give the reason.' })
    default:
      return explainWriting(error)
  }
}
