import { Link } from '@remix-run/react'
import type { ShownIndicatorView, WorkPointPageView, WorkStepView } from '#app/presenters/view-models.ts'
import { Badge } from '../basics/badge.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord, StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { WorkForm } from './work-form.tsx'
import styles from './work-point-layout.module.css'

const ShownRow = ({ row, columns }: { row: ShownIndicatorView; columns: readonly string[] }) => (
  <tr>
    <th scope="row">
      <ViewLink link={row.name} />
    </th>
    <td data-label={columns[1]} className={joinClasses(styles.value, row.adverse && styles.adverse)}>
      <MarkWord mark={row.mark} word={row.value} />
    </td>
    <td data-label={columns[2]}>{row.records === null ? row.fraction : <Link to={row.records}>{row.fraction}</Link>}</td>
    <td data-label={columns[3]}>{row.target}</td>
    <td data-label={columns[4]}>
      <SentenceText sentence={row.work} />
    </td>
  </tr>
)

const Shown = ({ shown }: { shown: WorkPointPageView['shown'] }) => (
  <section aria-label={shown.title}>
    <SectionHead title={shown.title} note={shown.note} />
    {shown.rows.length === 0 ? (
      <p className={styles.none}>{shown.none}</p>
    ) : (
      <table className={styles.shown}>
        <thead>
          <tr>
            {shown.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <ShownRow key={row.id} row={row} columns={shown.columns} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const Step = ({ step }: { step: WorkStepView }) => (
  <li id={`step-${step.id}`} className={styles.step}>
    <StatusMark mark={step.mark} label={step.stateWord} />
    <div className={styles.words}>
      <div className={styles.first}>
        <b className={styles.name}>{step.name}</b>
        <Badge badge={step.origin} />
        {step.edit && <ViewLink link={step.edit} className={styles.edit} keepScroll />}
      </div>
      <div className={styles.facts}>
        {step.facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {step.document !== '' && <span>{step.document}</span>}
      </div>
      {step.note !== '' && <p className={styles.remark}>{step.note}</p>}
      <p className={styles.by}>{step.by}</p>
    </div>
  </li>
)

const Steps = ({ steps }: { steps: WorkPointPageView['steps'] }) => (
  <section aria-label={steps.title}>
    <SectionHead title={steps.title} note={steps.note}>
      {steps.file && <ViewLink link={steps.file} keepScroll />}
    </SectionHead>
    {steps.empty ? (
      <EmptyState empty={steps.empty} />
    ) : (
      <ol className={styles.steps}>
        {steps.rows.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    )}
  </section>
)

const History = ({ history }: { history: WorkPointPageView['history'] }) => (
  <section aria-label={history.title}>
    <SectionHead title={history.title} note={history.note} />
    {history.rows.length === 0 ? (
      <p className={styles.none}>{history.empty}</p>
    ) : (
      <ol className={styles.history}>
        {history.rows.map((row) => (
          <li key={row.id}>
            <b>{row.what}</b>
            <p>{row.says}</p>
            <p className={styles.by}>{row.by}</p>
          </li>
        ))}
      </ol>
    )}
  </section>
)

/** One work point: what was computed and what was filed, each plainly marked, and every version of it. */
export const WorkPointLayout = ({ page }: { page: WorkPointPageView }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.neighbours}>
      {page.neighbours.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
    <div className={styles.columns}>
      <div className={styles.main}>
        <DefinitionList rows={page.facts} ruled />
        <Shown shown={page.shown} />
        {page.form && <WorkForm key={`${page.form.action} ${page.form.hidden.seen ?? ''}`} form={page.form} />}
        <Steps steps={page.steps} />
      </div>
      <div className={styles.side}>
        <section aria-label={page.owner.title}>
          <SectionHead title={page.owner.title}>{page.owner.edit && <ViewLink link={page.owner.edit} keepScroll />}</SectionHead>
          <p className={styles.owner}>{page.owner.name}</p>
          <p className={styles.by}>{page.owner.by}</p>
        </section>
        <History history={page.history} />
      </div>
    </div>
  </>
)
