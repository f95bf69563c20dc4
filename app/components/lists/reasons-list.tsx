import { Link } from '@remix-run/react'
import type { ReasonsView } from '#app/presenters/view-models.ts'
import { MeterBar } from '../basics/meter-bar.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './reasons-list.module.css'

/** Why: reasons with points that add up to the total, each with its source, and how good the rule has been. */
export const ReasonsList = ({ reasons }: { reasons: ReasonsView }) => (
  <section aria-label={reasons.title}>
    <SectionHead title={reasons.title} note={reasons.note}>
      {reasons.link && <ViewLink link={reasons.link} />}
    </SectionHead>
    <ul className={styles.rows}>
      {reasons.rows.map((row) => (
        <li key={row.name} className={styles.row}>
          <div>
            <div>{row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}</div>
            <div className={styles.source}>{row.source}</div>
          </div>
          <MeterBar value={row.points} full={Math.max(1, reasons.largest)} track={false} />
          <b className={styles.points}>{row.pointsText}</b>
        </li>
      ))}
    </ul>
    {reasons.total && (
      <div className={styles.total}>
        <b>{reasons.total.label}</b>
        <span className={styles.source}>{reasons.total.note}</span>
        <b className={styles.points}>{reasons.total.text}</b>
      </div>
    )}
    {reasons.record.length > 0 && (
      <p className={styles.record}>
        <SentenceText sentence={reasons.record} />
      </p>
    )}
  </section>
)
