import type { SheetPreviewPageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import styles from './sheets.module.css'

/** The places that a sheet would have given, beside those of the published one. */
export const PreviewLayout = ({ page }: { page: SheetPreviewPageView }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.note}>{page.note}</p>
    {page.table && (
      <table className={styles.places}>
        <caption className={styles.caption}>{page.table.label}</caption>
        <thead>
          <tr>
            {page.table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.table.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={index === row.cells.length - 1 ? styles[row.tone] : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
)
