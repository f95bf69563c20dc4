import type { ReceiptSumView, RejectTableView } from '#app/presenters/view-models.ts'
import { ReceiptSum } from './receipt-sum.tsx'
import { RejectTable } from './reject-table.tsx'
import styles from './open-receipt.module.css'

/** A receipt beside the rows that it sent back. */
export const OpenReceipt = ({ receipt, rejects }: { receipt: ReceiptSumView; rejects: RejectTableView }) => (
  <div className={styles.open}>
    <ReceiptSum receipt={receipt} />
    <div className={styles.rejects}>
      <RejectTable rejects={rejects} />
    </div>
  </div>
)
