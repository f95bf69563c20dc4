import { useFetcher, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { HandInPanelView, HandInRowView } from '#app/presenters/view-models.ts'

const ASK_AGAIN_MS = 700

/**
 * The lines of the panel as the server last told them: asked again while any is open; the page around is renewed when one has ended.
 * One question at a time: a second one would cut the first off, so it waits for its answer.
 */
export function useFollowedRows({ rows: first, followAddress }: HandInPanelView): { rows: readonly HandInRowView[]; ask: () => void } {
  const { data, state, load } = useFetcher<readonly HandInRowView[]>()
  const { state: renewal, revalidate } = useRevalidator()
  const rows = data ?? first
  const open = rows.filter(({ isOpen }) => isOpen).length
  const openBefore = useRef(open)
  const isBusy = useRef(false)
  const isWanted = useRef(false)
  const ask = useCallback(() => {
    isWanted.current = isBusy.current
    if (isBusy.current) return
    isBusy.current = true
    load(followAddress)
  }, [load, followAddress])
  const isIdle = state === 'idle' && renewal === 'idle'
  useEffect(() => {
    if (!isIdle) return
    const hasEnded = open < openBefore.current
    openBefore.current = open
    isBusy.current = hasEnded
    if (hasEnded) return revalidate()
    if (isWanted.current) return ask()
    if (open === 0) return
    const timer = setTimeout(ask, ASK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [isIdle, open, data, ask, revalidate])
  return { rows, ask }
}
