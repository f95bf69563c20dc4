import { Link } from '@remix-run/react'
import type { Tone, WorkCellView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { MeterBar } from '../basics/meter-bar.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import styles from './work-cell.module.css'

const toneClass = (tone: Tone | undefined): string | undefined => (tone === undefined || tone === 'plain' ? undefined : styles[tone])

const NumberBar = ({ cell }: { cell: Extract<WorkCellView, { kind: 'bar' }> }) => (
  <span className={styles.bar}>
    <span className={styles.number}>{cell.text}</span>
    <MeterBar value={cell.value} full={cell.full} ticks={cell.tick === null ? [] : [cell.tick]} thickness={6} crossed />
  </span>
)

/** What one cell of a work list says. @param rowHref set for the cell whose words open the row */
export const WorkCell = ({ cell, rowHref, current }: { cell: WorkCellView; rowHref: string | null; current: boolean }) => {
  if (cell.kind === 'bar') return <NumberBar cell={cell} />
  const words = cell.kind === 'mark' ? <MarkWord mark={cell.mark} word={cell.text} quiet={cell.tone === 'plain'} /> : cell.text
  const href = cell.kind === 'link' ? cell.href : rowHref
  // words that open a row may be cut short: firm names run to 200 characters
  const title = (cell.kind === 'text' ? cell.title : undefined) ?? (rowHref === null ? undefined : cell.text)
  if (href === null)
    return (
      <span className={toneClass(cell.tone)} title={title}>
        {words}
      </span>
    )
  return (
    <Link
      to={href}
      className={joinClasses(rowHref === null ? styles.link : styles.opener, toneClass(cell.tone))}
      title={title}
      aria-current={(rowHref !== null && current) || undefined}
      data-opens={rowHref === null ? undefined : ''}
      preventScrollReset={rowHref !== null}
    >
      {words}
    </Link>
  )
}
