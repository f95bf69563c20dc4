import type { DeltaView } from '#app/presenters/view-models.ts'
import styles from './delta-text.module.css'

/** A change; only an adverse one takes colour. */
export const DeltaText = ({ delta }: { delta: DeltaView }) => <span className={delta.adverse ? styles.adverse : undefined}>{delta.text}</span>
