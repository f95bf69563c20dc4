import type { WithdrawalView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './withdraw-layout.module.css'

/** What taking a delivery back would do, and the button that does it. */
export const WithdrawLayout = ({ withdrawal }: { withdrawal: WithdrawalView }) => (
  <>
    <PageHead head={withdrawal.head} />
    <div className={styles.counts}>
      <DefinitionList rows={withdrawal.counts} />
    </div>
    <p className={styles.actions}>
      <ActionButton action={withdrawal.confirm} />
      <ViewLink link={withdrawal.back} />
    </p>
  </>
)
