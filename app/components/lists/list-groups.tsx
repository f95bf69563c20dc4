import type { WorkTableView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { WorkTable } from './work-table.tsx'
import styles from './list-groups.module.css'

/** Lists under one another, each with its title. */
export const ListGroups = ({ groups }: { groups: readonly { title: string; note: string; table: WorkTableView }[] }) => (
  <>
    {groups.map((group) => (
      <section key={group.title} className={styles.group} aria-label={group.title}>
        <SectionHead title={group.title} note={group.note} />
        <WorkTable view={group.table} />
      </section>
    ))}
  </>
)
