import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { ExploreCellView, ExploreRowView, ExploreTableView } from '#app/presenters/view-models.ts'
import { HoverTip, useTip } from '../basics/hover-tip.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfBin, tintOfStep } from '../basics/tint.ts'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { ViewLink } from '../basics/view-link.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './explore-table.module.css'

const Cell = ({ cell, tipKey, spot }: { cell: ExploreCellView; tipKey: string; spot: string }) => {
  const className = joinClasses(styles.value, styles[cell.state], tintOfBin(cell.bin), tintOfStep(cell.step), cell.short && styles.short, cell.isPicked && styles.picked)
  const content = cell.state === 'not-applicable' ? <StatusMark mark="not-applicable" size={12} /> : cell.text
  if (cell.href === null)
    return (
      <span className={className} data-tip={tipKey} role="img" aria-label={cell.sentence}>
        {content}
      </span>
    )
  return (
    <Link to={cell.href} className={className} data-tip={tipKey} data-spot={spot} aria-label={cell.sentence} aria-current={cell.isPicked || undefined} preventScrollReset={cell.isPicked !== null}>
      {content}
    </Link>
  )
}

const Row = ({ row, index, hasColumns }: { row: ExploreRowView; index: number; hasColumns: boolean }) => (
  <tr className={styles[row.kind]}>
    <th scope="row" className={styles.name}>
      {row.href === null ? <span>{row.name}</span> : <Link to={row.href}>{row.name}</Link>}
      {row.pin && (
        <ViewLink link={row.pin} className={styles.pin} keepScroll>
          {row.pin.label}
          <VisuallyHidden> {row.name}</VisuallyHidden>
        </ViewLink>
      )}
    </th>
    {row.cells.map((cell, column) => (
      <td key={cell.column}>
        <Cell cell={cell} tipKey={`${row.id} ${cell.column}`} spot={`${index},${column}`} />
      </td>
    ))}
    <td className={hasColumns ? styles.total : undefined}>
      <Cell cell={row.total} tipKey={`${row.id} `} spot={`${index},${row.cells.length}`} />
    </td>
  </tr>
)

/** One indicator by one or two splits: a number in every cell, its records behind it; subtotals below and at the right. */
export const ExploreTable = ({ table }: { table: ExploreTableView }) => {
  const box = useRef<HTMLElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  useRovingGrid(grid)
  const { shown, handlers, tipHandlers } = useTip(box)
  const tip = shown && table.rows.flatMap((row) => [...row.cells, row.total].filter((cell) => `${row.id} ${cell.column}` === shown.key))[0]?.tip
  const hasColumns = table.columns.length > 0
  return (
    <section ref={box} aria-label={table.caption} className={styles.box}>
      <div className={styles.scroll} {...handlers}>
        <table ref={grid} className={styles.table}>
          <caption className={styles.caption}>{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {table.rowHead}
              </th>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className={styles.column}>
                  {column.href === null ? column.name : <Link to={column.href}>{column.name}</Link>}
                </th>
              ))}
              <th scope="col" className={styles.column}>
                {table.totalHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <Row key={row.id} row={row} index={index} hasColumns={hasColumns} />
            ))}
          </tbody>
        </table>
      </div>
      {shown && tip && <HoverTip tip={tip} shown={shown} handlers={tipHandlers} />}
      {table.legend && (
        <div className={styles.legend} role="group" aria-label={table.legend.label}>
          {table.legend.steps.map(({ bin, step, label }) => (
            <span key={label}>
              <i className={joinClasses(styles.swatch, tintOfBin(bin), tintOfStep(step))} />
              {label}
            </span>
          ))}
        </div>
      )}
      <p className={styles.count}>
        {table.count}
        {table.pages.map((page) => (
          <ViewLink key={page.href} link={page} />
        ))}
      </p>
    </section>
  )
}
