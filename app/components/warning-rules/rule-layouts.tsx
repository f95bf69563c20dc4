import type { EntryProblem, RuleTrialView, WarningRulePageView, WarningRulesPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DataTable } from '../basics/data-table.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ListGroups } from '../lists/list-groups.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryField, EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './rule-layouts.module.css'

/** The catalogue of rules. */
export const RulesLayout = ({ page }: { page: WarningRulesPageView }) => (
  <>
    <PageHead head={page.head} />
    <ListGroups groups={page.groups} />
  </>
)

/** One rule. */
export const RuleLayout = ({ page, problem }: { page: WarningRulePageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.columns}>
      <div className={styles.main}>
        <DefinitionList rows={page.facts} ruled />
        {page.trial === null ? (
          <section aria-label={page.noTrial.title} className={styles.section}>
            <SectionHead title={page.noTrial.title} />
            <p className={styles.none}>{page.noTrial.text}</p>
          </section>
        ) : (
          <Trial trial={page.trial} />
        )}
      </div>
      <div className={styles.side}>
        <Numbers {...page.thresholds} />
        <Numbers {...page.counts} />
        {page.form && <EntryForm form={page.form} problem={problem} />}
      </div>
    </div>
    <section aria-label={page.history.title} className={styles.section}>
      <SectionHead title={page.history.title} />
      <WorkTable view={page.history.table} />
    </section>
  </>
)

const Numbers = ({ title, table, none }: WarningRulePageView['counts']) => (
  <section aria-label={title} className={styles.section}>
    <SectionHead title={title} />
    {table === null ? (
      <p className={styles.none}>{none}</p>
    ) : (
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <DataTable table={table} />
      </div>
    )}
  </section>
)

const Trial = ({ trial }: { trial: RuleTrialView }) => (
  <section id="trial" aria-label={trial.title} className={styles.section}>
    <SectionHead title={trial.title} note={trial.note} />
    {trial.problem !== '' && (
      <p role="alert" className={styles.problem}>
        {trial.problem}
      </p>
    )}
    <form method="get" action={`${trial.action}#trial`} className={styles.form}>
      {Object.entries(trial.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {trial.fields.map((field) => (
        <EntryField key={field.name} field={field} sent={null} idPrefix="trial" />
      ))}
      <p className={styles.buttons}>
        <button type="submit" className={buttonClass(false)}>
          {trial.submit}
        </button>
      </p>
    </form>
    {trial.answer && (
      <p className={styles.answer} role="status">
        <SentenceText sentence={trial.answer} />
      </p>
    )}
    {trial.table && (
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={trial.table.caption}>
        <DataTable table={trial.table} />
      </div>
    )}
  </section>
)
