import { Link } from '@remix-run/react'
import type { HeatCellView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfStep } from '../basics/tint.ts'
import styles from './heat-cell.module.css'

const Content = ({ cell }: { cell: HeatCellView }) => (
  <>
    {cell.state === 'not-applicable' ? <StatusMark mark="not-applicable" size={12} /> : <span className={styles.text}>{cell.text}</span>}
    {cell.outlier && <span className={joinClasses(styles.outlier, styles[cell.outlier])} />}
  </>
)

/**
 * One value on its tint, or the look of what it is instead; a corner says that it lies outside the control limits.
 * @param tipKey names the cell to the table's tip; @param spot its row and column, for the arrow keys
 */
export const HeatCell = ({ cell, tipKey, spot, align }: { cell: HeatCellView; tipKey: string; spot: string; align: 'center' | 'right' }) => {
  const className = joinClasses(
    styles.cell,
    styles[align],
    styles[cell.state],
    cell.state === 'measured' && tintOfStep(cell.step),
    cell.inverted && styles.inverted,
  )
  if (cell.href === null)
    return (
      <span className={className} data-tip={tipKey} role="img" aria-label={cell.sentence}>
        <Content cell={cell} />
      </span>
    )
  return (
    <Link to={cell.href} className={className} data-tip={tipKey} data-spot={spot} aria-label={cell.sentence}>
      <Content cell={cell} />
    </Link>
  )
}
