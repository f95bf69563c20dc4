import type { DeliveryPageView } from '#app/presenters/view-models.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { HandInPanel } from './hand-in-panel.tsx'
import { OpenReceipt } from './open-receipt.tsx'
import { RejectTable } from './reject-table.tsx'
import { TableChoices } from './table-choices.tsx'
import styles from './delivery-layout.module.css'

/** One delivery: its receipt beside its rejected rows, or why the whole file was refused. */
export const DeliveryLayout = ({ delivery }: { delivery: DeliveryPageView }) => (
  <>
    <PageHead head={delivery.head} />
    {delivery.links.length > 0 && (
      <p className={styles.links}>
        {delivery.links.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
      </p>
    )}
    {delivery.refusal && (
      <div className={styles.refusal} role="status">
        <StatusMark mark="red" />
        <div>
          <b>{delivery.refusal.title}</b>
          <p>{delivery.refusal.text}</p>
        </div>
      </div>
    )}
    {delivery.choices && <TableChoices choices={delivery.choices} />}
    {delivery.handIn && <HandInPanel panel={delivery.handIn} />}
    {delivery.receipt ? (
      <OpenReceipt receipt={delivery.receipt} rejects={delivery.rejects} />
    ) : (
      !delivery.refusal && <RejectTable rejects={delivery.rejects} />
    )}
  </>
)
