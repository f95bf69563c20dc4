import type { CountTableView } from '#app/presenters/view-models.ts'
import { CountTable } from './count-table.tsx'
import styles from './count-table.module.css'

/** Tables of counts, two beside each other where there is room. */
export const CountTables = ({ tables }: { tables: readonly CountTableView[] }) => (
  <div className={styles.grid}>
    {tables.map((table) => (
      <CountTable key={table.id} table={table} />
    ))}
  </div>
)
