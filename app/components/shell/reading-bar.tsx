import type { ReadingBarView } from '#app/presenters/view-models.ts'
import { ChoiceList, ChoiceMenu, DropMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { QualityDisc } from '../basics/quality-disc.tsx'
import { Segments } from '../basics/segments.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './reading-bar.module.css'

const Readings = ({ reading }: { reading: ReadingBarView }) => {
  const [only, ...others] = reading.readings
  if (only === undefined) return null
  const current = reading.readings.find((choice) => choice.current) ?? only
  const word = (
    <b className={styles.word}>
      <MarkWord mark={current.mark} word={current.label} />
    </b>
  )
  if (others.length === 0) return word
  return (
    <>
      <span className={styles.switch}>
        <Segments label={reading.label} choices={reading.readings} />
      </span>
      <span className={styles.phoneSwitch}>
        <DropMenu label={current.label} align="left" summary={word}>
          <ChoiceList choices={reading.readings} />
        </DropMenu>
      </span>
    </>
  )
}

const Period = ({ period }: { period: NonNullable<ReadingBarView['period']> }) => (
  <div className={styles.period}>
    {period.choices.length > 0 ? (
      <DropMenu label={period.text} align="left" summary={<b>{period.text}</b>}>
        <ChoiceList choices={period.choices} />
      </DropMenu>
    ) : (
      <b>{period.text}</b>
    )}
    {period.note && <span>{period.note}</span>}
  </div>
)

const Arrival = ({ arrival, words }: { arrival: NonNullable<ReadingBarView['arrival']>; words: string }) => {
  const disc = <QualityDisc quality={arrival} words={words} size={13} />
  return arrival.href === null ? disc : <ViewLink link={{ label: words, href: arrival.href }}>{disc}</ViewLink>
}

/** First line of every page: which reading, which days, how fresh, how complete; it prints as well. */
export const ReadingBar = ({ reading }: { reading: ReadingBarView }) => (
  <section className={styles.bar} aria-label={reading.label}>
    <Readings reading={reading} />
    {reading.period && <Period period={reading.period} />}
    <span className={styles.phonePeriod}>{reading.phone.period}</span>
    {reading.facts.map((fact, index) => (
      <span key={index} className={styles.fact}>
        <SentenceText sentence={fact} />
      </span>
    ))}
    {reading.arrival && (
      <span className={styles.arrival}>
        <Arrival arrival={reading.arrival} words={reading.arrival.words} />
      </span>
    )}
    {reading.notice && (
      <span className={styles.notice} title={reading.notice.title}>
        <span className={styles.long}>{reading.notice.text}</span>
        <span className={styles.short}>{reading.notice.short}</span>
      </span>
    )}
    <div className={styles.end}>
      {reading.menus.map((menu) => (
        <ChoiceMenu key={`${menu.label} ${menu.value}`} menu={menu} />
      ))}
      {reading.actions.map((link) => (
        <ViewLink key={link.href} link={link} className={styles.action} />
      ))}
      {reading.exports && <ExportMenu menu={reading.exports} />}
    </div>
    {reading.arrival && (
      <span className={styles.phoneArrival}>
        <Arrival arrival={reading.arrival} words={reading.phone.arrival} />
      </span>
    )}
  </section>
)
