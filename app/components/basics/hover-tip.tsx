import { Link } from '@remix-run/react'
import { useRef, useState, type FocusEvent, type PointerEvent, type RefObject } from 'react'
import type { TipView } from '#app/presenters/view-models.ts'
import { SentenceText } from './sentence-text.tsx'
import styles from './hover-tip.module.css'

/** Size the tip keeps room for, px. */
const ROOM = { width: 300, height: 96 }
const GAP = 6

type Shown = { key: string; left: number; top: number }

/** Where a tip stands clear of the row and the column it explains, inside its box. */
const placeTip = (box: HTMLElement, cell: Element): { left: number; top: number } => {
  const around = box.getBoundingClientRect()
  const spot = cell.getBoundingClientRect()
  const fitsRight = spot.right + GAP + ROOM.width <= around.right + 40
  const fitsBelow = spot.bottom + GAP + ROOM.height <= window.innerHeight
  return {
    left: (fitsRight ? spot.right + GAP : Math.max(around.left, spot.left - GAP - ROOM.width)) - around.left,
    top: (fitsBelow ? spot.bottom + GAP : spot.top - GAP - ROOM.height) - around.top,
  }
}

/** Follows the pointer and the focus over elements with `data-tip` inside a box. */
export const useTip = (box: RefObject<HTMLElement | null>) => {
  const [shown, setShown] = useState<Shown | null>(null)
  const inTip = useRef(false)
  const show = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
    const key = cell?.dataset.tip
    if (inTip.current || !box.current) return
    setShown(cell && key ? { key, ...placeTip(box.current, cell) } : null)
  }
  return {
    shown,
    handlers: {
      onPointerOver: (event: PointerEvent) => show(event.target),
      onPointerLeave: () => setShown(null),
      onFocus: (event: FocusEvent) => show(event.target),
      onBlur: () => setShown(null),
    },
    tipHandlers: {
      onPointerEnter: () => {
        inTip.current = true
      },
      onPointerLeave: () => {
        inTip.current = false
        setShown(null)
      },
    },
  }
}

/** What a cell says at a closer look; its cell's own name and link say the same, so readers lose nothing. */
export const HoverTip = ({ tip, shown, handlers }: { tip: TipView; shown: Shown; handlers: ReturnType<typeof useTip>['tipHandlers'] }) => (
  <div className={styles.tip} style={{ left: shown.left, top: shown.top }} aria-hidden="true" {...handlers}>
    <div>
      <b>{tip.title}</b> <b className={styles.value}>{tip.value}</b> <span>{tip.aside}</span>
    </div>
    {tip.lines.map((line, index) => (
      <div key={index}>
        <SentenceText sentence={line} />
      </div>
    ))}
    {tip.action && (
      <Link to={tip.action.href} tabIndex={-1}>
        {tip.action.label}
      </Link>
    )}
  </div>
)
