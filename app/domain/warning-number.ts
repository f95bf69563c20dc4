/** The number under which people know a warning: `YJ-<yy>-<id of six digits or more>`, yy of the day it was raised. */

const NUMBER = /^YJ-?(\d{2})-?(\d{6,15})$/

/** @param raised the day it was first raised */
export function writeWarningNumber(id: number, raised: string): string {
  return `YJ-${raised.slice(2, 4)}-${String(id).padStart(6, '0')}`
}

/** The id that a number holds, with or without its dashes, in either case; null for any other text. */
export function readWarningNumber(text: string): number | null {
  const [, , digits] = NUMBER.exec(text.trim().toUpperCase()) ?? []
  const id = digits === undefined ? 0 : Number(digits)
  return id > 0 ? id : null
}
