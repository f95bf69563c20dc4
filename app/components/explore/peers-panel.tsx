import type { PeersView } from '#app/presenters/view-models.ts'
import { DataTable } from '../basics/data-table.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './peers-panel.module.css'

/** Which cities stand beside one, how alike they are, and how they are found. */
export const PeersPanel = ({ peers }: { peers: PeersView }) => (
  <section aria-label={peers.title} className={styles.panel}>
    <SectionHead title={peers.title}>
      <ViewLink link={peers.close} keepScroll />
    </SectionHead>
    <p className={styles.text}>{peers.text}</p>
    <div className={styles.parts}>
      {peers.table.rows.length > 0 && <DataTable table={peers.table} />}
      <div className={styles.explanation}>
        {peers.explanation.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  </section>
)
