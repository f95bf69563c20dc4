import type { PlanListView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { Segments } from '../basics/segments.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { FacetStrip } from '../lists/facet-strip.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { HeatTable } from '../risk/heat-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './plan-list.module.css'

/** What a list tells as a whole: departments, or departments by month. */
const Summary = ({ heat, summary }: Pick<PlanListView, 'heat' | 'summary'>) =>
  summary && (
    <div className={styles.summary}>
      {summary.table ? (
        <>
          <SectionHead title={summary.title} note={summary.note}>
            <ExportMenu menu={summary.exports} />
          </SectionHead>
          <WorkTable view={summary.table} />
        </>
      ) : (
        <>
          {heat && <HeatTable table={heat} />}
          <div className={styles.exports}>
            <ExportMenu menu={summary.exports} />
          </div>
        </>
      )}
    </div>
  )

/** One list of lists and plans: its neighbours, its summary, its reasons, its rows. */
export const PlanList = ({ list }: { list: PlanListView }) => (
  <>
    <PageHead head={list.head} />
    <div className={styles.choices}>
      <div className={styles.sections}>
        <Segments label={list.sections.label} choices={list.sections.choices} />
      </div>
      <div className={styles.menu}>
        <ChoiceMenu menu={list.sections} boxed align="left" />
      </div>
      {list.versions.map((menu) => (
        <ChoiceMenu key={menu.label} menu={menu} boxed />
      ))}
      {list.records && <ViewLink link={list.records} />}
    </div>
    <Summary heat={list.heat} summary={list.summary} />
    {list.facets && <FacetStrip strip={list.facets} />}
    <WorkTable view={list.table} />
    <Pager pager={list.pager} />
  </>
)
