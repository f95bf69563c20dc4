import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { ArrivalCellView, ArrivalMatrixView } from '#app/presenters/view-models.ts'
import { ExportMenu } from '../basics/export-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfStep } from '../basics/tint.ts'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { MatrixCell } from './matrix-cell.tsx'
import styles from './arrival-matrix.module.css'

const Cell = ({ cell, spot }: { cell: ArrivalCellView; spot: string }) => (
  <MatrixCell cell={cell} className={joinClasses(styles.cell, styles[cell.state], cell.state === 'arrived' && tintOfStep(cell.step))} spot={spot}>
    {cell.state === 'not-applicable' ? <StatusMark mark="not-applicable" size={11} /> : <span>{cell.text}</span>}
  </MatrixCell>
)

/** Days since the last load, sender by table: darker is longer ago, framed and hatched is too long. */
export const ArrivalMatrix = ({ matrix }: { matrix: ArrivalMatrixView }) => {
  const body = useRef<HTMLTableSectionElement>(null)
  useRovingGrid(body)
  return (
    <section aria-label={matrix.title}>
      <SectionHead title={matrix.title} note={matrix.note}>
        <span>{matrix.scale}</span>
        <span>{matrix.differsWord}</span>
        <span className={styles.lateWord}>
          <span className={styles.sample} />
          {matrix.lateWord}
        </span>
        <span className={styles.word}>
          <StatusMark mark="not-applicable" size={11} />
          {matrix.notApplicableWord}
        </span>
      </SectionHead>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {matrix.rowHead}
              </th>
              {matrix.columns.map((column) => (
                <th key={column.id} scope="col" className={styles.upright}>
                  <Link to={column.href} title={column.title} preventScrollReset>
                    {column.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {matrix.rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" className={styles.name}>
                  <Link to={row.href} title={row.title} preventScrollReset>
                    {row.name}
                  </Link>
                </th>
                {row.cells.map((cell, column) => (
                  <td key={cell.column}>
                    <Cell cell={cell} spot={`${index},${column}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {matrix.exports && (
        <div className={styles.foot}>
          <ExportMenu menu={matrix.exports} upward />
        </div>
      )}
    </section>
  )
}
