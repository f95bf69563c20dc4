import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { BoardTabView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './board-tabs.module.css'

/** Second line of a board: the boards side by side, links all of them. Where they don't fit, the line scrolls to the current one. */
export const BoardTabs = ({ label, tabs }: { label: string; tabs: readonly BoardTabView[] }) => {
  const line = useRef<HTMLUListElement>(null)
  const current = tabs.find((tab) => tab.current)?.id
  useEffect(() => {
    const list = line.current
    const entry = list?.querySelector<HTMLElement>('[aria-current]')
    if (list && entry) list.scrollLeft = entry.offsetLeft - (list.clientWidth - entry.offsetWidth) / 2
  }, [current])
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul ref={line} className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <Link to={tab.href} aria-current={tab.current ? 'page' : undefined} className={joinClasses(styles.tab, tab.current && styles.current)}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
