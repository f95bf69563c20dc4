import type { FilingCellView, FilingsMatrixView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { MarkWord, StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './matrix.module.css'

const Cell = ({ cell }: { cell: FilingCellView }) => {
  const face = (
    <>
      <StatusMark mark={cell.mark} />
      {cell.flag !== '' && <span className={styles.flag}>{cell.flag}</span>}
    </>
  )
  return (
    <td className={styles.cell}>
      {cell.href === null ? (
        <span role="img" aria-label={cell.name} title={cell.name}>
          {face}
        </span>
      ) : (
        <a href={cell.href} aria-label={cell.name} title={cell.name}>
          {face}
        </a>
      )}
    </td>
  )
}

/** Who has filed what: parties by items; the state of each is shape, colour and word together. */
export const MatrixLayout = ({ page }: { page: FilingsMatrixView }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.links}>
      {page.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
    {page.empty ? (
      <EmptyState empty={page.empty} />
    ) : (
      <div className={styles.scroll} role="region" aria-label={page.label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.party}>
                {page.partyHead}
              </th>
              <th scope="col" className={styles.done}>
                {page.doneHead}
              </th>
              {page.columns.map((column) => (
                <th key={column.id} scope="col" className={styles.column}>
                  <span>
                    {column.code} {column.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.party}>
                  <a href={row.href}>{row.name}</a>
                </th>
                <td className={styles.done}>{row.done}</td>
                {row.cells.map((cell, index) => (
                  <Cell key={page.columns[index]?.id} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    <p aria-label={page.legend.label} className={styles.legend}>
      {page.legend.entries.map((entry) => (
        <MarkWord key={entry.text} mark={entry.mark} word={entry.text} />
      ))}
      <span>
        <span className={styles.flag}>{page.legend.flag}</span> {page.legend.flagText}
      </span>
    </p>
  </>
)
