import { Link } from '@remix-run/react'
import type { FacetStripView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './facet-strip.module.css'

/** Every rule with its count and a bar against the largest; one chosen at a time, by a link. */
export const FacetStrip = ({ strip }: { strip: FacetStripView }) => (
  <nav aria-label={strip.label} className={styles.strip}>
    {strip.facets.map((facet) => (
      <Link
        key={facet.id}
        to={facet.href}
        title={facet.title}
        aria-current={facet.current || undefined}
        className={joinClasses(styles.facet, facet.current && styles.current)}
        preventScrollReset
      >
        <span className={styles.code}>{facet.code}</span>
        <span className={styles.name}>{facet.name}</span>
        <b>{facet.countText}</b>
        <span className={styles.bar} style={{ width: `${(100 * facet.count) / Math.max(1, strip.largest)}%` }} />
      </Link>
    ))}
  </nav>
)
