import { useCallback, useEffect, useRef, useState } from 'react'
import type { HandInPanelView } from '#app/presenters/view-models.ts'

/** A file on its way from this page to the server; what has arrived is the server's to tell. */
export type Upload = { key: number; file: File; table: string; state: 'queued' | 'sending' | 'broken'; sent: number; reason: string }

type Uploads = { uploads: readonly Upload[]; add: (files: Iterable<File>, table: string) => void; remove: (key: number) => void }

/** Sends files one after the other, each as the table that was chosen when it was added; `onArrived` is called after each. A removed one is cut off. */
export function useUploads({ address, csrf }: Pick<HandInPanelView, 'address' | 'csrf'>, onArrived: () => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const sending = useRef<{ key: number; request: XMLHttpRequest } | null>(null)
  const nextKey = useRef(0)
  const change = useCallback((key: number, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))), [])
  const remove = useCallback((key: number) => {
    if (sending.current?.key === key) sending.current.request.abort()
    setUploads((all) => all.filter((one) => one.key !== key))
  }, [])
  const add = useCallback((files: Iterable<File>, table: string) => {
    const added = [...files].map((file): Upload => ({ key: (nextKey.current += 1), file, table, state: 'queued', sent: 0, reason: '' }))
    setUploads((all) => [...all, ...added])
  }, [])

  const next = uploads.some(({ state }) => state === 'sending') ? undefined : uploads.find(({ state }) => state === 'queued')
  useEffect(() => {
    if (next === undefined || sending.current !== null) return
    const { key, file, table } = next
    const request = new XMLHttpRequest()
    sending.current = { key, request }
    request.open('POST', `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ name: file.name, ...(table === '' ? {} : { table }) }).toString()}`)
    request.setRequestHeader('x-csrf', csrf)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded }) => change(key, { sent: loaded })
    request.onloadend = () => {
      sending.current = null
      if (request.status === 202) {
        remove(key)
        onArrived()
      } else change(key, { state: 'broken', reason: readReason(request) })
    }
    change(key, { state: 'sending' })
    request.send(file)
  }, [next, address, csrf, change, remove, onArrived])
  return { uploads, add, remove }
}

/** Why the server refused a file, in the reader's language; empty when it said nothing. */
function readReason(request: XMLHttpRequest): string {
  try {
    const { wording } = JSON.parse(request.responseText) as { wording?: { zh: string; en: string } }
    return wording === undefined ? '' : document.documentElement.lang.startsWith('en') ? wording.en : wording.zh
  } catch {
    return ''
  }
}
