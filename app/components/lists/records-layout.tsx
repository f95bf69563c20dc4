import type { RecordsPageView } from '#app/presenters/view-models.ts'
import { Badge } from '../basics/badge.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { Segments } from '../basics/segments.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Pager } from './pager.tsx'
import { WorkTable } from './work-table.tsx'
import styles from './records-layout.module.css'

/** The records behind a figure: how it was formed, then the very rows it counted. */
export const RecordsLayout = ({ records }: { records: RecordsPageView }) => (
  <>
    <PageHead head={records.head} />
    <div className={styles.formed}>
      <DefinitionList rows={records.definition} />
      {records.badges.length > 0 && (
        <div className={styles.badges}>
          {records.badges.map((badge) => (
            <Badge key={badge.text} badge={badge} />
          ))}
        </div>
      )}
    </div>
    <div className={styles.parts}>
      <Segments label={records.partsLabel} choices={records.parts} />
    </div>
    {records.filters && <FilterBar bar={records.filters} />}
    <WorkTable view={records.table} />
    <Pager pager={records.pager} />
  </>
)
