import type { RiskCheckPageView } from '#app/presenters/view-models.ts'
import { FactStrip } from '../enterprise/fact-strip.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { FieldInversions } from './field-inversions.tsx'
import { HeatTable } from './heat-table.tsx'
import styles from './risk-layout.module.css'

/** The differentiation check below the bars. */
export const RiskCheckLayout = ({ check }: { check: RiskCheckPageView }) => (
  <>
    <PageHead head={check.head} />
    <FactStrip facts={check.strip} />
    <div className={styles.columns}>
      <div className={styles.column}>
        <HeatTable table={check.fields} />
      </div>
      <div className={styles.column}>{check.places && <HeatTable table={check.places} />}</div>
    </div>
    <FieldInversions inversions={check.inversions} />
  </>
)
