import type { LayoutPageView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './layout-layout.module.css'

/** One version of a saved layout, beside the others of its name, with the button that retires it. */
export const LayoutLayout = ({ layout: { head, facts, versions, faults, columns, retire } }: { layout: LayoutPageView }) => (
  <>
    <PageHead head={head} />
    <div className={styles.facts}>
      <DefinitionList rows={facts} />
    </div>
    {faults && (
      <div className={styles.faults} role="status">
        <StatusMark mark="red" />
        <div>
          <b>{faults.title}</b>
          {faults.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
    )}
    {retire && (
      <div className={styles.retire}>
        <ActionButton action={retire.action} />
        <span>{retire.note}</span>
      </div>
    )}
    <nav aria-label={versions.title} className={styles.versions}>
      <span>{versions.title}</span>
      {versions.choices.map((choice) => (
        <ViewLink key={choice.href} link={choice} current={choice.current} />
      ))}
    </nav>
    <section aria-label={columns.title}>
      <SectionHead title={columns.title} />
      <table className={styles.columns}>
        <thead>
          <tr>
            {columns.heads.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.from}</th>
              <td>{row.field}</td>
              <td>{row.reading}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
)
