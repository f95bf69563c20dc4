/** Secrets of sessions and tokens: 32 random bytes, shown once, kept as their hash alone. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret, 43 characters of base64url. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The word that a session's own forms send back; without the session's secret it cannot be guessed. */
export function deriveCsrf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('csrf').digest('base64url')
}

/** Compares in a time that does not tell how much was right. */
export function isSameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other))]
  return timingSafeEqual(left, right)
}
