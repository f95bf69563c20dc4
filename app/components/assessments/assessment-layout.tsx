import { Form, Link } from '@remix-run/react'
import type { AssessmentPageView, AssessmentSectionView, EntryProblem } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { Segments } from '../basics/segments.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { StepList } from '../lists/step-list.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryField, EntryForm } from '../notes/entry-form.tsx'
import entry from '../notes/entry-form.module.css'
import { PageHead } from '../shell/page-head.tsx'
import styles from './assessment-layout.module.css'

type OfKind<Kind extends AssessmentSectionView['kind']> = Extract<AssessmentSectionView, { kind: Kind }>

const Doors = ({ doors }: Pick<OfKind<'doors'>, 'doors'>) => (
  <ul className={styles.doors}>
    {doors.map((door) => (
      <li key={door.id} className={styles.door}>
        <Link to={door.href} className={styles.link}>
          {door.name}
        </Link>
        {door.count && <span className={styles.count}>{door.count}</span>}
        <p className={styles.what}>{door.what}</p>
      </li>
    ))}
  </ul>
)

const Asking = ({ section }: { section: Extract<AssessmentSectionView, { method: 'get' }> }) => (
  <Form method="get" action={section.action} className={entry.form}>
    {Object.entries(section.hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {section.fields.map((field) => (
      <EntryField key={field.name} field={field} sent={null} />
    ))}
    <p className={entry.buttons}>
      <button type="submit" className={buttonClass(false)}>
        {section.submit}
      </button>
    </p>
  </Form>
)

const Inside = ({ section }: { section: Exclude<AssessmentSectionView, { method: 'post' }> }) => {
  switch (section.kind) {
    case 'facts':
      return <DefinitionList rows={section.rows} />
    case 'steps':
      return <StepList steps={section.steps} />
    case 'doors':
      return <Doors doors={section.doors} />
    case 'choices':
      return <Segments label={section.title} choices={section.choices} />
    case 'form':
      return <Asking section={section} />
    case 'table':
      return (
        <>
          {section.filters && <FilterBar bar={section.filters} />}
          <WorkTable view={section.table} />
          {section.pager && <Pager pager={section.pager} />}
        </>
      )
  }
}

/** The form that was sent comes back with its problem; the others as they were. */
const isOf = (section: Extract<AssessmentSectionView, { method: 'post' }>, problem: EntryProblem | null) => problem !== null && problem.sent['form'] === section.form.hidden['form']

const Section = ({ section, problem }: { section: AssessmentSectionView; problem: EntryProblem | null }) =>
  'method' in section && section.method === 'post' ? (
    <EntryForm id={section.id} form={section.form} problem={isOf(section, problem) ? problem : null} />
  ) : (
    <section id={section.id} aria-label={section.title} className={section.kind === 'table' ? styles.wide : styles.section}>
      <SectionHead title={section.title} note={section.note} />
      <Inside section={section} />
    </section>
  )

/** A page of an assessment. */
export const AssessmentLayout = ({ page, problem }: { page: AssessmentPageView; problem: EntryProblem | null }) => {
  const isLost = problem !== null && !page.sections.some((section) => 'method' in section && section.method === 'post' && isOf(section, problem))
  return (
    <>
      <PageHead head={page.head} />
      {page.tabs && (
        <div className={styles.tabs}>
          <Segments label={page.tabs.label} choices={page.tabs.choices} />
        </div>
      )}
      {isLost && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      {page.empty && <EmptyState empty={page.empty} />}
      {page.sections.map((section) => (
        <Section key={section.id} section={section} problem={problem} />
      ))}
    </>
  )
}
