import type { DraftPlaceView, ValueFields } from '#app/presenters/view-models.ts'
import { readFields, type KeptDraft } from './kept-draft.ts'

/** What somebody else saved meanwhile. */
export type OtherDraft = { version: number; fields: ValueFields; by: string; at: string }

/** What became of a draft that was sent. */
export type SendAnswer =
  | { kind: 'saved'; version: number; at: string }
  | { kind: 'conflict'; other: OtherDraft }
  | { kind: 'signed-out' }
  | { kind: 'away' }
  | { kind: 'refused'; problem: string }

const PATIENCE_MS = 15_000

/** Sends a draft once; a server that does not answer counts as away. */
export async function sendDraft({ address, csrf }: DraftPlaceView, item: string, { seen, key, fields }: KeptDraft): Promise<SendAnswer> {
  const patience = new AbortController()
  const timer = window.setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(address, {
      method: 'POST', headers: { 'x-csrf': csrf, 'content-type': 'application/x-www-form-urlencoded' }, signal: patience.signal,
      body: new URLSearchParams({ ...fields, item, seen: String(seen), key }).toString(),
    })
    return readAnswer(response.status, await response.json())
  } catch {
    return { kind: 'away' }
  } finally {
    window.clearTimeout(timer)
  }
}

function readAnswer(status: number, data: unknown): SendAnswer {
  if (typeof data !== 'object' || data === null) return { kind: 'away' }
  if (status === 200 && 'version' in data && typeof data.version === 'number' && 'at' in data && typeof data.at === 'string') return { kind: 'saved', version: data.version, at: data.at }
  if ('signIn' in data) return { kind: 'signed-out' }
  const other = 'conflict' in data ? readOther(data.conflict) : null
  if (other !== null) return { kind: 'conflict', other }
  return 'problem' in data && typeof data.problem === 'string' ? { kind: 'refused', problem: data.problem } : { kind: 'away' }
}

function readOther(data: unknown): OtherDraft | null {
  if (typeof data !== 'object' || data === null || !('fields' in data) || !('version' in data) || !('by' in data) || !('at' in data)) return null
  const fields = readFields(data.fields)
  const { version, by, at } = data
  return fields === null || typeof version !== 'number' || typeof by !== 'string' || typeof at !== 'string' ? null : { version, fields, by, at }
}
