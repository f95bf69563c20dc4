import type { FilingAnswer, FilingEntryView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { CaseGroup } from './case-group.tsx'
import { FilingItem } from './filing-item.tsx'
import styles from './filings.module.css'

/** What one party fills in, block by block; the evaluators review it on the same page. */
export const EntryLayout = ({ page, answer }: { page: FilingEntryView; answer: FilingAnswer | null }) => {
  const codes = [...page.blocks.flatMap(({ items }) => items), ...page.extras.flatMap(({ groups }) => groups)].map(({ code }) => code)
  const answerOf = (code: string) => (answer?.item === code ? answer : null)
  return (
    <>
      <PageHead head={page.head} />
      <p className={styles.links}>
        {page.links.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
      </p>
      <p className={styles.pageNote}>{page.note}</p>
      <nav aria-label={page.due.label} className={styles.due}>
        {page.due.items.map((item) => (
          <a key={item.href} href={item.href}>
            <MarkWord mark={item.mark} word={item.text} />
          </a>
        ))}
      </nav>
      {answer && !codes.includes(answer.item) && (
        <p role="alert" className={styles.problem}>
          {answer.problem}
        </p>
      )}
      {page.blocks.map((block) => (
        <section key={block.id} aria-label={block.name} className={styles.block}>
          <SectionHead title={block.name} />
          {block.items.map((item) => (
            <FilingItem key={item.code} item={item} action={page.action} place={page.draft} words={page.words} answer={answerOf(item.code)} />
          ))}
        </section>
      ))}
      {page.extras.map((extra) => (
        <section key={extra.id} aria-label={extra.name} className={styles.block}>
          <SectionHead title={extra.name} note={extra.note} />
          {extra.groups.map((group) => (
            <CaseGroup key={group.code} group={group} action={page.action} csrf={page.csrf} words={page.words} answer={answerOf(group.code)} />
          ))}
        </section>
      ))}
      {page.submitAll && (
        <form method="post" action={page.action} encType="multipart/form-data" className={styles.buttons}>
          <input type="hidden" name="csrf" value={page.csrf} />
          <button type="submit" name="intent" value="submit-all" className={buttonClass(true)}>
            {page.submitAll.label}
          </button>
          <span className={styles.quiet}>{page.submitAll.note}</span>
        </form>
      )}
    </>
  )
}
