import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { SearchView } from '#app/presenters/view-models.ts'
import { SearchIcon } from '../basics/icons.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './search-box.module.css'

/** The search field of the top bar: a GET form, reached from anywhere with Ctrl K. */
export const SearchBox = ({ search }: { search: SearchView }) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', reach)
    return () => document.removeEventListener('keydown', reach)
  }, [])
  return (
    <Form method="get" action={search.action} role="search" className={styles.box}>
      <SearchIcon />
      <input
        ref={input}
        className={styles.input}
        type="search"
        name="q"
        key={search.value}
        defaultValue={search.value}
        placeholder={search.placeholder}
        aria-label={search.label}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
      />
      <kbd className={styles.keys} aria-hidden="true">
        Ctrl K
      </kbd>
      <button type="submit" className={styles.submit}>
        <VisuallyHidden>{search.submit}</VisuallyHidden>
      </button>
    </Form>
  )
}
