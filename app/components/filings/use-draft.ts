import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftPlaceView, ValueFields } from '#app/presenters/view-models.ts'
import { isSameDraft, keep, makeKey, readKept } from './kept-draft.ts'
import { sendDraft, type OtherDraft } from './send-draft.ts'

/** How a draft stands: `kept` on this device alone. */
export type DraftState =
  | { kind: 'idle' | 'saving' | 'kept' | 'signed-out' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; problem: string }
  | { kind: 'conflict'; other: OtherDraft }

export type Draft = {
  fields: ValueFields
  version: number
  key: string
  state: DraftState
  change: (name: keyof ValueFields, value: string) => void
  /** Of a conflict: mine counts, or what stands now does. */
  settle: (mine: boolean) => void
}

const PAUSE_MS = 700
const AGAIN_MS = 8_000

/**
 * Saves an item by itself, some moments after the last key. What is typed is on the device at once and leaves it only when the server
 * has it; what somebody else saved meanwhile is shown beside it and never written over.
 * @param reading null where nothing is typed; else what stands on the page, and whether it came back from a form that was refused
 */
export function useDraft(place: DraftPlaceView, item: string, reading: { version: number; fields: ValueFields; isBrought: boolean; by: string } | null): Draft {
  const name = `${place.keptAs} ${item}`
  const [fields, setFields] = useState<ValueFields>(reading?.fields ?? { yes: '', numerator: '', denominator: '', remark: '', owner: '' })
  const [version, setVersion] = useState(reading?.version ?? 0)
  const [key, setKey] = useState('')
  const [state, setState] = useState<DraftState>({ kind: 'idle' })
  // what the next sending starts from, whatever was drawn
  const live = useRef({ fields, version, key: '', isSending: false, isHeld: false, timer: 0 })

  const send = useCallback(async (): Promise<void> => {
    const now = live.current
    if (now.isSending || now.isHeld) return
    now.isSending = true
    setState({ kind: 'saving' })
    const sent = now.fields
    const answer = await sendDraft(place, item, { seen: now.version, key: now.key, fields: sent })
    now.isSending = false
    if (answer.kind === 'saved') {
      now.version = answer.version
      setVersion(answer.version)
      if (now.fields !== sent) {
        keep(name, { seen: now.version, key: now.key, fields: now.fields })
        return send()
      }
      keep(name, null)
      setState({ kind: 'saved', at: answer.at })
    } else if (answer.kind === 'conflict') {
      now.isHeld = true
      setState({ kind: 'conflict', other: answer.other })
    } else setState(answer.kind === 'away' ? { kind: 'kept' } : answer)
  }, [place, item, name])

  const put = useCallback((to: ValueFields) => {
    live.current.fields = to
    setFields(to)
    keep(name, { seen: live.current.version, key: live.current.key, fields: to })
  }, [name])

  const change = useCallback((field: keyof ValueFields, value: string) => {
    const now = live.current
    put({ ...now.fields, [field]: value })
    window.clearTimeout(now.timer)
    if (!now.isHeld) now.timer = window.setTimeout(() => void send(), PAUSE_MS)
  }, [put, send])

  const settle = useCallback((mine: boolean) => {
    if (state.kind !== 'conflict') return
    const { other } = state
    const now = live.current
    now.isHeld = false
    now.version = other.version
    setVersion(other.version)
    if (mine) {
      put(now.fields)
      void send()
      return
    }
    now.fields = other.fields
    setFields(other.fields)
    keep(name, null)
    setState({ kind: 'saved', at: other.at })
  }, [state, name, put, send])

  const isWritten = reading !== null
  useEffect(() => {
    const now = live.current
    const kept = isWritten ? readKept(name) : null
    now.key = kept?.key ?? makeKey()
    setKey(now.key)
    if (kept === null || reading === null || reading.isBrought) return
    if (isSameDraft(kept.fields, reading.fields)) {
      keep(name, null)
      return
    }
    now.fields = kept.fields
    setFields(kept.fields)
    now.version = kept.seen
    void send()
    // once, for what was on the device when the page opened
  }, [])

  useEffect(() => {
    if (state.kind !== 'kept' && state.kind !== 'signed-out') return
    const again = () => void send()
    const timer = window.setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [state.kind, send])

  useEffect(() => () => window.clearTimeout(live.current.timer), [])

  return { fields, version, key, state, change, settle }
}
