import { useCallback, useEffect, useRef, useState } from 'react'

/** Which warnings are chosen: ids, kept for the session across pages and filters; or all that the filter finds. */
export type Choice = {
  ids: ReadonlySet<string>
  isWhole: boolean
  toggle: (id: string, extend: boolean, order: readonly string[]) => void
  setAll: (ids: readonly string[], on: boolean) => void
  chooseWhole: () => void
  clear: () => void
}

const KEY = 'warnings-chosen'

const readKept = (): ReadonlySet<string> => {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string' && /^\d{1,15}$/.test(id)) : [])
  } catch {
    return new Set()
  }
}

/** @param listKey the filter and order: another one lets go of "all that the filter finds" */
export const useChoice = (listKey: string): Choice => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [whole, setWhole] = useState<string | null>(null)
  const last = useRef<string | null>(null)
  useEffect(() => setIds(readKept()), [])
  const keep = useCallback((next: ReadonlySet<string>) => {
    setIds(next)
    setWhole(null)
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify([...next]))
    } catch {
      // a browser that keeps nothing still chooses
    }
  }, [])
  const toggle = useCallback(
    (id: string, extend: boolean, order: readonly string[]) => {
      const next = new Set(ids)
      const from = last.current === null ? -1 : order.indexOf(last.current)
      const to = order.indexOf(id)
      if (extend && from >= 0 && to >= 0) for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between)
      else if (next.has(id)) next.delete(id)
      else next.add(id)
      last.current = id
      keep(next)
    },
    [ids, keep],
  )
  const setAll = useCallback(
    (all: readonly string[], on: boolean) => {
      const next = new Set(ids)
      for (const id of all) {
        if (on) next.add(id)
        else next.delete(id)
      }
      keep(next)
    },
    [ids, keep],
  )
  const clear = useCallback(() => keep(new Set()), [keep])
  const chooseWhole = useCallback(() => setWhole(listKey), [listKey])
  return { ids, isWhole: whole === listKey, toggle, setAll, chooseWhole, clear }
}
