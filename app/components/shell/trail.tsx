import type { LinkView } from '#app/presenters/view-models.ts'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './trail.module.css'

/** The path to a page, one link a step. */
export const Trail = ({ links }: { links: readonly LinkView[] }) =>
  links.length === 0 ? null : (
    <p className={styles.trail}>
      {links.map((link, index) => (
        <span key={link.href}>
          {index > 0 && ' › '}
          <ViewLink link={link} className={styles.step} />
        </span>
      ))}
    </p>
  )
