/** Why the database refused to write what a person wrote, as a refusal in both languages; any other fault as it is. */
import { RefusedError } from '#app/queries/refusal.ts'

const NO_RIGHT = '42501'
const OTHER_VERSION = '40001'
const NOT_THERE = 'P0002'

export function explainWriting(error: unknown): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case NO_RIGHT:
      return new RefusedError(403, 'outside-right', { zh: '您的权限不能在这里填写。', en: 'Your right does not let you write here.' })
    case OTHER_VERSION:
      return new RefusedError(409, 'changed-meanwhile', {
        zh: '您打开之后，别人已改过或撤下了它，没有覆盖。请对照现在的内容，再决定是否保存。',
        en: 'Somebody changed or withdrew it after you opened it; nothing was overwritten. Compare with what stands now, then decide whether to save.',
      })
    case NOT_THERE:
      return new RefusedError(404, 'not-there', { zh: '没有这一条，或不在您的权限之内。', en: 'There is no such entry, or it lies outside your right.' })
    default:
      return error
  }
}
