import { useRef } from 'react'
import type { MonthCellView, MonthMatrixView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord, StatusMark } from '../basics/status-mark.tsx'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { ViewLink } from '../basics/view-link.tsx'
import { MatrixCell } from './matrix-cell.tsx'
import styles from './month-matrix.module.css'

const Cell = ({ cell, spot }: { cell: MonthCellView; spot: string }) => (
  <MatrixCell cell={cell} className={joinClasses(styles.cell, styles[cell.state])} spot={spot}>
    <StatusMark mark={cell.mark} size={11} />
    <span>{cell.text}</span>
  </MatrixCell>
)

/** Arrivals month by month: what was declared in time, late, or is owed, with the rows. */
export const MonthMatrix = ({ matrix }: { matrix: MonthMatrixView }) => {
  const body = useRef<HTMLTableSectionElement>(null)
  useRovingGrid(body)
  return (
    <section aria-label={matrix.title} className={styles.section}>
      <SectionHead title={matrix.title} note={matrix.note}>
        {matrix.menus.map((menu) => (
          <ChoiceMenu key={menu.label} menu={menu} align="left" />
        ))}
        <ViewLink link={matrix.back} keepScroll />
      </SectionHead>
      <p className={styles.legend}>
        {matrix.legend.map(({ mark, word }) => (
          <MarkWord key={word} mark={mark} word={word} size={11} />
        ))}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {matrix.rowHead}
              </th>
              {matrix.columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {matrix.rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row" className={styles.name}>
                  {row.name}
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
      <div className={styles.foot}>
        <ExportMenu menu={matrix.exports} upward />
      </div>
    </section>
  )
}
