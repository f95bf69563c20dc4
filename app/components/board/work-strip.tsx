import { Link } from '@remix-run/react'
import type { WorkStripCellView, WorkStripView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './work-strip.module.css'

/** A chapter is as wide as it has points; beyond eight they stand closer. */
const WIDTHS = [styles.wide1, styles.wide2, styles.wide3, styles.wide4, styles.wide5, styles.wide6, styles.wide7, styles.wide8]

const Cell = ({ cell }: { cell: WorkStripCellView }) => (
  <li className={styles.cell}>
    <Link to={cell.href} className={styles.link}>
      <VisuallyHidden>{cell.sentence}</VisuallyHidden>
      <span aria-hidden="true" className={styles.number}>
        {cell.number}
        <StatusMark mark={cell.mark} size={12} />
      </span>
      <span aria-hidden="true" className={styles.label}>
        {cell.label}
      </span>
      <b aria-hidden="true" className={joinClasses(styles.value, cell.adverse && styles.adverse)}>
        {cell.value}
      </b>
    </Link>
  </li>
)

/** The work points of the year under their chapters: number, shape, two short lines, one figure; each opens its point. */
export const WorkStrip = ({ strip }: { strip: WorkStripView }) => (
  <section className={styles.strip} aria-label={strip.title}>
    {strip.all && (
      <SectionHead title={strip.title} note={strip.note}>
        <ViewLink link={strip.all} />
      </SectionHead>
    )}
    <div className={styles.chapters}>
      {strip.chapters.map((chapter) => (
        <div key={chapter.title} className={joinClasses(styles.chapter, WIDTHS[Math.min(chapter.cells.length, WIDTHS.length) - 1])}>
          <h3 className={styles.title}>{chapter.title}</h3>
          <ol className={styles.cells}>
            {chapter.cells.map((cell) => (
              <Cell key={cell.id} cell={cell} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  </section>
)
