/** A rule that reads too much to be asked after every load: once a day, and by a full run. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineReckonedRule } from '#domain/warning.ts'
import { chooseAsks, findBehind, noteAsked, noteBehind, type Chosen } from '#etl/warnings/ask.ts'
import { openMarts, type Marts } from '../refresh/marts.ts'

let marts: Marts
beforeAll(async () => {
  marts = await openMarts()
})
afterAll(() => marts.close())

const word = { zh: '试', en: 'trial' }
const common = {
  version: 1, name: word, shortName: word, source: { document: '试', clause: '试' }, watches: 'region', sentence: word, owner: word, wayOut: word, settleDays: 5,
  thresholds: {}, tellsClass: false, readsFrom: ['visits'],
} as const
const often = defineReckonedRule({ ...common, id: 'often', code: 'X01' })
const daily = defineReckonedRule({ ...common, id: 'daily', code: 'X02', asked: 'daily' })
const choose = (today: string, moved: 'nothing' | 'everything', isFull = false): Promise<Chosen> =>
  chooseAsks(marts.client, today, isFull, { find: () => Promise.resolve(moved) }, [often, daily])
const tell = ({ asks, behind }: Chosen): string => `${asks.map(({ rule }) => rule.code).join(' ')} / ${behind.join(' ')}`

it('is behind after a load of the same day, and asked on the next one or by a full run', async () => {
  const first = await choose('2023-06-01', 'nothing')
  expect(tell(first)).toBe('X01 X02 / ')
  await noteAsked(marts.client, '2023-06-01', first.asks)
  expect(tell(await choose('2023-06-01', 'nothing'))).toBe(' / ')
  const moved = await choose('2023-06-01', 'everything')
  expect(tell(moved)).toBe('X01 / X02')
  await noteBehind(marts.client, moved.behind)
  expect(await findBehind(marts.client)).toEqual(['X02'])
  expect(tell(await choose('2023-06-01', 'everything', true))).toBe('X01 X02 / ')
  const next = await choose('2023-06-02', 'nothing')
  expect(tell(next)).toBe('X01 X02 / ')
  await noteAsked(marts.client, '2023-06-02', next.asks)
  expect(await findBehind(marts.client)).toEqual([])
})
