import type { ClassMovesPageView } from '#app/presenters/view-models.ts'
import { DataTable } from '../basics/data-table.tsx'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { HeatTable } from './heat-table.tsx'
import styles from './class-moves-layout.module.css'

/** How classes moved, who has none, how two models stand to each other, and the schemes themselves. */
export const ClassMovesLayout = ({ page }: { page: ClassMovesPageView }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.menus}>
      {page.menus.map((menu) => (
        <ChoiceMenu key={menu.label} menu={menu} align="left" boxed />
      ))}
    </div>
    <div className={styles.columns}>
      <HeatTable table={page.moves} />
      {page.crosswalk === null ? <p className={styles.none}>{page.crosswalkNone}</p> : <HeatTable table={page.crosswalk} />}
      <section aria-label={page.months.title}>
        <SectionHead title={page.months.title} note={page.months.note} />
        {page.months.table === null ? <p className={styles.none}>{page.months.none}</p> : <div className={styles.scroll} role="group" tabIndex={0} aria-label={page.months.title}><DataTable table={page.months.table} /></div>}
      </section>
      <section aria-label={page.schemes.title}>
        <SectionHead title={page.schemes.title} />
        <div className={styles.scroll} role="group" tabIndex={0} aria-label={page.schemes.title}>
          <DataTable table={page.schemes.table} />
        </div>
      </section>
    </div>
  </>
)
