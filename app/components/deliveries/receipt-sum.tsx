import { Link } from '@remix-run/react'
import type { ReceiptSumView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { MeterBar } from '../basics/meter-bar.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import styles from './receipt-sum.module.css'

const Reasons = ({ reasons }: { reasons: ReceiptSumView['reasons'] }) => (
  <section aria-label={reasons.title} className={styles.reasons}>
    <ul>
      {reasons.rows.map((row) => (
        <li key={row.id} className={styles.reason}>
          <span className={styles.reasonName}>{row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}</span>
          <MeterBar value={row.count} full={Math.max(1, reasons.largest)} look="bad" track={false} />
          <b>{row.text}</b>
        </li>
      ))}
    </ul>
  </section>
)

/** A receipt as a sum: the parts above a rule, what was read below it; then reasons by count and the file itself. */
export const ReceiptSum = ({ receipt }: { receipt: ReceiptSumView }) => (
  <section aria-label={receipt.title}>
    <SectionHead title={receipt.title} note={receipt.note} />
    <dl className={styles.sum}>
      {receipt.parts.map((part) => (
        <div key={part.id} className={joinClasses(styles.line, part.id === 'rejected' && styles.rejected)}>
          <dt>
            {part.word}{' '}
            <span className={styles.note}>
              <SentenceText sentence={part.note} />
            </span>
          </dt>
          <dd>{part.text}</dd>
        </div>
      ))}
      <div className={joinClasses(styles.line, styles.read)}>
        <dt>
          {receipt.read.word} <MarkWord mark="met" word={receipt.balancedWord} />
        </dt>
        <dd>{receipt.read.text}</dd>
      </div>
    </dl>
    {receipt.remark.length > 0 && (
      <p className={styles.remark}>
        <SentenceText sentence={receipt.remark} />
      </p>
    )}
    {receipt.reasons.rows.length > 0 && <Reasons reasons={receipt.reasons} />}
    <div className={styles.file}>
      <DefinitionList rows={receipt.file} />
    </div>
  </section>
)
