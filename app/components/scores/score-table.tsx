import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { ScoreRowView, ScoreSheetView } from '#app/presenters/view-models.ts'
import { PlaceStrip } from '../board/place-strip.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { ScoreCell } from './score-cell.tsx'
import { ScoreLegend } from './score-legend.tsx'
import { ScoreTableHead } from './score-table-head.tsx'
import { TotalBar } from './total-bar.tsx'
import styles from './score-table.module.css'

/** From this many items on, names stand upright and columns are 34 px. */
const MANY_ITEMS = 14

const findBracket = (sheet: ScoreSheetView, index: number): string | undefined => {
  const above = sheet.rows[index - 1]?.joinsNext ?? false
  const below = sheet.rows[index]?.joinsNext ?? false
  if (above) return below ? styles.through : styles.last
  return below ? styles.first : undefined
}

type RowProps = { sheet: ScoreSheetView; row: ScoreRowView; index: number; starts: ReadonlySet<number> }

const ScoreRow = ({ sheet, row, index, starts }: RowProps) => (
  <tr className={joinClasses(styles.row, row.selected && styles.selected)}>
    <td className={joinClasses(styles.place, findBracket(sheet, index))}>
      {row.pending ? <StatusMark mark="not-reported" label={row.grade} /> : row.place}
    </td>
    <th scope="row" className={styles.area}>
      <Link to={row.href}>{row.name}</Link>
    </th>
    <td className={joinClasses(styles.total, row.pending && styles.range)}>{row.total}</td>
    <td className={styles.bar}>
      <TotalBar row={row} sheet={sheet} />
    </td>
    {sheet.columns.interval && (
      <td className={styles.interval}>
        {row.interval && (
          <PlaceStrip
            place={Number(row.place)}
            low={row.interval.low}
            high={row.interval.high}
            places={sheet.places}
            sentence={row.interval.sentence}
          />
        )}
      </td>
    )}
    <td className={styles.grade}>{row.grade}</td>
    {row.cells.map((cell, column) => (
      <td key={cell.itemId} className={joinClasses(styles.cell, starts.has(column) && styles.start)}>
        <ScoreCell cell={cell} spot={`${index},${column}`} />
      </td>
    ))}
  </tr>
)

type MedianProps = { median: NonNullable<ScoreSheetView['median']>; starts: ReadonlySet<number>; hasInterval: boolean }

const MedianRow = ({ median, starts, hasInterval }: MedianProps) => (
  <tr className={joinClasses(styles.row, styles.median)}>
    <td />
    <th scope="row" className={styles.area}>
      {median.name}
    </th>
    <td className={styles.total}>{median.total}</td>
    <td colSpan={hasInterval ? 3 : 2} />
    {median.cells.map((text, column) => (
      <td key={column} className={joinClasses(styles.cell, styles.number, starts.has(column) && styles.start)}>
        {text}
      </td>
    ))}
  </tr>
)

/** A year's sheet: one row a city, one cell an item; on a phone a list of places that open their city. */
export const ScoreTable = ({ sheet }: { sheet: ScoreSheetView }) => {
  const body = useRef<HTMLTableSectionElement>(null)
  useRovingGrid(body)
  const sizes = sheet.blocks.map((block) => block.items.length)
  const starts = new Set(sizes.map((_, block) => sizes.slice(0, block).reduce((sum, size) => sum + size, 0)))
  const itemCount = sizes.reduce((sum, size) => sum + size, 0)
  return (
    <section aria-label={sheet.label}>
      <div className={styles.scroll}>
        <table className={joinClasses(styles.table, !sheet.columns.interval && styles.roomy)} style={{ minWidth: 372 + 34 * itemCount }}>
          <ScoreTableHead sheet={sheet} vertical={itemCount >= MANY_ITEMS} />
          <tbody ref={body}>
            {sheet.rows.map((row, index) => (
              <ScoreRow key={row.code} sheet={sheet} row={row} index={index} starts={starts} />
            ))}
            {sheet.median && <MedianRow median={sheet.median} starts={starts} hasInterval={sheet.columns.interval !== ''} />}
          </tbody>
        </table>
      </div>
      <ScoreLegend legend={sheet.legend} />
    </section>
  )
}
