import type { EnterprisePageView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { Trail } from '../shell/trail.tsx'
import { FactStrip } from './fact-strip.tsx'
import { PendingList } from './pending-list.tsx'
import { SideList } from './side-list.tsx'
import { Timeline } from './timeline.tsx'
import { UprightBars } from './upright-bars.tsx'
import styles from './enterprise-layout.module.css'

/** One enterprise below the bars: who it is, its years, its records, what is under way. */
export const EnterpriseLayout = ({ enterprise }: { enterprise: EnterprisePageView }) => (
  <>
    <div className={styles.head}>
      <Trail links={enterprise.trail} />
      <div className={styles.first}>
        <h1 className={styles.name}>{enterprise.name}</h1>
        {enterprise.facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
        {enterprise.internalNote && <span className={styles.internal}>{enterprise.internalNote}</span>}
        <ViewLink link={enterprise.history} />
      </div>
    </div>
    <FactStrip facts={enterprise.strip} />
    <div className={styles.timeline}>
      <Timeline timeline={enterprise.timeline} />
    </div>
    <div className={styles.columns}>
      <div className={styles.records}>
        <SectionHead title={enterprise.records.title}>{enterprise.records.menu && <ChoiceMenu menu={enterprise.records.menu} />}</SectionHead>
        <WorkTable view={enterprise.records.table} />
        <Pager pager={enterprise.records.pager} />
      </div>
      <div className={styles.side}>
        <UprightBars bars={enterprise.visits} />
        <PendingList pending={enterprise.pending} />
        {enterprise.lists.map((list) => (
          <SideList key={list.title} list={list} />
        ))}
        {enterprise.foot.length > 0 && (
          <p className={styles.foot}>
            <SentenceText sentence={enterprise.foot} />
          </p>
        )}
      </div>
    </div>
  </>
)
