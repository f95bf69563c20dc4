import { useEffect, type RefObject } from 'react'

type Spot = { element: HTMLElement; row: number; column: number }

const findSpots = (box: HTMLElement): Spot[] =>
  [...box.querySelectorAll<HTMLElement>('[data-spot]')].map((element) => {
    const [row, column] = (element.dataset.spot ?? '').split(',').map(Number)
    return { element, row: row ?? 0, column: column ?? 0 }
  })

/** Steps along one axis, and how far off the other axis a spot may lie. */
const moves: Record<string, (from: Spot, to: Spot) => { ahead: number; aside: number }> = {
  ArrowRight: (from, to) => ({ ahead: to.column - from.column, aside: Math.abs(to.row - from.row) * 1000 }),
  ArrowLeft: (from, to) => ({ ahead: from.column - to.column, aside: Math.abs(to.row - from.row) * 1000 }),
  ArrowDown: (from, to) => ({ ahead: to.row - from.row, aside: Math.abs(to.column - from.column) / 100 }),
  ArrowUp: (from, to) => ({ ahead: from.row - to.row, aside: Math.abs(to.column - from.column) / 100 }),
}

const findNext = (spots: readonly Spot[], from: Spot, key: string): Spot | undefined => {
  if (key === 'Home') return spots[0]
  if (key === 'End') return spots[spots.length - 1]
  const measure = moves[key]
  if (!measure) return undefined
  const reachable = spots.map((spot) => ({ spot, ...measure(from, spot) })).filter((found) => found.ahead > 0)
  reachable.sort((one, other) => one.ahead + one.aside - other.ahead - other.aside)
  return reachable[0]?.spot
}

/**
 * One stop of the Tab key for a whole grid of links, arrows to walk it, Home and End for its ends.
 * Elements say where they stand by `data-spot="row,column"`; without script every one of them is a stop.
 */
export const useRovingGrid = (ref: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const box = ref.current
    if (!box) return undefined
    const settle = (chosen: HTMLElement | undefined) => {
      for (const { element } of findSpots(box)) element.tabIndex = element === chosen ? 0 : -1
    }
    const follow = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.dataset.spot) settle(event.target)
    }
    const walk = (event: KeyboardEvent) => {
      const spots = findSpots(box)
      const from = spots.find(({ element }) => element === event.target)
      const next = from && findNext(spots, from, event.key)
      if (!next) return
      event.preventDefault()
      next.element.focus()
    }
    settle(box.querySelector<HTMLElement>('[data-spot][aria-selected="true"]') ?? findSpots(box)[0]?.element)
    box.addEventListener('focusin', follow)
    box.addEventListener('keydown', walk)
    return () => {
      box.removeEventListener('focusin', follow)
      box.removeEventListener('keydown', walk)
    }
  })
}
