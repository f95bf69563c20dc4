import type { RejectTableView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { Pager } from '../lists/pager.tsx'
import styles from './reject-table.module.css'

/** Rejected rows in the sender's own heads, order and text; the fault framed, its remedy in the last column. */
export const RejectTable = ({ rejects }: { rejects: RejectTableView }) => (
  <section aria-label={rejects.title}>
    <SectionHead title={rejects.title} note={rejects.note}>
      {rejects.actions.map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
    </SectionHead>
    {rejects.empty ? (
      <EmptyState empty={rejects.empty} />
    ) : (
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={rejects.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {rejects.lineHead}
              </th>
              {rejects.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col" className={styles.adviceHead}>
                {rejects.adviceHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {rejects.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.line}>
                  {row.line}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={index} className={joinClasses(cell.fault && styles.fault)} title={cell.text} data-head={rejects.columns[index]}>
                    {/* A long fault scrolls within its cell: the keyboard must be able to reach it. */}
                    <span className={styles.text} tabIndex={cell.fault ? 0 : undefined}>
                      {cell.text}
                    </span>
                  </td>
                ))}
                <td className={styles.advice}>{row.advice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {rejects.foot && <p className={styles.foot}>{rejects.foot}</p>}
    {rejects.pager && <Pager pager={rejects.pager} />}
  </section>
)
