import type { ReportPageView, ReportSectionView } from '#app/presenters/view-models.ts'
import { ExportMenu } from '../basics/export-menu.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { TrendChart } from '../charts/trend-chart.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ReportTable } from './report-table.tsx'
import styles from './report-layout.module.css'

/** One section: what is said, its picture, its figures. */
const Section = ({ section }: { section: ReportSectionView }) => (
  <section className={styles.section} aria-label={section.title}>
    {/* a chart brings a head of its own */}
    {section.chart === null && <SectionHead title={section.title} note={section.note} />}
    {section.lines.length > 0 && (
      <div className={styles.lines}>
        {section.lines.map((line, index) => (
          <p key={index}>
            <SentenceText sentence={line} links="dotted" />
          </p>
        ))}
      </div>
    )}
    {section.chart && (
      <div className={styles.chart}>
        <TrendChart chart={section.chart} />
      </div>
    )}
    {section.table && <ReportTable table={section.table} isFolded={section.isFolded} />}
  </section>
)

/** A page of figures in sections, one below the other. */
export const ReportLayout = ({ report }: { report: ReportPageView }) => (
  <>
    <PageHead head={report.head} />
    {report.sections.map((section) => (
      <Section key={section.id} section={section} />
    ))}
    {report.exports && (
      <div className={styles.section}>
        <ExportMenu menu={report.exports} />
      </div>
    )}
  </>
)
