import type { EntryProblem, SubscriptionsPageView, SubscriptionView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './subscriptions.module.css'

const One = ({ subscription }: { subscription: SubscriptionView }) => (
  <li className={joinClasses(styles.one, subscription.isPaused && styles.paused)}>
    <div className={styles.what}>
      <b>{subscription.name}</b>
      <span className={styles.asked}>{subscription.asked}</span>
      {subscription.outgoing.map(({ text, isFailed }) => (
        <span key={text} className={isFailed ? styles.failed : styles.waiting}>
          {text}
        </span>
      ))}
      {subscription.secret && (
        <details className={styles.secret}>
          <summary>{subscription.secret.label}</summary>
          <code>{subscription.secret.value}</code>
          <p>{subscription.secret.note}</p>
        </details>
      )}
    </div>
    <div className={styles.states}>
      {subscription.states.map(({ mark, word }) => (
        <MarkWord key={word} mark={mark} word={word} />
      ))}
      <span className={subscription.isFaulty ? styles.failed : styles.note}>{subscription.note}</span>
    </div>
    <div className={styles.actions}>
      {subscription.actions.map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
    </div>
  </li>
)

/** Subscriptions with their states, the form that adds one, and how messages leave. */
export const SubscriptionsLayout = ({ page, problem }: { page: SubscriptionsPageView; problem: EntryProblem | null }) => {
  const intent = problem?.sent['intent']
  const of = (name: string): EntryProblem | null => (intent === name ? problem : null)
  return (
    <>
      <PageHead head={page.head} />
      {problem && intent !== 'add' && intent !== 'contact' && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      <div className={styles.columns}>
        <section aria-label={page.list.title}>
          <SectionHead title={page.list.title}>{page.list.again && <ActionButton action={page.list.again} />}</SectionHead>
          {page.list.empty ? (
            <EmptyState empty={page.list.empty} />
          ) : (
            <ul>
              {page.list.rows.map((subscription) => (
                <One key={subscription.id} subscription={subscription} />
              ))}
            </ul>
          )}
          <EntryForm form={page.form} problem={of('add')} id="new" />
        </section>
        <div>
          <section aria-label={page.channels.title}>
            <SectionHead title={page.channels.title} />
            <DefinitionList rows={page.channels.rows} ruled />
          </section>
          <EntryForm form={page.contact} problem={of('contact')} />
        </div>
      </div>
    </>
  )
}
