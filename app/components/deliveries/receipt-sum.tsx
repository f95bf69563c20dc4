import { Link } from '@remix-run/react'
import type { IssueGroupView, ReceiptSumView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { MeterBar } from '../basics/meter-bar.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './receipt-sum.module.css'

const Issues = ({ group }: { group: IssueGroupView }) => (
  <section aria-label={group.title} className={styles.reasons}>
    <h3 className={styles.severity}>{group.title}</h3>
    <ul>
      {group.rows.map((row) => (
        <li key={row.id} className={styles.reason}>
          <span className={styles.reasonName} title={row.title}>
            {row.href === null ? row.name : <Link to={row.href}>{row.name}</Link>}
          </span>
          <MeterBar value={row.count} full={group.largest} look={group.look} track={false} />
          <b>{row.text}</b>
        </li>
      ))}
    </ul>
  </section>
)

/** A receipt as a sum: the parts above a rule, what was read below it; then what was found against rows, by severity, and the file itself. */
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
    {receipt.issues.map((group) => (
      <Issues key={group.id} group={group} />
    ))}
    <p className={styles.rules}>
      <ViewLink link={receipt.rules} />
    </p>
    {receipt.notes && (
      <section aria-label={receipt.notes.title} className={styles.reasons}>
        <h3 className={styles.severity}>{receipt.notes.title}</h3>
        <ul>
          {receipt.notes.rows.map((note) => (
            <li key={note.id} className={styles.remark}>
              <span className={styles.remarkLine}>{note.line}</span> {note.text}
            </li>
          ))}
        </ul>
      </section>
    )}
    <div className={styles.file}>
      <DefinitionList rows={receipt.file} />
    </div>
  </section>
)
