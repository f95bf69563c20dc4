import type { RulesPageView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './rules-layout.module.css'

/** The catalogue of rules: a table a severity. */
export const RulesLayout = ({ page }: { page: RulesPageView }) => (
  <>
    <PageHead head={page.head} />
    {page.groups.map((group) => (
      <section key={group.id} id={group.id} aria-label={group.title} className={styles.group}>
        <SectionHead title={group.title} note={group.note} />
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {page.columns.name}
              </th>
              <th scope="col">{page.columns.message}</th>
              <th scope="col">{page.columns.advice}</th>
              <th scope="col" className={styles.source}>
                {page.columns.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.code} id={row.code}>
                <th scope="row">
                  {row.name} <code>{row.code}</code>
                </th>
                <td>{row.message}</td>
                <td>{row.advice}</td>
                <td>{row.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
  </>
)
