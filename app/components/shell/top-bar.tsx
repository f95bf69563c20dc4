import { Link } from '@remix-run/react'
import type { NavItemView, ShellView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { InboxIcon, SearchIcon } from '../basics/icons.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { AccountMenu } from './account-menu.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './top-bar.module.css'

const NavEntry = ({ item }: { item: NavItemView }) => (
  <li>
    <Link to={item.href} aria-current={item.current ? 'page' : undefined} className={joinClasses(styles.entry, item.current && styles.current)}>
      {item.label}
      {item.count && (
        <span className={styles.count} title={item.countTitle}>
          {item.count}
        </span>
      )}
    </Link>
  </li>
)

/** First bar of every page: brand, navigation with counts, search, area, account. */
export const TopBar = ({ shell }: { shell: ShellView }) => (
  <header className={styles.bar}>
    <Link to={shell.brand.href} className={styles.brand}>
      <b>{shell.brand.name}</b> <span>{shell.brand.product}</span>
    </Link>
    <nav aria-label={shell.navLabel} className={styles.nav}>
      <ul className={styles.entries}>
        {shell.nav.map((item) => (
          <NavEntry key={item.id} item={item} />
        ))}
      </ul>
    </nav>
    <div className={styles.end}>
      {shell.search && (
        <>
          <div className={styles.search}>
            <SearchBox search={shell.search} />
          </div>
          <Link to={shell.search.action} className={styles.searchLink} aria-label={shell.search.label}>
            <SearchIcon />
          </Link>
        </>
      )}
      {shell.inbox && (
        <Link to={shell.inbox.href} className={joinClasses(styles.inbox, shell.inbox.current && styles.current)} title={shell.inbox.title} aria-label={`${shell.inbox.label}${shell.inbox.count === '' ? '' : ` ${shell.inbox.title}`}`}>
          <InboxIcon />
          <span className={styles.inboxWord}>{shell.inbox.label}</span>
          {shell.inbox.count && <span className={styles.unread}>{shell.inbox.count}</span>}
        </Link>
      )}
      {shell.area && <ChoiceMenu menu={shell.area} />}
      {shell.account && <AccountMenu account={shell.account} />}
    </div>
  </header>
)
