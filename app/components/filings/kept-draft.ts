import type { ValueFields } from '#app/presenters/view-models.ts'

/** A draft that is not on the server yet, as it is kept on the device: by account, assessment, party and item. */
export type KeptDraft = { seen: number; key: string; fields: ValueFields }

const NAMES = ['yes', 'numerator', 'denominator', 'remark', 'owner'] as const

export const isSameDraft = (one: ValueFields, other: ValueFields): boolean => NAMES.every((name) => one[name] === other[name])

/** Inputs out of JSON; null for anything else. */
export function readFields(data: unknown): ValueFields | null {
  if (typeof data !== 'object' || data === null) return null
  const found = new Map(Object.entries(data))
  const [yes, numerator, denominator, remark, owner] = NAMES.map((name): unknown => found.get(name))
  if (typeof yes !== 'string' || typeof numerator !== 'string' || typeof denominator !== 'string' || typeof remark !== 'string' || typeof owner !== 'string') return null
  return { yes, numerator, denominator, remark, owner }
}

/** What is kept on the device; null when nothing is, or the device keeps nothing. */
export function readKept(name: string): KeptDraft | null {
  try {
    const data: unknown = JSON.parse(window.localStorage.getItem(name) ?? 'null')
    if (typeof data !== 'object' || data === null || !('seen' in data) || !('key' in data) || !('fields' in data)) return null
    const fields = readFields(data.fields)
    return fields === null || typeof data.seen !== 'number' || typeof data.key !== 'string' ? null : { seen: data.seen, key: data.key, fields }
  } catch {
    return null
  }
}

/** Keeps a draft on the device, or takes it away. A device that keeps nothing is no fault: the draft is sent all the same. */
export function keep(name: string, draft: KeptDraft | null): void {
  try {
    if (draft === null) window.localStorage.removeItem(name)
    else window.localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // full, or switched off
  }
}

/** A name of its own for each open page; nothing rests on its being secret. */
export function makeKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`
}
