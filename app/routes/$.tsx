import { handleLoader } from '#app/faults.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

const NO_SUCH_PAGE = { zh: '没有这个地址，请从首页重新进入。', en: 'There is no such address; start again from the first page.' }

/** An address that no page answers; thrown from here, so that the error page has its words. */
export const loader = handleLoader(() => Promise.reject(new RefusedError(404, 'no-such-page', NO_SUCH_PAGE)))

export default function Nowhere() {
  return null
}
