import type { DeliveriesPageView } from '#app/presenters/view-models.ts'
import { Segments } from '../basics/segments.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ArrivalMatrix } from './arrival-matrix.tsx'
import { HandInPanel } from './hand-in-panel.tsx'
import { MonthMatrix } from './month-matrix.tsx'
import { OpenReceipt } from './open-receipt.tsx'
import { PullList } from './pull-list.tsx'
import { ReceiptList } from './receipt-list.tsx'
import styles from './deliveries-layout.module.css'

/** Deliveries below the bars: what arrived, what became of it, and the open receipt with its rejected rows. */
export const DeliveriesLayout = ({ deliveries }: { deliveries: DeliveriesPageView }) => (
  <>
    <PageHead head={deliveries.head} />
    <p className={styles.links}>
      {deliveries.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
    {deliveries.ranges.length > 0 && (
      <div className={styles.ranges}>
        <Segments label={deliveries.rangesLabel} choices={deliveries.ranges} />
      </div>
    )}
    <HandInPanel panel={deliveries.handIn} />
    {deliveries.pulls && <PullList pulls={deliveries.pulls} />}
    {deliveries.months && <MonthMatrix matrix={deliveries.months} />}
    <div className={deliveries.months ? styles.alone : styles.columns}>
      {!deliveries.months && <ArrivalMatrix matrix={deliveries.arrival} />}
      <div className={styles.second}>
        <ReceiptList list={deliveries.receipts} />
      </div>
    </div>
    {deliveries.open && <OpenReceipt receipt={deliveries.open.receipt} rejects={deliveries.open.rejects} />}
  </>
)
