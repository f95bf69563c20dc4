/** A board, or the desk of warnings, as somebody chose it, kept under a name: its address and no figure. */

export const viewLimits = { name: 60, note: 300, address: 2000 } as const

const KEPT = /^(\/boards\/[a-z-]+(\/\d{1,3})?|\/warnings)$/

/** The address of a board or of the desk of warnings as it is kept; null for any other address, of this house or another. */
export function tidyViewAddress(address: string): string | null {
  if (!address.startsWith('/') || !URL.canParse(address, 'http://house')) return null
  const { origin, pathname, search } = new URL(address, 'http://house')
  const tidy = pathname + search
  return origin === 'http://house' && KEPT.test(pathname) && tidy.length <= viewLimits.address && !/[\s\\]/.test(tidy) ? tidy : null
}

/** The id of the board that an address leads to. */
export function findBoardId(address: string): string {
  return /^\/boards\/([a-z-]+)/.exec(address)?.[1] ?? ''
}

/** Whether an address leads to the desk of warnings. */
export function isDeskAddress(address: string): boolean {
  return /^\/warnings(\?|$)/.test(address)
}
