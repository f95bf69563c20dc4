import { useCallback, useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react'
import type { SheetFormView, SheetStateView } from '#app/presenters/view-models.ts'

/** How long after the last key the judgement is asked for. */
const PAUSE = 400

type Answer = { form?: SheetFormView; state?: SheetStateView }

type LiveSheet = {
  form: SheetFormView
  state: SheetStateView
  /** Counts the forms that were drawn, so that a new one begins with its own values. */
  drawn: number
  isAway: boolean
  onInput: (event: FormEvent<HTMLFormElement>) => void
  onClick: (event: MouseEvent<HTMLFormElement>) => void
  onSubmit: () => void
}

/**
 * Has the server judge what is typed and change rows, while the page stays. Without an answer nothing is lost: what is typed stands
 * in the form, and the browser's own submit still works.
 */
export function useLiveSheet(start: SheetFormView): LiveSheet {
  const [form, setForm] = useState(start)
  const [state, setState] = useState(start.state)
  const [drawn, setDrawn] = useState(0)
  const [isAway, setAway] = useState(false)
  const timer = useRef<number>()
  const asked = useRef(0)
  const isChanged = useRef(false)

  const draw = useCallback((next: SheetFormView) => {
    setForm(next)
    setState(next.state)
    setDrawn((count) => count + 1)
  }, [])
  const first = useRef(start)
  useEffect(() => {
    if (first.current === start) return
    first.current = start
    draw(start)
  }, [start, draw])

  const ask = useCallback(
    async (element: HTMLFormElement, act: string) => {
      const turn = (asked.current += 1)
      const body = new URLSearchParams([...new FormData(element)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])))
      if (act !== '') body.set('act', act)
      try {
        const response = await fetch(form.check, { method: 'POST', body, headers: { accept: 'application/json' } })
        const answer = response.ok ? ((await response.json()) as Answer) : null
        setAway(answer === null)
        // a later question has its own answer
        if (answer === null || turn !== asked.current) return
        if (answer.form !== undefined) draw(answer.form)
        else if (answer.state !== undefined) setState(answer.state)
      } catch {
        setAway(true)
      }
    },
    [form.check, draw],
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.clearTimeout(timer.current)
    }
  }, [])

  useEffect(() => {
    if (drawn === 0 || form.touched === '') return
    const element = document.getElementById(form.touched)
    element?.closest('details')?.setAttribute('open', '')
    element?.querySelector<HTMLElement>('input, select')?.focus()
  }, [drawn, form.touched])

  const onInput = ({ currentTarget, target }: FormEvent<HTMLFormElement>) => {
    isChanged.current = true
    window.clearTimeout(timer.current)
    if (target instanceof HTMLSelectElement && target.dataset['refreshes'] !== undefined) void ask(currentTarget, 'refresh')
    else timer.current = window.setTimeout(() => void ask(currentTarget, ''), PAUSE)
  }
  const onClick = (event: MouseEvent<HTMLFormElement>) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name=act]') : null
    if (button === null) return
    event.preventDefault()
    isChanged.current = true
    window.clearTimeout(timer.current)
    void ask(event.currentTarget, button.value)
  }
  const onSubmit = () => void (isChanged.current = false)
  return { form, state, drawn, isAway, onInput, onClick, onSubmit }
}
