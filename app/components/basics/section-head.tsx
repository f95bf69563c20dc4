import type { ReactNode } from 'react'
import styles from './section-head.module.css'

type SectionHeadProps = { title: string; note?: string; id?: string; children?: ReactNode }

/** Title of a section, its note in ink3 beside it, and what belongs at the right end. */
export const SectionHead = ({ title, note, id, children }: SectionHeadProps) => (
  <div className={styles.head}>
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
    {note && <span className={styles.note}>{note}</span>}
    {children && <div className={styles.end}>{children}</div>}
  </div>
)
