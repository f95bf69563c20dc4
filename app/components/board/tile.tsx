import { Link } from '@remix-run/react'
import type { TileView } from '#app/presenters/view-models.ts'
import { DeltaText } from '../basics/delta-text.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { QualityDisc } from '../basics/quality-disc.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { FigureValue } from './figure-value.tsx'
import { Sparkline } from './sparkline.tsx'
import styles from './tile.module.css'

const Fraction = ({ tile: { figure, origin } }: { tile: TileView }) => {
  const text = figure.state === 'measured' || figure.state === 'small-number' ? figure.fraction : figure.stateNote
  return (
    <div className={styles.fraction}>
      {figure.href === null ? (
        text
      ) : (
        <Link to={figure.href} className={styles.records}>
          {text}
        </Link>
      )}
      {origin && <ViewLink link={origin} className={styles.origin} />}
    </div>
  )
}

const Links = ({ tile }: { tile: TileView }) => (
  <div className={styles.links}>
    {tile.links.map((link) => (
      <ViewLink key={link.href} link={link} />
    ))}
    {tile.missing && <span className={styles.missing}>{tile.missing}</span>}
    {tile.records && <ViewLink link={tile.records} className={styles.phoneOnly} />}
  </div>
)

/** A figure that could not be computed: the fault stays in its tile. */
const Fault = ({ fault }: { fault: NonNullable<TileView['fault']> }) => (
  <>
    <div className={joinClasses(styles.figure, styles.fault)}>{fault.title}</div>
    <div className={styles.work}>{fault.text}</div>
    <div className={styles.more}>
      <div className={styles.links}>
        {fault.links.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
      </div>
    </div>
  </>
)

const Body = ({ tile }: { tile: TileView }) => (
  <>
    <div className={styles.figure}>
      <FigureValue figure={tile.figure} />
    </div>
    <div className={styles.spark}>{tile.spark && <Sparkline spark={tile.spark} />}</div>
    <div className={styles.target}>{tile.target}</div>
    <div className={styles.work}>
      <span className={styles.deskOnly}>
        <SentenceText sentence={tile.work} />
      </span>
      <span className={styles.phoneOnly}>
        <SentenceText sentence={tile.workShort} />
      </span>
    </div>
    <div className={styles.more}>
      <Fraction tile={tile} />
      <div className={styles.same}>
        {tile.sameTime && (
          <>
            {tile.sameTimeLabel} <DeltaText delta={tile.sameTime} />
          </>
        )}
      </div>
      {(tile.previous || tile.pace.length > 0) && (
        <div className={styles.also}>
          {tile.previous && (
            <span title={tile.previous.title}>
              {tile.previous.label} <DeltaText delta={tile.previous.delta} />
            </span>
          )}
          {tile.pace.length > 0 && (
            <span title={tile.paceTitle}>
              <SentenceText sentence={tile.pace} />
            </span>
          )}
        </div>
      )}
      <Links tile={tile} />
    </div>
  </>
)

/**
 * One indicator: name, value, fraction, line, target, change, distance in work. The whole of it chooses it;
 * its fraction opens the records. @param index place in the strip, for the arrow keys
 */
export const Tile = ({ tile, index, panelId }: { tile: TileView; index: number; panelId: string }) => (
  <div className={joinClasses(styles.tile, tile.selected && styles.selected)}>
    <Link
      id={`tile-${tile.id}`}
      to={tile.href}
      className={styles.cover}
      role="tab"
      aria-selected={tile.selected}
      aria-controls={panelId}
      aria-label={tile.sentence}
      data-spot={`0,${index}`}
      preventScrollReset
    />
    <div className={styles.head}>
      <span className={styles.name}>{tile.name}</span>
      {tile.quality && <QualityDisc quality={tile.quality} size={11} />}
    </div>
    {tile.fault ? <Fault fault={tile.fault} /> : <Body tile={tile} />}
  </div>
)
