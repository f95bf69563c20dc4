import type { RiskMapPageView } from '#app/presenters/risk-map.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './class-moves-layout.module.css'
import { HeatTable } from './heat-table.tsx'

/** One heat map and the choices that make another. */
export const RiskMapLayout = ({ page }: { page: RiskMapPageView }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.menus}>
      {page.menus.map((menu) => (
        <ChoiceMenu key={menu.label} menu={menu} align="left" boxed />
      ))}
    </div>
    <HeatTable table={page.table} />
  </>
)
