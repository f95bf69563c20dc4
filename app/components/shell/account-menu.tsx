import { Form } from '@remix-run/react'
import type { AccountItemView, ShellView } from '#app/presenters/view-models.ts'
import { DropMenu } from '../basics/drop-menu.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './account-menu.module.css'

const AccountItem = ({ item }: { item: AccountItemView }) =>
  item.kind === 'link' ? (
    <ViewLink link={item} className={styles.item} />
  ) : (
    <Form method="post" action={item.action}>
      {Object.entries(item.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={styles.item}>
        {item.label}
      </button>
    </Form>
  )

/** Who is signed in, and language, theme and the way out. */
export const AccountMenu = ({ account }: { account: NonNullable<ShellView['account']> }) => (
  <DropMenu
    label={account.label}
    summary={
      <span className={styles.who}>
        <span className={styles.organisation}>
          {account.organisation}
          {account.organisation && ' · '}
        </span>
        {account.name}
      </span>
    }
  >
    <ul>
      {account.items.map((item) => (
        <li key={item.label}>
          <AccountItem item={item} />
        </li>
      ))}
    </ul>
  </DropMenu>
)
