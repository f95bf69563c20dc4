import type { DrawPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './draws.module.css'

/** The directory as a strip, a tick for each drawn row; the sentence below it says the same. */
const Places = ({ places }: { places: NonNullable<DrawPageView['places']> }) => (
  <section className={styles.section}>
    <h2 className={styles.title}>{places.title}</h2>
    <svg className={styles.strip} viewBox="0 0 1000 32" preserveAspectRatio="none" role="img" aria-label={places.text}>
      <rect x="0" y="0" width="1000" height="32" className={styles.frame} />
      {places.ticks.map((tick, index) => (
        <line key={index} x1={tick} x2={tick} y1="2" y2="30" className={styles.tick} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
    <p className={styles.note}>{places.text}</p>
  </section>
)

/** One draw: what its tests told, against what it was held to, and what to check next. */
export const DrawLayout = ({ view }: { view: DrawPageView }) => (
  <>
    <PageHead head={view.head} />
    {view.next.length > 0 && (
      <section className={styles.section}>
        <h2 className={styles.title}>{view.words.next}</h2>
        <ul className={styles.next}>
          {view.next.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      </section>
    )}
    <section className={styles.section}>
      <h2 className={styles.title}>{view.words.tests}</h2>
      <WorkTable view={view.tests} />
    </section>
    {view.places !== null && <Places places={view.places} />}
    {view.groups.map(({ title, table }) => (
      <section key={title} className={styles.section}>
        <h2 className={styles.title}>{title}</h2>
        <WorkTable view={table} />
      </section>
    ))}
    {view.pairs !== null && (
      <section className={styles.section}>
        <h2 className={styles.title}>{view.words.pairs}</h2>
        <DefinitionList rows={view.loads} />
        <WorkTable view={view.pairs} />
      </section>
    )}
    <section className={styles.section}>
      <DefinitionList rows={view.facts} />
    </section>
  </>
)
