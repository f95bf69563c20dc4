import type { ExploreView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { Segments } from '../basics/segments.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ChartDownload } from '../charts/chart-download.tsx'
import { SmallChart, TrendChart } from '../charts/trend-chart.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ExploreControls } from './explore-controls.tsx'
import { ExploreTable } from './explore-table.tsx'
import { PeersPanel } from './peers-panel.tsx'
import { PicksPanel } from './picks-panel.tsx'
import styles from './explore-layout.module.css'

/** Explore below its bars: the sentence, what can be chosen, the picture, the table, and what must be said of them. */
export const ExploreLayout = ({ explore }: { explore: ExploreView }) => (
  <>
    <PageHead head={explore.head} />
    <ExploreControls controls={explore.controls} />
    {explore.filters && <FilterBar bar={explore.filters} />}
    <div className={styles.switches}>
      <Segments label={explore.views.label} choices={explore.views.choices} />
      <Segments label={explore.measures.label} choices={explore.measures.choices} />
      {explore.picking && <Segments label={explore.picking.label} choices={explore.picking.choices} />}
      {explore.download && <ChartDownload download={explore.download} />}
    </div>
    {explore.chart && (
      <div className={styles.chart}>
        <TrendChart chart={explore.chart} />
      </div>
    )}
    {explore.multiples && (
      <div className={styles.multiples} role="group" aria-label={explore.multiples.label}>
        {explore.multiples.charts.map((chart) => (
          <SmallChart key={chart.title} chart={chart} />
        ))}
      </div>
    )}
    {explore.peers && <PeersPanel peers={explore.peers} />}
    {explore.picks && <PicksPanel picks={explore.picks} />}
    {explore.table && <ExploreTable table={explore.table} />}
    {explore.empty && <EmptyState empty={explore.empty} />}
    <ul className={styles.notes}>
      {explore.notes.map((note, index) => (
        <li key={index}>
          <SentenceText sentence={note} />
        </li>
      ))}
    </ul>
  </>
)
