import type { ReadingBarView, ShellView } from '#app/presenters/view-models.ts'
import styles from './printed-foot.module.css'

/** At the foot of each printed sheet: what was printed, of where and which days, under which reading. Screens and voices have the bars. */
export const PrintedFoot = ({ shell, reading }: { shell: ShellView; reading: ReadingBarView }) => (
  <p className={styles.foot} aria-hidden="true">
    {[
      `${shell.brand.name} ${shell.brand.product}`,
      shell.area?.value ?? shell.account?.organisation,
      reading.period?.text,
      ...reading.chosen.map(({ label, text }) => `${label} ${text}`),
      reading.readings.find(({ current }) => current)?.label,
      ...reading.facts.map((fact) => fact.map(({ text }) => text).join('')),
      reading.arrival?.words,
    ]
      .filter(Boolean)
      .join(' · ')}
  </p>
)
