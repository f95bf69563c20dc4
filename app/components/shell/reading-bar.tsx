import type { ReadingBarView } from '#app/presenters/view-models.ts'
import { ChoiceList, ChoiceMenu, DropMenu } from '../basics/drop-menu.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { CloseIcon } from '../basics/icons.tsx'
import { QualityDisc } from '../basics/quality-disc.tsx'
import { Segments } from '../basics/segments.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import { FilterPanel } from './filter-panel.tsx'
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

const Period = ({ period, filters, phone }: ReadingBarView) => {
  const words = (
    <>
      {(period ?? filters) && <b className={styles.long}>{period?.text ?? filters?.label}</b>}
      <span className={styles.short}>{phone.period}</span>
    </>
  )
  return (
    <div className={styles.period}>
      {filters ? (
        <DropMenu label={[filters.label, period?.text, phone.period].filter((part, index, all) => part && all.indexOf(part) === index).join(' ')} align="left" wide summary={words}>
          <FilterPanel panel={filters} />
        </DropMenu>
      ) : (
        words
      )}
      {period?.note && <span className={styles.long}>{period.note}</span>}
    </div>
  )
}

const Chosen = ({ chosen }: Pick<ReadingBarView, 'chosen'>) => (
  <>
    {chosen.map(({ label, text, clear }) => (
      <span key={label} className={styles.chosen}>
        <span className={styles.long}>{label}</span> <b>{text}</b>
        <ViewLink link={clear} className={styles.clear}>
          <CloseIcon size={11} />
          <VisuallyHidden>{clear.label}</VisuallyHidden>
        </ViewLink>
      </span>
    ))}
  </>
)

const Arrival = ({ arrival, words }: { arrival: NonNullable<ReadingBarView['arrival']>; words: string }) => {
  const disc = <QualityDisc quality={arrival} words={words} size={13} />
  return arrival.href === null ? disc : <ViewLink link={{ label: words, href: arrival.href }}>{disc}</ViewLink>
}

/** First line of every page: which reading, which days, how fresh, how complete; it prints as well. */
export const ReadingBar = ({ reading }: { reading: ReadingBarView }) => (
  <section className={styles.bar} aria-label={reading.label}>
    <Readings reading={reading} />
    <Period {...reading} />
    <Chosen chosen={reading.chosen} />
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
    {reading.limits.map((limit) => (
      <span key={limit} className={styles.limit}>
        {limit}
      </span>
    ))}
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
