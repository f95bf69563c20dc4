/**
 * Text that the database can keep. It has no place for NUL, and half of a surrogate pair is no character; kinds other than text
 * can hold both. Either reads as U+FFFD: what was lost, and refuses its row.
 */
const LOST = '\ufffd'
/** Quick to look for; whole pairs are among what it finds. */
const SUSPICIOUS = /[\ud800-\udfff]/
const HALF_PAIR = /\p{Cs}/gu

/** The same text wherever the database can keep it. */
export function toStorable(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', LOST) : text
  return SUSPICIOUS.test(whole) ? whole.replace(HALF_PAIR, LOST) : whole
}

/** A value as JSON, each text in it as the database can keep it. */
export const toStorableJson = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? toStorable(one) : one))
