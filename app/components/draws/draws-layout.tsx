import type { DrawsPageView } from '#app/presenters/view-models.ts'
import { FacetStrip } from '../lists/facet-strip.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './draws.module.css'

/** Draws by what is asked about them, and their number by city. */
export const DrawsLayout = ({ view }: { view: DrawsPageView }) => (
  <>
    <PageHead head={view.head} />
    {view.list !== null && (
      <>
        <FacetStrip strip={view.list.facets} />
        <FilterBar bar={view.list.filters} />
        <WorkTable view={view.list.table} />
        <Pager pager={view.list.pager} />
      </>
    )}
    <section className={styles.section}>
      <h2 className={styles.title}>{view.sums.label}</h2>
      <WorkTable view={view.sums} />
    </section>
  </>
)
