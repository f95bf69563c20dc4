import { Link } from '@remix-run/react'
import type { ScoreSheetView } from '#app/presenters/view-models.ts'
import { PlaceStrip } from '../board/place-strip.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { TotalAxis } from './total-bar.tsx'
import styles from './score-table.module.css'

/** First column of every block carries the block's line. */
const startsBlock = (index: number): string | undefined => (index === 0 ? styles.start : undefined)

/** Blocks with their points, items written downwards, points and targets: the head of a score sheet. */
export const ScoreTableHead = ({ sheet, vertical }: { sheet: ScoreSheetView; vertical: boolean }) => {
  const { columns, blocks } = sheet
  const items = blocks.flatMap((block) => block.items.map((item, index) => ({ item, index })))
  return (
    <thead className={joinClasses(styles.head, vertical && styles.vertical)}>
      <tr>
        <th rowSpan={3} scope="col" className={styles.place}>
          {columns.place}
        </th>
        <th rowSpan={3} scope="col" className={styles.area}>
          {columns.area}
        </th>
        <th rowSpan={3} scope="col" className={styles.total}>
          {columns.total}
        </th>
        <th rowSpan={3} className={styles.bar}>
          <TotalAxis sheet={sheet} />
        </th>
        {columns.interval && (
          <th rowSpan={3} scope="col" className={styles.interval}>
            {columns.interval}
            <PlaceStrip.Axis places={sheet.places} />
          </th>
        )}
        <th rowSpan={3} scope="col" className={styles.grade}>
          {columns.grade}
        </th>
        {blocks.map((block) => (
          <th key={block.id} scope="colgroup" colSpan={block.items.length} className={joinClasses(styles.block, styles.start)}>
            <b>{block.name}</b> {block.points}
          </th>
        ))}
      </tr>
      <tr>
        {items.map(({ item, index }) => (
          <th key={item.id} scope="col" className={joinClasses(styles.item, startsBlock(index))}>
            {item.href === null ? (
              <span title={item.name}>{item.short}</span>
            ) : (
              <Link to={item.href} title={item.name}>
                {item.short}
              </Link>
            )}
          </th>
        ))}
      </tr>
      <tr>
        {items.map(({ item, index }) => (
          <td key={item.id} className={joinClasses(styles.worth, startsBlock(index))}>
            <span title={columns.points}>{item.points}</span>
            <span title={columns.target} className={styles.target}>
              {item.target}
            </span>
          </td>
        ))}
      </tr>
    </thead>
  )
}
