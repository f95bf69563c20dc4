import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { GradientView, HeatRowView, HeatTableView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { GradientLine } from './gradient-line.tsx'
import { HeatCell } from './heat-cell.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { HoverTip, useTip } from '../basics/hover-tip.tsx'
import styles from './heat-table.module.css'

const GradientCells = ({ gradient }: { gradient: GradientView | null }) =>
  gradient === null ? (
    <>
      <td className={styles.line} />
      <td className={styles.ratio} />
      <td className={styles.check} />
    </>
  ) : (
    <>
      <td className={styles.line}>
        <GradientLine gradient={gradient} />
      </td>
      <td className={joinClasses(styles.ratio, styles[gradient.ratio.tone])}>{gradient.ratio.text}</td>
      <td className={styles.check}>
        <MarkWord mark={gradient.mark} word={gradient.word} quiet={gradient.tone === 'plain'} />
      </td>
    </>
  )

const Row = ({ table, row, index, total = false }: { table: HeatTableView; row: HeatRowView; index: number; total?: boolean }) => (
  <tr className={joinClasses(styles.row, total && styles.totals)}>
    <th scope="row" className={styles.name}>
      {row.prefix && <span className={styles.prefix}>{row.prefix}</span>}
      {row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}
    </th>
    {table.totalHead && <td className={styles.total}>{row.total}</td>}
    {row.cells.map((cell, column) => (
      <td key={cell.column} className={joinClasses(styles.cell, table.columns[column]?.startsGroup && styles.group)}>
        <HeatCell cell={cell} tipKey={`${row.id} ${cell.column}`} spot={`${index},${column}`} align={table.vertical ? 'center' : 'right'} />
      </td>
    ))}
    {table.gradientHeads && <GradientCells gradient={row.gradient} />}
  </tr>
)

const Heads = ({ table }: { table: HeatTableView }) => (
  <thead>
    <tr>
      <th scope="col" className={styles.name}>
        {table.rowHead}
      </th>
      {table.totalHead && (
        <th scope="col" className={styles.total}>
          {table.totalHead}
        </th>
      )}
      {table.columns.map((column) => (
        <th key={column.id} scope="col" title={column.title} className={joinClasses(styles.column, column.startsGroup && styles.group)}>
          <span className={column.name.length === 1 ? styles.single : undefined}>{column.name}</span>
        </th>
      ))}
      {table.gradientHeads && (
        <>
          <th scope="col" className={styles.line}>
            {table.gradientHeads.line}
          </th>
          <th scope="col" className={styles.ratio}>
            {table.gradientHeads.ratio}
          </th>
          <th scope="col" className={styles.check}>
            {table.gradientHeads.check}
          </th>
        </>
      )}
    </tr>
  </thead>
)

/** Without a link in it, what scrolls must itself be reached by the keyboard. */
const hasLinks = (table: HeatTableView): boolean => table.rows.some((row) => row.href !== null || row.cells.some(({ href }) => href !== null))

/** Names that need more than the room of two or three characters. */
const SHORT_NAME = 3
const hasLongNames = (table: HeatTableView): boolean => !table.vertical && table.rows.some(({ name }) => name.length > SHORT_NAME)

/** How much, area by class or trade by area: a number in every cell, tinted by fixed steps. */
export const HeatTable = ({ table }: { table: HeatTableView }) => {
  const box = useRef<HTMLElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  useRovingGrid(grid)
  const { shown, handlers, tipHandlers } = useTip(box)
  const rows = table.totals ? [...table.rows, table.totals] : table.rows
  const tip = shown && rows.flatMap((row) => row.cells.filter((cell) => `${row.id} ${cell.column}` === shown.key))[0]?.tip
  return (
    <section ref={box} aria-label={table.title} className={styles.box}>
      <SectionHead title={table.title} note={table.note}>
        {table.aside}
      </SectionHead>
      <div className={styles.scroll} {...(hasLinks(table) ? {} : { role: 'group', tabIndex: 0, 'aria-label': table.title })} {...handlers}>
        <table ref={grid} className={joinClasses(styles.table, table.vertical && styles.vertical, hasLongNames(table) && styles.longNames)}>
          <Heads table={table} />
          <tbody>
            {table.rows.map((row, index) => (
              <Row key={row.id} table={table} row={row} index={index} />
            ))}
            {table.totals && <Row table={table} row={table.totals} index={table.rows.length} total />}
          </tbody>
        </table>
      </div>
      {shown && tip && <HoverTip tip={tip} shown={shown} handlers={tipHandlers} />}
      <HeatLegend legend={table.legend} />
      {table.foot.length > 0 && (
        <p className={styles.foot}>
          <SentenceText sentence={table.foot} />
        </p>
      )}
    </section>
  )
}
