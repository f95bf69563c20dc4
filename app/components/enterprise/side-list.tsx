import { Link } from '@remix-run/react'
import type { EnterprisePageView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import styles from './pending-list.module.css'

/** Tags, watch lists or neighbours of an enterprise. */
export const SideList = ({ list }: { list: EnterprisePageView['lists'][number] }) => (
  <section aria-label={list.title}>
    <SectionHead title={list.title} note={list.note} />
    <ul>
      {list.rows.map((row) => (
        <li key={`${row.text} ${row.note} ${row.href ?? ''}`} className={styles.row}>
          <span>{row.href === null ? row.text : <Link to={row.href}>{row.text}</Link>}</span>
          <span className={styles.due}>{row.note}</span>
        </li>
      ))}
    </ul>
  </section>
)
