import { Link } from '@remix-run/react'
import type { EntryProblem, SheetPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { FaultList } from './fault-list.tsx'
import styles from './sheets.module.css'

type Item = SheetPageView['blocks'][number]['items'][number]

const ItemRow = ({ item, columns }: { item: Item; columns: SheetPageView['columns'] }) => (
  <tr>
    <th scope="row">
      {item.code} {item.href === null ? item.name : <Link to={item.href}>{item.name}</Link>}
    </th>
    <td className={styles.points} data-label={columns.points}>
      {item.points}
    </td>
    <td data-label={columns.source}>{item.source}</td>
    <td data-label={columns.rule}>
      {item.rule}
      {item.more.map((line) => (
        <span key={line} className={styles.more}>
          {line}
        </span>
      ))}
    </td>
    <td data-label={columns.effects} className={styles.effects}>
      {item.effects.map((line) => (
        <span key={line} className={styles.more}>
          {line}
        </span>
      ))}
    </td>
  </tr>
)

const Blocks = ({ page }: { page: SheetPageView }) => (
  <table className={styles.sheet}>
    <caption className={styles.caption}>
      {page.whole}
      <br />
      {page.usual}
    </caption>
    <thead>
      <tr>
        <th scope="col">{page.columns.item}</th>
        <th scope="col" className={styles.points}>
          {page.columns.points}
        </th>
        <th scope="col">{page.columns.source}</th>
        <th scope="col">{page.columns.rule}</th>
        <th scope="col">{page.columns.effects}</th>
      </tr>
    </thead>
    {page.blocks.map((block) => (
      <tbody key={block.id}>
        <tr className={styles.block}>
          <th scope="rowgroup" colSpan={5}>
            {block.name} <span className={styles.quiet}>{block.points}</span>
          </th>
        </tr>
        {block.items.map((item) => (
          <ItemRow key={item.code} item={item} columns={page.columns} />
        ))}
      </tbody>
    ))}
  </table>
)

const Side = ({ page, problem }: { page: SheetPageView; problem: EntryProblem | null }) => (
  <div className={styles.side}>
    <p className={styles.links}>
      {page.links.map((link) => (
        <ViewLink key={link.href} link={link} className={buttonClass(false)} />
      ))}
    </p>
    {problem && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    {page.faults && (
      <section aria-label={page.faults.title}>
        <SectionHead title={page.faults.title} />
        <FaultList faults={page.faults.rows} />
      </section>
    )}
    {page.forms.map((form) => (
      <EntryForm key={form.id} form={form} problem={null} id={form.id} />
    ))}
    {page.history && (
      <section aria-label={page.history.title}>
        <SectionHead title={page.history.title} />
        <ol className={styles.history}>
          {page.history.rows.map((row) => (
            <li key={row.id}>{row.text}</li>
          ))}
        </ol>
      </section>
    )}
  </div>
)

/** One sheet: what each item is worth and by which rule, what decides at the end, and beside it what may be done. */
export const SheetLayout = ({ page, problem }: { page: SheetPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.columns}>
      <div className={styles.main}>
        <div className={styles.lines}>
          <DefinitionList rows={page.facts} />
        </div>
        <section aria-label={page.blocksTitle}>
          <SectionHead title={page.blocksTitle} />
          <Blocks page={page} />
        </section>
        <section aria-label={page.extrasTitle} className={styles.lines}>
          <SectionHead title={page.extrasTitle} />
          <DefinitionList rows={page.extras} />
        </section>
        <section aria-label={page.ranksTitle} className={styles.lines}>
          <SectionHead title={page.ranksTitle} />
          <DefinitionList rows={page.ranks} />
        </section>
      </div>
      <Side page={page} problem={problem} />
    </div>
  </>
)
