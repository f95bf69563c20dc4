import type { InboxPageView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { Segments } from '../basics/segments.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './subscriptions.module.css'

/** Messages: each leads to the figure that it tells of. */
export const InboxLayout = ({ inbox }: { inbox: InboxPageView }) => (
  <>
    <PageHead head={inbox.head} />
    <div className={styles.bar}>
      <Segments label={inbox.show.label} choices={inbox.show.choices} />
      {inbox.actions.map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
    </div>
    <WorkTable view={inbox.table} />
    <Pager pager={inbox.pager} />
  </>
)
