import type { WorkWallRowView, WorkWallView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './work-wall.module.css'

const Row = ({ row }: { row: WorkWallRowView }) => (
  <tr className={styles.row}>
    <td className={styles.place}>{row.number}</td>
    <td>
      <StatusMark mark={row.mark} label={row.stateWord} size={16} />
    </td>
    <th scope="row" className={styles.name}>
      {row.name}
    </th>
    <td className={joinClasses(styles.figure, row.adverse && styles.adverse)}>{row.value}</td>
    <td className={styles.quiet}>{row.owner}</td>
    <td className={joinClasses(styles.quiet, row.late && styles.adverse)}>{row.next}</td>
  </tr>
)

/** The work points of a year across a room, chapter by chapter in two columns. */
export const WorkWall = ({ work }: { work: WorkWallView }) => (
  <>
    <PageHead head={work.head} />
    <div className={styles.chapters}>
      {work.chapters.map((chapter) => (
        <table key={chapter.title} className={styles.chapter}>
          <caption className={styles.title}>{chapter.title}</caption>
          <colgroup>
            <col className={styles.number} />
            <col className={styles.mark} />
            <col />
            <col className={styles.value} />
            <col className={styles.owner} />
            <col className={styles.next} />
          </colgroup>
          <thead className={styles.heads}>
            <tr>
              <td colSpan={3} />
              <th scope="col">{work.columns.value}</th>
              <th scope="col">{work.columns.owner}</th>
              <th scope="col">{work.columns.next}</th>
            </tr>
          </thead>
          <tbody>
            {chapter.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  </>
)
