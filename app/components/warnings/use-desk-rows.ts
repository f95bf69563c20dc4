import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskRowsView, WarningsPageView, WorkRowView } from '#app/presenters/view-models.ts'

/** The rows read so far, and how the list is read on. */
export type DeskRows = {
  rows: readonly WorkRowView[]
  /** Whether further rows are on their way, or could not be read. */
  state: 'still' | 'reading' | 'broken'
  /** Reads the rows that follow, unless they are being read or there are none. */
  readOn: () => void
}

type Further = { listKey: string; rows: readonly WorkRowView[]; more: string | null }

/**
 * The first page from the server, then whatever was read on by key. It stays while warnings are opened and acted on: rows that the server
 * sends anew take the place of the same rows, and the opened one shows how it now stands even when it no longer fits the filter.
 */
export const useDeskRows = (view: WarningsPageView): DeskRows => {
  const [further, setFurther] = useState<Further | null>(null)
  const [state, setState] = useState<DeskRows['state']>('still')
  const first = useRef<{ listKey: string; rows: readonly WorkRowView[] }>({ listKey: view.listKey, rows: view.table.rows })
  if (first.current.listKey !== view.listKey) first.current = { listKey: view.listKey, rows: view.table.rows }
  const own = further !== null && further.listKey === view.listKey ? further : null
  const more = own === null ? view.more : own.more
  useEffect(() => setState('still'), [view.listKey])

  const rows = useMemo(() => {
    // what was on the first page stays in its place, so that nothing jumps while one works down the list
    const fresh = new Map(view.table.rows.map((row) => [row.id, row]))
    const kept = first.current.rows.map((row) => fresh.get(row.id) ?? row)
    const known = new Set(kept.map(({ id }) => id))
    const added = view.table.rows.filter(({ id }) => !known.has(id))
    for (const { id } of added) known.add(id)
    const all = [...kept, ...added, ...(own?.rows ?? []).filter(({ id }) => !known.has(id))]
    const opened = view.openedRow
    return all.map((row) => (row.id === opened?.id ? { ...opened, href: row.href, open: true } : row.open ? { ...row, open: false } : row))
  }, [view.table.rows, view.openedRow, own])

  const readOn = useCallback(() => {
    if (more === null || state === 'reading') return
    setState('reading')
    fetch(more, { headers: { Accept: 'application/json' } })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        return (await answer.json()) as DeskRowsView
      })
      .then((page) => {
        setFurther((before) => ({ listKey: view.listKey, rows: [...(before !== null && before.listKey === view.listKey ? before.rows : []), ...page.rows], more: page.more }))
        setState('still')
      })
      .catch(() => setState('broken'))
  }, [more, state, view.listKey])
  return { rows, state, readOn }
}
