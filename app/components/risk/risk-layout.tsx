import type { RiskPageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import { HeatTable } from './heat-table.tsx'
import { InversionTable } from './inversion-table.tsx'
import styles from './risk-layout.module.css'

/** The risk heat maps below the bars: classes with their monotone check, and trades. */
export const RiskLayout = ({ risk }: { risk: RiskPageView }) => (
  <>
    <PageHead head={risk.head} />
    <div className={styles.columns}>
      <div className={styles.column}>
        <HeatTable table={risk.classes} />
        <InversionTable inversions={risk.inversions} />
      </div>
      <div className={styles.column}>
        <HeatTable table={risk.industries} />
      </div>
    </div>
  </>
)
