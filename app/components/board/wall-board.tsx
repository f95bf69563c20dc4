import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { WallScreenView, WallView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { QualityDisc } from '../basics/quality-disc.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { BoardLayout } from './board-layout.tsx'
import { CompareLayout } from './compare-layout.tsx'
import { WorkWall } from './work-wall.tsx'
import styles from './wall-board.module.css'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** From then on a turn loads the page anew, so that a wall takes up a new program and lays down what a long night left in memory. */
const RENEWAL_MS = 60 * 60 * 1000

/** Whether a page loaded anew would come: a wall without its server keeps what it shows. */
const isServerThere = async (): Promise<boolean> => {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), 5000)
  const answer = await fetch('/healthz', { cache: 'no-store', signal: cut.signal }).catch(() => null)
  clearTimeout(timer)
  return answer?.ok === true
}

/** Seconds until the next screen, counted down in the browser; at nought the wall turns, once, by a cut. */
const useTurn = ({ seconds, nextHref }: WallView['turn']): number => {
  const [left, setLeft] = useState(seconds)
  const navigate = useNavigate()
  useEffect(() => {
    const turn = () => navigate(nextHref, { replace: true })
    // by the clock, not by ticks: a browser that slept turns at once
    const end = Date.now() + seconds * 1000
    const tick = () => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      if (performance.now() < RENEWAL_MS) turn()
      else void isServerThere().then((there) => (there ? window.location.replace(nextHref) : turn()))
    }
    const timer = setInterval(tick, 1000)
    setLeft(seconds)
    return () => clearInterval(timer)
  }, [seconds, nextHref, navigate])
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

const Screen = ({ screen }: { screen: WallScreenView }) => {
  switch (screen.kind) {
    case 'leader':
      return <BoardLayout board={screen.page} />
    case 'compare':
      return <CompareLayout board={screen.page} />
    case 'work':
      return <WorkWall work={screen.page} />
  }
}

/** A wall of 1920 × 1080: dark, no control, one screen after another. */
export const WallBoard = ({ wall }: { wall: WallView }) => (
  <div className={joinClasses('dark wall', styles.wall)}>
    <WallHead wall={wall} />
    <main id="main" className={styles.main}>
      <Screen screen={wall.screen} />
    </main>
  </div>
)
