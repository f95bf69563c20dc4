import { useRef, type CSSProperties } from 'react'
import type { TileView } from '#app/presenters/view-models.ts'
import { useRovingGrid } from '../basics/use-roving-grid.ts'
import { Tile } from './tile.tsx'
import styles from './tile-strip.module.css'

type TileStripProps = {
  label: string
  tiles: readonly TileView[]
  /** Id of the part of the page that the chosen tile drives. */
  panelId: string
}

/** The strip of indicators, parted by hairlines; a tab list of links, so it chooses without script. */
export const TileStrip = ({ label, tiles, panelId }: TileStripProps) => {
  const strip = useRef<HTMLDivElement>(null)
  useRovingGrid(strip)
  return (
    <div ref={strip} className={styles.strip} style={{ '--tiles': tiles.length } as CSSProperties}>
      {/* tiles hold figures and links, which a tab list may not: it owns their tabs from beside */}
      <div role="tablist" aria-label={label} aria-owns={tiles.map((tile) => `tile-${tile.id}`).join(' ')} />
      {tiles.map((tile, index) => (
        <Tile key={tile.id} tile={tile} index={index} panelId={panelId} />
      ))}
    </div>
  )
}
