/** Why the database refused what was filed or reviewed, as a refusal in both languages. */
import { explainWriting } from '#app/commands/explain-writing.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export function explainFiling(error: unknown): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case '55006':
      return new RefusedError(409, 'not-open', {
        zh: '现在的步骤、截止日或这一项的状态不允许这样做，没有改动。需要补报的，请省级考核人员退回重开。',
        en: 'The step, its last day or the state of this item does not allow it; nothing was changed. To file late, ask the province’s evaluators to open it again.',
      })
    case '54000':
      return new RefusedError(422, 'too-many', { zh: '已到上限：每项至多 10 份材料、50 件事项。请先移除不用的。', en: 'The limit is reached: 10 documents an item, 50 cases. Take off what is not needed first.' })
    case '23514':
      return new RefusedError(422, 'not-whole', { zh: '内容不完整：退回、更改、问题都须写明理由。', en: 'Something is missing: a return, a change and a fault need a reason.' })
    default:
      return explainWriting(error)
  }
}
