import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { MapCellView, TileMapView } from '#app/presenters/view-models.ts'
import { ChoiceMenu } from '../basics/drop-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfBin } from '../basics/tint.ts'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import { ChartDownload } from '../charts/chart-download.tsx'
import { TargetLegend } from './target-legend.tsx'
import { placeAreas, type TilePosition } from './tile-positions.ts'
import styles from './tile-map.module.css'

const MapValue = ({ cell }: { cell: MapCellView }) => {
  if (cell.state === 'not-applicable') return <StatusMark mark="not-applicable" size={22} />
  if (cell.state === 'not-reported') return <b className={styles.word} aria-hidden="true">{cell.stateWord}</b>
  return <b className={styles.value} aria-hidden="true">{cell.value}</b>
}

const MapTile = ({ cell, position }: { cell: MapCellView; position: TilePosition }) => (
  <li className={styles.place} style={{ gridRow: position.row, gridColumn: position.column }}>
    <Link
      to={cell.href}
      className={joinClasses(styles.tile, styles[cell.state], tintOfBin(cell.bin))}
      title={cell.sentence}
      data-spot={`${position.row},${position.column}`}
    >
      {/* read out as one sentence; what is drawn is the same, cut into pieces */}
      <VisuallyHidden>{cell.sentence}</VisuallyHidden>
      <span className={styles.name} aria-hidden="true">
        {cell.name}
        {cell.short && <StatusMark mark="missed" size={11} inherit />}
      </span>
      <MapValue cell={cell} />
      <span className={styles.note} aria-hidden="true">{cell.note}</span>
    </Link>
  </li>
)

/** The province as equal tiles coloured by their distance to the target; read out as a list in rank order. */
export const TileMap = ({ map }: { map: TileMapView }) => {
  const list = useRef<HTMLOListElement>(null)
  useRovingGrid(list)
  const { kind, positions } = placeAreas(map.cells.map((cell) => cell.code))
  return (
    <section aria-label={map.title}>
      <SectionHead title={map.title} note={map.note}>
        {map.choose && <ChoiceMenu menu={map.choose} />}
        {map.download && <ChartDownload download={map.download} />}
      </SectionHead>
      <div className={joinClasses(styles.sheet, styles[kind])}>
        <ol ref={list} className={styles.tiles}>
          {map.cells.map((cell, index) => {
            const position = positions[index]
            return position && <MapTile key={cell.code} cell={cell} position={position} />
          })}
        </ol>
        {map.offMap && <p className={styles.offMap}>{map.offMap}</p>}
        {map.legend && (
          <div className={styles.legend}>
            <TargetLegend legend={map.legend} />
          </div>
        )}
      </div>
    </section>
  )
}
