import { Link } from '@remix-run/react'
import type { ShellView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './bottom-bar.module.css'

/** Navigation at the foot of a phone. */
export const BottomBar = ({ shell }: { shell: ShellView }) => (
  <nav aria-label={shell.navLabel} className={styles.bar}>
    {shell.phoneNav.map((item) => (
      <Link
        key={item.id}
        to={item.href}
        aria-current={item.current ? 'page' : undefined}
        className={joinClasses(styles.entry, item.current && styles.current)}
      >
        {item.label}
        {item.count && (
          <span className={styles.count} title={item.countTitle}>
            {item.count}
          </span>
        )}
      </Link>
    ))}
  </nav>
)
