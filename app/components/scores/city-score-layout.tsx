import type { CityScorePageView } from '#app/presenters/view-models.ts'
import { SentenceText } from '../basics/sentence-text.tsx'
import { Trail } from '../shell/trail.tsx'
import { ScoreBlocks } from './score-blocks.tsx'
import styles from './city-score-layout.module.css'

/** One city's scorecard below the bars; its side column is drawn by SideSections. */
export const CityScoreLayout = ({ city }: { city: CityScorePageView }) => (
  <>
    <div className={styles.head}>
      <Trail links={city.trail} />
      <div className={styles.first}>
        <h1 className={styles.name}>{city.name}</h1>
        <b className={styles.total}>{city.total}</b>
        {city.facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </div>
      <p>
        <SentenceText sentence={city.second} />
      </p>
    </div>
    <ScoreBlocks city={city} />
  </>
)
