import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { WallView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { QualityDisc } from '../basics/quality-disc.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { BoardLayout } from './board-layout.tsx'
import styles from './wall-board.module.css'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Seconds until the next figure, counted down in the browser; at nought the wall turns by a cut. */
const useTurn = ({ seconds, nextHref }: WallView['turn']): number => {
  const [left, setLeft] = useState(seconds)
  const navigate = useNavigate()
  useEffect(() => {
    setLeft(seconds)
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [seconds, nextHref])
  useEffect(() => {
    if (left === 0) navigate(nextHref, { replace: true })
  }, [left, nextHref, navigate])
  return left
}

/** The minute that it is in the province; the server's until the browser has told one of its own. */
const useClock = ({ time, runs }: WallView['clock']): string => {
  const [now, setNow] = useState(time)
  useEffect(() => {
    if (!runs) return undefined
    const timer = setInterval(() => setNow(clock.format(new Date())), 1000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}

const WallHead = ({ wall }: { wall: WallView }) => {
  const left = useTurn(wall.turn)
  const time = useClock(wall.clock)
  return (
    <header className={styles.head}>
      <b className={styles.title}>{wall.title}</b>
      <b className={styles.reading}>
        <MarkWord mark={wall.reading.mark} word={wall.reading.word} />
      </b>
      <b>{wall.period}</b>
      <span>{wall.periodNote}</span>
      {wall.facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {wall.arrival && <QualityDisc quality={wall.arrival} words={wall.arrival.words} size={16} />}
      {wall.notice && <span className={styles.notice}>{wall.notice}</span>}
      <span className={styles.turn}>
        {wall.turn.position}
        {wall.turn.countdown.before}
        {left}
        {wall.turn.countdown.after}
      </span>
      <b className={styles.clock}>
        {wall.clock.day} {time}
      </b>
    </header>
  )
}

/** The leader board on a wall of 1920 × 1080: dark, no control, one figure after another. */
export const WallBoard = ({ wall }: { wall: WallView }) => (
  <div className={joinClasses('dark wall', styles.wall)}>
    <WallHead wall={wall} />
    <main id="main" className={styles.main}>
      <BoardLayout board={wall.board} />
    </main>
  </div>
)
