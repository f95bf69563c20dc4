/** Tables that tell the risk class of single enterprises leave with a reason alone, which stays with the line of the audit. */
import { RefusedError } from '#app/queries/refusal.ts'
import { readReason, reasonLimits } from '#domain/export-reason.ts'

export const REASON_NEEDED = 'reason-needed'

/** @throws RefusedError 422 when it says nothing, or too much */
export function requireReason(sent: string | null): string {
  const reason = readReason(sent)
  if (reason !== null) return reason
  const { least, most } = reasonLimits
  throw new RefusedError(422, REASON_NEEDED, {
    zh: `这份表含单个企业的信用风险类别，属内部结果，不公开；导出须写明事由（${least} 到 ${most} 个字），事由与导出人一并记入审计。`,
    en: `This table tells the risk class of single enterprises, which is internal. Say why it is exported (${least} to ${most} characters); the reason is put on record with your name.`,
  })
}
