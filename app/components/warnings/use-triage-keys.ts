import { useEffect } from 'react'

export type TriageKeys = {
  /** Steps to the next row, or the one before; opens it where one is open beside the list. */
  step: (by: 1 | -1, extend: boolean) => void
  open: () => void
  choose: (extend: boolean) => void
  /** Opens, or sends, the form that has the key; whether there was one. */
  act: (key: string) => boolean
  help: () => void
  leave: () => void
}

/** Typing, choosing from a list, and links and buttons that take Enter themselves are left alone. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || (target instanceof HTMLInputElement ? !['checkbox', 'radio', 'button', 'submit'].includes(target.type) : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement))

/** j/k or ↓↑ step, Enter opens, x chooses, ? explains, Esc lets go; letters of the panel's forms act. Nothing fires while one types. */
export const useTriageKeys = (keys: TriageKeys): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], details[open] > :not(summary)') && event.key !== 'Escape') return
      const { key } = event
      const onControl = event.target instanceof Element && event.target.closest('a, button, summary, input') !== null
      if (key === 'j' || key === 'k' || key === 'J' || key === 'K' || (!onControl && (key === 'ArrowDown' || key === 'ArrowUp')) || (event.target instanceof Element && event.target.closest('[data-opens]') && (key === 'ArrowDown' || key === 'ArrowUp'))) {
        event.preventDefault()
        return keys.step(key === 'j' || key === 'J' || key === 'ArrowDown' ? 1 : -1, event.shiftKey)
      }
      if (key === 'Enter' && !onControl) return keys.open()
      if (key === 'x' || key === 'X') {
        event.preventDefault()
        return keys.choose(event.shiftKey)
      }
      if (key === '?') {
        event.preventDefault()
        return keys.help()
      }
      if (key === 'Escape') return keys.leave()
      if (key.length === 1 && keys.act(key.toLowerCase())) event.preventDefault()
      return undefined
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
