import type { ChecklistPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { ListGroups } from '../lists/list-groups.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { PageLinks } from './checklists-layout.tsx'
import styles from './checklists.module.css'

/** One checklist: what is still open, its lines, and the sheets that it came from. */
export const ChecklistLayout = ({ page }: { page: ChecklistPageView }) => (
  <>
    <PageHead head={page.head} />
    <PageLinks links={page.links} />
    <div className={styles.facts}>
      <DefinitionList rows={page.facts} />
    </div>
    <ListGroups groups={page.summaries} />
    <section className={styles.section} aria-label={page.lines.title}>
      <SectionHead title={page.lines.title} />
      <FilterBar bar={page.lines.filters} />
      <WorkTable view={page.lines.table} />
      <Pager pager={page.lines.pager} />
    </section>
    {page.editions && (
      <section className={styles.section} aria-label={page.editions.title}>
        <SectionHead title={page.editions.title} note={page.editions.note} />
        <ol className={styles.rows}>
          {page.editions.rows.map((row) => (
            <li key={row.id}>
              <b>{row.what}</b>
              <p className={styles.says}>{row.says}</p>
              <p className={styles.by}>{row.by}</p>
            </li>
          ))}
        </ol>
      </section>
    )}
  </>
)
