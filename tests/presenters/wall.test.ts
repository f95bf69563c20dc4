import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WallReading } from '#app/last-reading.ts'
import { presentReadingBar } from '#app/presenters/reading-bar.ts'
import { completeWall, presentLeaderScreen, presentWall } from '#app/presenters/wall.ts'
import { findTurn, listStops, type WallPlace } from '#app/presenters/wall-program.ts'
import { getText, readOut } from '#app/text.ts'
import { makeContext, TODAY } from './board-rows.ts'

const zh = { text: getText('zh'), language: 'zh' } as const
const stops = listStops(['C01', 'B01'], true)
const START: WallPlace = { board: 'leader', indicator: 'C01', area: null, period: null }

function makeWall(place: WallPlace = START) {
  const context = makeContext({ path: 'wall' })
  const screen = presentLeaderScreen(context, null)
  const wall = presentWall({ place, stops, area: context.figures.area, period: context.period, screen, today: TODAY, now: new Date('2023-11-17T01:42:00Z'), isClockDay: true }, zh)
  const reading = presentReadingBar(
    { freshness: context.figures.freshness, today: TODAY, isDemonstration: true, period: context.period, filters: { filters: null, chosen: [], limits: [] }, arrivalHref: null, href: '/' },
    zh,
  )
  return completeWall(wall, reading)
}

describe('the round of a wall', () => {
  it('goes through all its boards: one indicator after another, then the others, and comes back', () => {
    const round = ['/wall/leader?indicator=C01', '/wall/leader?indicator=B01', '/wall/joint', '/wall/plans', '/wall/channels', '/wall/departments', '/wall/work-points']
    const turns = stops.map((stop) => findTurn({ ...START, ...stop }, stops))
    expect(turns.map(({ nextHref }) => nextHref)).toEqual([...round.slice(1), ...round.slice(0, 1)])
    expect(turns.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('takes along what it was opened with, and begins where an indicator has no tile', () => {
    expect(findTurn({ ...START, area: '370200', period: '2023' }, stops).nextHref).toBe('/wall/leader?indicator=B01&area=370200&period=2023')
    expect(findTurn({ ...START, indicator: 'C02' }, stops)).toEqual({ place: 0, nextHref: '/wall/leader?indicator=C01' })
  })

  it('leaves the work points out in a year without a plan', () => {
    expect(listStops(['C01'], false).map(({ board }) => board)).toEqual(['leader', 'joint', 'plans', 'channels', 'departments'])
  })
})

it('a wall says which screen it is and when the next one comes, and has nothing to press', () => {
  const wall = makeWall({ ...START, indicator: 'B01' })
  expect(wall).toMatchObject({
    turn: { position: '画面 2 / 7', seconds: 30, nextHref: '/wall/joint' }, clock: { day: '11月17日 周五', time: '09:42', runs: true },
    periodNote: '本年累计，未完', facts: ['截至 11月17日 06:00，批次 7'], arrival: { words: '2/3 市' }, notice: '演示 2023-11-17',
  })
  const { screen } = wall
  expect(screen.kind === 'leader' && [screen.page.ranking.exports, screen.page.map.choose]).toEqual([null, null])
})

describe('the memory of a wall', () => {
  const AWAY = new TypeError('Failed to fetch')
  const url = (path: string): URL => new URL(`http://wall.test${path}`)
  const reading = (name: string, nextHref: string): WallReading => {
    const wall = makeWall()
    return { title: name, stale: `${name} 的读数：`, wall: { ...wall, turn: { ...wall.turn, nextHref } } }
  }
  const headOf = ({ wall: { screen } }: WallReading): string => readOut(screen.page.head.title)
  /** A browser's memory is that of one page. */
  const load = async () => (await import('#app/last-reading.ts')).keepLastReading

  beforeEach(() => vi.resetModules())
  afterEach(() => vi.useRealTimers())

  it('goes on through the screens that it has seen while the server is away, each with its hour, and asks at every turn', async () => {
    const keep = await load()
    await keep(url('/wall/leader?indicator=C01'), () => Promise.resolve(reading('甲', '/wall/joint')))
    await keep(url('/wall/joint'), () => Promise.resolve(reading('乙', '/wall/leader?indicator=C01')))
    const away = () => Promise.reject(AWAY)
    const first = await keep(url('/wall/leader?indicator=C01'), away)
    expect(headOf(first)).toMatch(/^甲 的读数：全省/)
    expect(first.wall.turn.nextHref).toBe('/wall/joint?retry=1')
    const second = await keep(url('/wall/joint?retry=1'), away)
    expect(headOf(second)).toMatch(/^乙 的读数：全省/)
    expect(second.wall.turn.nextHref).toBe('/wall/leader?indicator=C01&retry=2')
    // a screen that it has not seen is filled by the latest one that it has
    expect(headOf(await keep(url('/wall/work-points'), away))).toMatch(/^乙 的读数：/)
    // back again: fresh, without a word about it
    const back = await keep(url('/wall/leader?indicator=C01&retry=2'), () => Promise.resolve(reading('丙', '/wall/joint')))
    expect(headOf(back)).toMatch(/^全省/)
    expect(back.wall.turn.nextHref).toBe('/wall/joint')
    expect(headOf(await keep(url('/wall/leader?indicator=C01'), away))).toMatch(/^丙 的读数：/)
  })

  it('takes a server that never answers for one that is away', async () => {
    vi.useFakeTimers()
    const keep = await load()
    await keep(url('/wall/joint'), () => Promise.resolve(reading('甲', '/wall/leader')))
    const waiting = keep(url('/wall/joint'), () => new Promise<WallReading>(() => undefined))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(headOf(await waiting)).toMatch(/^甲 的读数：/)
  })

  it('passes a refusal on, and a fault that it has nothing to show for', async () => {
    const keep = await load()
    await expect(keep(url('/wall/joint'), () => Promise.reject(AWAY))).rejects.toBe(AWAY)
    await keep(url('/wall/joint'), () => Promise.resolve(reading('甲', '/wall/leader')))
    const refusal = new Response(null, { status: 403 })
    await expect(keep(url('/wall/joint'), () => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(headOf(await keep(url('/wall/joint'), () => Promise.reject(new Response(null, { status: 503 }))))).toMatch(/^甲 的读数：/)
  })
})
