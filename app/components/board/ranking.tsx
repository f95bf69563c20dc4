import { Link } from '@remix-run/react'
import type { RankingRowView, RankingView } from '#app/presenters/view-models.ts'
import { DeltaText } from '../basics/delta-text.tsx'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { PlaceStrip } from './place-strip.tsx'
import styles from './ranking.module.css'

/** How the bracket at the left runs past a row. */
const findBracket = (rows: readonly RankingRowView[], index: number): string | undefined => {
  const joinsAbove = rows[index - 1]?.joinsNext ?? false
  const joinsBelow = (rows[index]?.joinsNext ?? false) && index < rows.length - 1
  if (joinsAbove && joinsBelow) return styles.through
  if (joinsBelow) return styles.first
  return joinsAbove ? styles.last : undefined
}

const Heads = ({ ranking: { columns, places } }: { ranking: RankingView }) => (
  <thead>
    <tr>
      <th scope="col" className={styles.place}>
        {columns.place}
      </th>
      {columns.peerPlace && (
        <th scope="col" className={styles.place}>
          {columns.peerPlace}
        </th>
      )}
      <th scope="col" className={styles.area}>
        {columns.area}
      </th>
      <th scope="col" className={styles.strip} aria-label={columns.interval}>
        <PlaceStrip.Axis places={places} />
      </th>
      <th scope="col" className={styles.value}>
        {columns.value}
      </th>
      <th scope="col" className={styles.fraction}>
        {columns.fraction}
      </th>
      <th scope="col" className={styles.same}>
        {columns.sameTime}
      </th>
      <th scope="col" className={styles.distance}>
        {columns.distance}
      </th>
    </tr>
  </thead>
)

const Row = ({ row, places, bracket, lastMet }: { row: RankingRowView; places: number; bracket: string | undefined; lastMet: boolean }) => (
  <tr className={joinClasses(styles.row, lastMet && styles.lastMet)}>
    <td className={joinClasses(styles.place, bracket)}>{row.place}</td>
    {row.peerPlace !== null && <td className={styles.place}>{row.peerPlace}</td>}
    <th scope="row" className={styles.area}>
      <Link to={row.href}>{row.name}</Link>
    </th>
    <td className={styles.strip}>
      <PlaceStrip place={row.place} low={row.placeLow} high={row.placeHigh} places={places} sentence={row.placeSentence} />
    </td>
    <td className={joinClasses(styles.value, row.status === 'missed' && styles.missed)}>
      {row.records === null ? row.value : <Link to={row.records} aria-label={`${row.name} ${row.value} ${row.fraction}`}>{row.value}</Link>}
    </td>
    <td className={styles.fraction}>{row.fraction}</td>
    <td className={styles.same}>{row.sameTime && <DeltaText delta={row.sameTime} />}</td>
    <td className={styles.distance}>{row.distance}</td>
  </tr>
)

const EmptyRow = ({ row, span }: { row: RankingView['empties'][number]; span: number }) => (
  <tr className={styles.row}>
    <td className={styles.place}>
      <StatusMark mark={row.state === 'small-number' ? 'not-applicable' : row.state} label={row.stateWord} />
    </td>
    <th scope="row" className={styles.area}>
      {row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}
    </th>
    <td colSpan={span} className={styles.reason}>
      {row.stateWord}
      {row.reason && ` · ${row.reason}`}
    </td>
  </tr>
)

/** Areas by place, each with the places it may hold; brackets join neighbours that cannot be told apart. */
export const Ranking = ({ ranking }: { ranking: RankingView }) => (
  <section aria-label={ranking.title}>
    <SectionHead title={ranking.title}>
      {ranking.note}
      {ranking.choose && <ChoiceMenu menu={ranking.choose} />}
      {ranking.exports && <ExportMenu menu={ranking.exports} />}
    </SectionHead>
    <table className={styles.table}>
      <Heads ranking={ranking} />
      <tbody>
        {ranking.rows.map((row, index) => (
          <Row key={row.code} row={row} places={ranking.places} bracket={findBracket(ranking.rows, index)} lastMet={ranking.metCount === index + 1} />
        ))}
        {ranking.empties.map((row) => (
          <EmptyRow key={row.code} row={row} span={ranking.columns.peerPlace ? 6 : 5} />
        ))}
      </tbody>
    </table>
  </section>
)
