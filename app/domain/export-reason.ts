/** The reason with which internal tables leave alone. */

/** Parameter of the address. */
export const REASON = 'reason'
/** Letters and digits that a reason has at least, and characters at most. */
export const reasonLimits = { least: 4, most: 200 } as const

/** A reason on one line, blanks and unseen characters drawn together; null when it says nothing, or too much. */
export function readReason(sent: string | null): string | null {
  const reason = (sent ?? '').replace(/[\s\p{C}]+/gu, ' ').trim()
  const letters = reason.match(/[\p{L}\p{N}]/gu) ?? []
  return letters.length >= reasonLimits.least && reason.length <= reasonLimits.most ? reason : null
}
