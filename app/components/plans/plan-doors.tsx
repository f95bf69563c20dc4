import { Link } from '@remix-run/react'
import type { PlanDoorsView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import styles from './plan-doors.module.css'

/** The lists below a board: each with what waits there and what it holds. */
export const PlanDoors = ({ doors }: { doors: PlanDoorsView }) => (
  <section aria-labelledby="plan-doors" className={styles.box}>
    <SectionHead title={doors.title} id="plan-doors" />
    <ul className={styles.doors}>
      {doors.doors.map((door) => (
        <li key={door.id} className={styles.door}>
          <Link to={door.href} className={styles.link}>
            {door.name}
          </Link>
          {door.count && <span className={styles.count}>{door.count}</span>}
          <p className={styles.what}>{door.what}</p>
        </li>
      ))}
    </ul>
  </section>
)
