import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { IndicatorMatrixView, MatrixCellView, MatrixRowView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { HoverTip, useTip } from '../basics/hover-tip.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { Segments } from '../basics/segments.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfBin } from '../basics/tint.ts'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './indicator-matrix.module.css'

/** More columns than fit a screen of middling width with all their digits. */
const MANY = 11
const BINS = [0, 1, 2, 3, 4] as const

const Cell = ({ cell, tipKey, spot }: { cell: MatrixCellView; tipKey: string; spot: string }) => {
  const className = joinClasses(styles.value, styles[cell.state], tintOfBin(cell.bin))
  const content = (
    <>
      {cell.state === 'not-applicable' ? <StatusMark mark="not-applicable" size={12} /> : cell.text}
      {cell.short && <span className={styles.short} />}
    </>
  )
  if (cell.href === null)
    return (
      <span className={className} data-tip={tipKey} role="img" aria-label={cell.sentence}>
        {content}
      </span>
    )
  return (
    <Link to={cell.href} className={className} data-tip={tipKey} data-spot={spot} aria-label={cell.sentence}>
      {content}
    </Link>
  )
}

const Row = ({ row, index, whole = false }: { row: MatrixRowView; index: number; whole?: boolean }) => (
  <tr className={whole ? styles.whole : undefined}>
    <th scope="row" className={styles.name}>
      {row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}
    </th>
    {row.cells.map((cell, column) => (
      <td key={cell.column} className={styles.cell}>
        <Cell cell={cell} tipKey={`${row.id} ${cell.column}`} spot={`${index},${column}`} />
      </td>
    ))}
  </tr>
)

const Heads = ({ matrix }: { matrix: IndicatorMatrixView }) => (
  <thead>
    <tr>
      <th scope="col" className={styles.name}>
        {matrix.rowHead}
      </th>
      {matrix.columns.map((column) => (
        <th key={column.id} scope="col" className={joinClasses(styles.column, column.current && styles.current)}>
          <Link to={column.href} title={column.title} aria-current={column.current || undefined}>
            {column.name}
          </Link>
          <span className={styles.target}>{column.target}</span>
        </th>
      ))}
    </tr>
  </thead>
)

const Legend = ({ legend }: { legend: IndicatorMatrixView['legend'] }) => (
  <div className={styles.legend} role="group" aria-label={legend.label}>
    {BINS.map((bin) => (
      <span key={bin} className={styles.step}>
        <span className={joinClasses(styles.swatch, tintOfBin(bin))} />
        {legend.steps[bin]}
      </span>
    ))}
  </div>
)

/** Indicators side by side: a number in every cell, its ink the distance to its own target. */
export const IndicatorMatrix = ({ matrix }: { matrix: IndicatorMatrixView }) => {
  const box = useRef<HTMLElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  useRovingGrid(grid)
  const { shown, handlers, tipHandlers } = useTip(box)
  const tip = shown && [matrix.whole, ...matrix.rows].flatMap((row) => row.cells.filter((cell) => `${row.id} ${cell.column}` === shown.key))[0]?.tip
  return (
    <section ref={box} aria-label={matrix.title} className={styles.box}>
      <SectionHead title={matrix.title} note={matrix.note}>
        {matrix.switches.choices.length > 0 && <Segments label={matrix.switches.label} choices={matrix.switches.choices} />}
        {matrix.exports && <ExportMenu menu={matrix.exports} />}
      </SectionHead>
      {matrix.empty ? (
        <EmptyState empty={matrix.empty} />
      ) : (
        <div className={styles.scroll} {...handlers}>
          <table ref={grid} className={joinClasses(styles.table, matrix.columns.length > MANY && styles.many)}>
            <caption>
              <VisuallyHidden>{matrix.title}</VisuallyHidden>
            </caption>
            <Heads matrix={matrix} />
            <tbody>
              <Row row={matrix.whole} index={0} whole />
              {matrix.rows.map((row, index) => (
                <Row key={row.id} row={row} index={index + 1} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown && tip && <HoverTip tip={tip} shown={shown} handlers={tipHandlers} />}
      <Legend legend={matrix.legend} />
      {matrix.foot.length > 0 && (
        <p className={styles.foot}>
          <SentenceText sentence={matrix.foot} />
        </p>
      )}
    </section>
  )
}
