import { useEffect, type RefObject } from 'react'

type RowKeys = {
  count: number
  /** Brings a row into being when it is not drawn. */
  reveal: (index: number) => void
  /** Space: chooses or lets go; Shift with an arrow extends. */
  toggle: ((index: number, on?: boolean) => void) | null
  /** Esc. */
  leave: () => void
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }

const findIndex = (target: EventTarget | null): number => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : -1
}

/** ↑ ↓ walk the rows, Enter opens (the row's own link), Space chooses, Shift extends, Esc lets go. */
export const useRowKeys = (box: RefObject<HTMLElement | null>, { count, reveal, toggle, leave }: RowKeys): void => {
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const focusRow = (index: number) => element.querySelector<HTMLElement>(`[data-index="${index}"] [data-opens]`)?.focus()
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leave()
      const index = findIndex(event.target)
      if (index < 0) return undefined
      if (event.key === ' ' && toggle && event.target instanceof HTMLAnchorElement) {
        event.preventDefault()
        return toggle(index)
      }
      const step = STEPS[event.key]
      const next = index + (step ?? 0)
      if (step === undefined || next < 0 || next >= count) return undefined
      event.preventDefault()
      if (event.shiftKey) {
        toggle?.(index, true)
        toggle?.(next, true)
      }
      reveal(next)
      // a row that had to be drawn first can take the focus in the next frame
      requestAnimationFrame(() => focusRow(next))
      return undefined
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  })
}
