import { useFetcher, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { HandInPanelView, HandInRowView } from '#app/presenters/view-models.ts'

const ASK_AGAIN_MS = 700

/** The lines of the panel as the server last told them: asked again while any is open; the page around is renewed when one has ended. */
export function useFollowedRows({ rows: first, followAddress }: HandInPanelView): { rows: readonly HandInRowView[]; ask: () => void } {
  const { data, state, load } = useFetcher<readonly HandInRowView[]>()
  const { revalidate } = useRevalidator()
  const rows = data ?? first
  const open = rows.filter(({ isOpen }) => isOpen).length
  const openBefore = useRef(open)
  const ask = useCallback(() => load(followAddress), [load, followAddress])
  useEffect(() => {
    if (open === 0 || state !== 'idle') return
    const timer = setTimeout(ask, ASK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [open, state, data, ask])
  useEffect(() => {
    if (open < openBefore.current) revalidate()
    openBefore.current = open
  }, [open, revalidate])
  return { rows, ask }
}
