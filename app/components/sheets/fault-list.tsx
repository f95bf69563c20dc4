import type { SheetFaultView } from '#app/presenters/view-models.ts'
import styles from './sheets.module.css'

/** Faults, each with its place; with `isLinked` the place leads to its field. */
export const FaultList = ({ faults, isLinked = false }: { faults: readonly SheetFaultView[]; isLinked?: boolean }) => (
  <ul className={styles.faults}>
    {faults.map(({ path, where, text }) => (
      <li key={`${path} ${text}`}>
        {isLinked ? <a href={`#${path === '' ? 'head' : path}`}>{where}</a> : <b>{where}</b>} {text}
      </li>
    ))}
  </ul>
)
