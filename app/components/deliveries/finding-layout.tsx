import type { FindingPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { LineageTable } from '../lineage/lineage-table.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './finding-layout.module.css'

/** One finding: the record as it stands, and each delivery that touched its rows. */
export const FindingLayout = ({ finding }: { finding: FindingPageView }) => (
  <>
    <PageHead head={finding.head} />
    <DefinitionList rows={finding.definitions} />
    {finding.deliveries && (
      <section className={styles.section} aria-label={finding.deliveries.label}>
        <SectionHead title={finding.deliveries.label} note="" />
        <WorkTable view={finding.deliveries} />
      </section>
    )}
    <section className={styles.section} aria-label={finding.lineage.caption}>
      <SectionHead title={finding.lineage.caption} note="" />
      <LineageTable lineage={finding.lineage} />
    </section>
  </>
)
