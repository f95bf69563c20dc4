/** Passwords are kept as argon2id hashes. @see RFC 9106; the cost is the one OWASP asks for (19 MiB, two passes). */
import { hash, verify } from '@node-rs/argon2'
import type { Wording } from '#domain/indicator.ts'

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const SHORTEST = 10
const LONGEST = 200
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]

/** A hash that no password has, so that an unknown name takes as long as a known one. */
const unknown = hash('nobody’s password', COST)

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Whether a password is the one kept; an account without one takes as long and is never right. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await unknown), password.slice(0, LONGEST))
  return isRight && kept !== null
}

/** What is wrong with a new password, or null. @see GB/T 22239-2019 8.1.4.1 */
export function findPasswordFault(password: string): Wording | null {
  if (password.length < SHORTEST || password.length > LONGEST) {
    return { zh: `口令长度应为 ${SHORTEST} 到 ${LONGEST} 个字符`, en: `a password has ${SHORTEST} to ${LONGEST} characters` }
  }
  if (KINDS.filter((kind) => kind.test(password)).length < 3) {
    return { zh: '口令须含大写字母、小写字母、数字、符号中的三种', en: 'a password needs three of capitals, small letters, digits and signs' }
  }
  return null
}
