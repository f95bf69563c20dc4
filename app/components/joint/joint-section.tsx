import type { JointSectionView, LinkView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import styles from './opportunities-layout.module.css'

/** A table of the joint board. */
export const JointSection = ({ section }: { section: JointSectionView }) => (
  <section aria-label={section.title} className={styles.section}>
    <SectionHead title={section.title} note={section.note} />
    <WorkTable view={section.table} />
    <p className={styles.note}>{section.foot}</p>
  </section>
)

/** The way to visits that could be made together. */
export const OpportunitiesLink = ({ link }: { link: LinkView }) => (
  <p className={styles.lead}>
    <ViewLink link={link} />
  </p>
)
