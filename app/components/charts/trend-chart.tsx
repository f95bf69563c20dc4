import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ChartDrawing, ChartView } from '#app/presenters/view-models.ts'
import { FoldedDataTable } from '../basics/data-table.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ChartNotes } from '../notes/chart-notes.tsx'
import { ChartDownload } from './chart-download.tsx'
import type { LiveChart } from './live-chart.client.ts'
import styles from './trend-chart.module.css'

const STEPS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 }

type DrawingProps = { chart: ChartView; drawing: ChartDrawing; className: string | undefined }

/**
 * The server's picture. The browser's own takes its place at the same size once somebody points at it or
 * focuses it; the arrow keys then walk its points.
 */
const Drawing = ({ chart, drawing, className }: DrawingProps) => {
  const box = useRef<HTMLDivElement>(null)
  const live = useRef<LiveChart | null>(null)
  const asked = useRef(false)
  const navigate = useNavigate()
  const links = chart.table.links ?? null
  useEffect(() => () => live.current?.close(), [])

  const choose = (slot: number) => {
    const link = links?.[slot] ?? null
    if (link !== null) navigate(link.href)
  }
  const wake = async () => {
    if (asked.current) return
    asked.current = true
    const { openLiveChart } = await import('./live-chart.client.ts')
    if (box.current) live.current = openLiveChart(box.current, drawing.optionJson, chart.table, choose)
  }
  const walk = (event: KeyboardEvent) => {
    const shown = live.current?.shown() ?? null
    if (event.key === 'Enter' && shown !== null) choose(shown)
    const by = STEPS[event.key]
    if (by === undefined || live.current === null) return
    event.preventDefault()
    live.current.step(by)
  }

  return (
    <div
      ref={box}
      className={joinClasses(styles.drawing, links !== null && styles.opens, className)}
      style={{ height: drawing.height }}
      role="img"
      aria-label={chart.sentence}
      tabIndex={0}
      onPointerEnter={wake}
      onFocus={wake}
      onKeyDown={walk}
      dangerouslySetInnerHTML={{ __html: drawing.svg }}
    />
  )
}

/** A chart with its title, drawn by the server at its final size, its numbers as a table beneath. */
export const TrendChart = ({ chart }: { chart: ChartView }) => (
  <figure aria-label={chart.title} className={joinClasses(styles.figure, chart.download && styles.leaving)}>
    <SectionHead title={chart.title} note={chart.note}>{chart.download && <ChartDownload download={chart.download} />}</SectionHead>
    {/* keyed by what they show: another figure is another picture, not a change of this one */}
    <Drawing key={`desk ${chart.desk.optionJson}`} chart={chart} drawing={chart.desk} className={styles.desk} />
    <Drawing key={`phone ${chart.phone.optionJson}`} chart={chart} drawing={chart.phone} className={styles.phone} />
    <FoldedDataTable table={chart.table} label={chart.tableLabel} />
    {chart.notes && <ChartNotes notes={chart.notes} />}
  </figure>
)

/** A small chart among others: its numbers stand in the table that all of them share. */
export const SmallChart = ({ chart }: { chart: ChartView }) => (
  <figure aria-label={chart.title} className={styles.figure}>
    <b>{chart.title}</b>
    <Drawing key={chart.desk.optionJson} chart={chart} drawing={chart.desk} className={undefined} />
  </figure>
)
