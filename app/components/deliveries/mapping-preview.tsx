import type { MappingPreviewView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import styles from './mapping-layout.module.css'

/** The first rows as typed values; a row that would be sent back says why in their place. */
export const MappingPreview = ({ preview }: { preview: MappingPreviewView }) => (
  <section aria-label={preview.title}>
    <SectionHead title={preview.title} note={preview.note} />
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={preview.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{preview.lineHead}</th>
            {preview.columns.map((column) => (
              <th key={column.id} scope="col" title={column.title}>
                {column.name}
              </th>
            ))}
            <th scope="col">{preview.foundHead}</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.line}</th>
              {row.cells === null ? (
                <td colSpan={Math.max(1, preview.columns.length)}>
                  <MarkWord mark="missed" word={row.refusedWord} />
                </td>
              ) : (
                row.cells.map((cell, index) => (
                  <td key={preview.columns[index]?.id ?? index} className={styles.sample} title={cell}>
                    {cell}
                  </td>
                ))
              )}
              <td>
                {row.issues.map((issue) => (
                  <span key={issue} className={styles.issue}>
                    {issue}
                  </span>
                ))}
                {row.warnings.map((warning) => (
                  <span key={warning} className={styles.warning}>
                    {warning}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
