/** A question that is not answered, with the reason in both languages; becomes a page or problem+json at the door. */
import type { Wording } from '#domain/indicator.ts'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503 | 507

export class RefusedError extends Error {
  readonly status: RefusalStatus
  /** Names the reason for machines: `outside-right`. */
  readonly code: string
  readonly wording: Wording

  constructor(status: RefusalStatus, code: string, wording: Wording) {
    super(`${wording.en} / ${wording.zh}`)
    this.name = 'RefusedError'
    this.status = status
    this.code = code
    this.wording = wording
  }
}
