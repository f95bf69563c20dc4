import type { ScoresPageView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { Segments } from '../basics/segments.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ScoreTable } from './score-table.tsx'
import styles from './scores-layout.module.css'

/** City scorecards below the bars: the sentence, what to show, the sheet. */
export const ScoresLayout = ({ scores }: { scores: ScoresPageView }) => (
  <>
    <PageHead head={scores.head} />
    <div className={styles.tools}>
      {scores.modes.map((mode) => (
        <span key={mode.label} className={styles.mode}>
          {mode.label && <span className={styles.label}>{mode.label}</span>}
          <Segments label={mode.label} choices={mode.choices} />
        </span>
      ))}
      {scores.menus.map((menu) => (
        <ChoiceMenu key={`${menu.label} ${menu.value}`} menu={menu} boxed align="left" />
      ))}
      <span className={styles.end}>
        {scores.links.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
        <ExportMenu menu={scores.exports} />
      </span>
    </div>
    <ScoreTable sheet={scores.sheet} />
  </>
)
