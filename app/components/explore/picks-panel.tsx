import type { PicksView } from '#app/presenters/view-models.ts'
import { DeltaText } from '../basics/delta-text.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './picks-panel.module.css'

/** Cells side by side, each held against the first. */
export const PicksPanel = ({ picks }: { picks: PicksView }) => (
  <section aria-label={picks.title} className={styles.panel}>
    <SectionHead title={picks.title} note={picks.text}>
      {picks.clear && <ViewLink link={picks.clear} keepScroll />}
    </SectionHead>
    {picks.rows.length > 0 && (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{picks.title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{picks.heads.place}</th>
              <th scope="col" className={styles.number}>
                {picks.heads.value}
              </th>
              <th scope="col" className={styles.number}>
                {picks.heads.delta}
              </th>
              <th scope="col">{picks.heads.makeup}</th>
              <th scope="col">
                <VisuallyHidden>{picks.heads.action}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {picks.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.place}</th>
                <td className={styles.number}>
                  <b>{row.value}</b>
                </td>
                <td className={styles.number}>{row.delta ? <DeltaText delta={row.delta} /> : '—'}</td>
                <td className={styles.makeup}>{row.makeup}</td>
                <td className={styles.actions}>
                  {row.records && <ViewLink link={row.records} />}
                  <ViewLink link={row.remove} keepScroll>
                    {row.remove.label}
                    <VisuallyHidden> {row.place}</VisuallyHidden>
                  </ViewLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
