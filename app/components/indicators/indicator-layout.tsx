import type { IndicatorPageView } from '#app/presenters/view-models.ts'
import { Badge } from '../basics/badge.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { FigureValue } from '../board/figure-value.tsx'
import { TrendChart } from '../charts/trend-chart.tsx'
import { OwnWords } from '../notes/own-words.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ExampleTable } from './example-table.tsx'
import styles from './indicator-layout.module.css'

const CurrentFigure = ({ figure }: { figure: NonNullable<IndicatorPageView['figure']> }) => (
  <section className={styles.figure} aria-label={figure.label}>
    <div className={styles.label}>{figure.label}</div>
    <FigureValue figure={figure.view} />
    <div className={styles.fraction}>
      {figure.view.href === null ? figure.view.fraction : <ViewLink link={{ label: figure.view.fraction, href: figure.view.href }} />}
    </div>
    <p className={styles.note}>
      <SentenceText sentence={figure.note} />
    </p>
    <p className={styles.links}>
      {figure.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
  </section>
)

/** One indicator: what it asks and counts, what it is worth, worked examples, the figure now and its query. */
export const IndicatorLayout = ({ page }: { page: IndicatorPageView }) => (
  <>
    <PageHead head={page.head} />
    {page.badges.length > 0 && (
      <p className={styles.badges}>
        {page.badges.map((badge) => (
          <Badge key={badge.text} badge={badge} />
        ))}
      </p>
    )}
    <div className={styles.columns}>
      <div className={styles.main}>
        <section aria-label={page.definition.title}>
          <SectionHead title={page.definition.title} />
          <DefinitionList rows={page.definition.rows} ruled />
        </section>
        {page.worth && (
          <section aria-label={page.worth.title}>
            <SectionHead title={page.worth.title} />
            <DefinitionList rows={page.worth.rows} ruled />
          </section>
        )}
        {page.versions && (
          <section aria-label={page.versions.title}>
            <SectionHead title={page.versions.title} />
            <DefinitionList rows={page.versions.rows} ruled />
            {page.versions.bridge && (
              <div className={styles.bridge}>
                <SectionHead title={page.versions.bridge.title} note={page.versions.bridge.note} />
                <WorkTable view={page.versions.bridge.table} />
              </div>
            )}
          </section>
        )}
        <section aria-label={page.examples.title}>
          <SectionHead title={page.examples.title} note={page.examples.note} />
          {page.examples.items.map((example) => (
            <ExampleTable key={example.title} example={example} />
          ))}
        </section>
      </div>
      <div className={styles.side}>
        {page.figure && <CurrentFigure figure={page.figure} />}
        {page.trend && <TrendChart chart={page.trend} />}
        {page.ownWords && <OwnWords words={page.ownWords} />}
        {page.sql && (
          <details className={styles.sql}>
            <summary>{page.sql.title}</summary>
            <pre tabIndex={0}>{page.sql.text}</pre>
          </details>
        )}
      </div>
    </div>
  </>
)
