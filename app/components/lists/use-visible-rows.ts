import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type RefObject } from 'react'

/** From this many rows on, only the visible ones exist. */
const LONG = 80
const ROW_HEIGHT = 31

/** The rows to draw, and the empty heights that stand for those above and below. */
export type VisibleRows = {
  indexes: readonly number[]
  above: number
  below: number
  measure: ((row: HTMLElement | null) => void) | undefined
  reveal: (index: number) => void
  alive: boolean
}

/**
 * All rows on the server and for short lists; in the browser, those of a long list that the window shows.
 * @param table its distance from the top of the page is where the rows begin
 */
export const useVisibleRows = (count: number, table: RefObject<HTMLElement | null>): VisibleRows => {
  const [start, setStart] = useState<number | null>(null)
  useEffect(() => setStart(table.current ? table.current.getBoundingClientRect().top + window.scrollY : 0), [table])
  const long = start !== null && count >= LONG
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: long,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
    scrollMargin: start ?? 0,
  })
  if (!long)
    return {
      indexes: Array.from({ length: count }, (_, index) => index),
      above: 0,
      below: 0,
      measure: undefined,
      reveal: () => undefined,
      alive: start !== null,
    }
  const items = virtualizer.getVirtualItems()
  const [first] = items
  const last = items[items.length - 1]
  return {
    indexes: items.map((item) => item.index),
    above: first ? first.start - virtualizer.options.scrollMargin : 0,
    below: last ? virtualizer.getTotalSize() - (last.end - virtualizer.options.scrollMargin) : 0,
    measure: virtualizer.measureElement,
    reveal: (index) => virtualizer.scrollToIndex(index),
    alive: true,
  }
}
