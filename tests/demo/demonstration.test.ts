import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectStory } from './expect-story.ts'
import { recomputeProvince, writeProvince, type Province } from './province.ts'
import { recompute } from './recompute/recompute.ts'
import { findStories, usualSeed } from './stories.ts'

let province: Province
const removals: (() => Promise<void>)[] = []

beforeAll(async () => {
  const { folder, files, remove } = await writeProvince(1)
  removals.push(remove)
  province = recomputeProvince(folder, files)
}, 120_000)

afterAll(async () => {
  for (const remove of removals) await remove()
})

const ratio = (indicator: string, area: string, period: string, riskClass?: string): number => {
  const { numerator, denominator } = province.tally.find(indicator, area, period, riskClass)
  return (100 * numerator) / denominator
}
const cities = [...new Set(Array.from({ length: 17 }, (_, index) => `37${String(index + 1).padStart(2, '0')}00`))].filter((code) => code !== '371200')
const years = ['2021', '2022', '2023']

describe('the planted stories', () => {
  for (const story of findStories(usualSeed, 1)) {
    it(`${story.id}: ${story.title.en}`, () => {
      for (const expected of story.expects) expectStory(province, expected)
    })
  }
})

describe('the demonstration as a whole', () => {
  it('is refused nowhere but in the faulty delivery, and every receipt balances', () => {
    for (const { file, read, loaded, unchanged, replaced, held, rejected } of province.warehouse.receipts) {
      expect(loaded + unchanged + replaced + held + rejected).toBe(read)
      if (!file.includes('faulty')) expect({ file, rejected }).toEqual({ file, rejected: 0 })
    }
  })

  it('has the size it promises', () => {
    const count = (table: string): number => province.warehouse.tables.get(table)?.size ?? 0
    const bytes = province.files.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(bytes).toBeLessThan(40_000_000)
    expect(count('results')).toBeGreaterThan(90_000)
    expect(count('results')).toBeLessThan(110_000)
    expect(count('tasks')).toBeGreaterThan(17_500)
    expect(count('subjects')).toBeGreaterThan(30_000)
  })

  it('raises the joint ratio from about 21 over 32 to just under 40 %, the cities within eight points', () => {
    const centres = { 2021: 21, 2022: 32, 2023: 39.8 }
    for (const [year, centre] of Object.entries(centres)) {
      expect(Math.abs(ratio('C01', '370000', year) - centre)).toBeLessThan(0.5)
      for (const city of cities) expect(Math.abs(ratio('C01', city, year) - centre)).toBeLessThan(8)
    }
    expect(ratio('C01', '370000', '2023-10')).toBeGreaterThan(ratio('C01', '370000', '2023-02') + 8)
  })

  it('keeps class mix, draw ratios and problem rates inside the published bands', () => {
    for (const year of years) {
      const all = province.tally.find('D02R', '370000', year).denominator
      const band = (riskClass: string, mix: [number, number], draw: [number, number], problem: [number, number]): void => {
        const share = (100 * province.tally.find('D02R', '370000', year, riskClass).denominator) / all
        for (const [value, [low, high]] of [
          [share, mix], [ratio('D02R', '370000', year, riskClass), draw], [ratio('D04', '370000', year, riskClass), problem],
        ] as const) {
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(high)
        }
      }
      band('A', [65, 74], [1, 2], [4, 6])
      band('B', [18, 26], [2, 5], [8, 13])
      band('C', [5, 9], [8, 14], [18, 25])
      band('D', [1.5, 3], [30, 50], [30, 45])
      expect(ratio('D04', '370000', year)).toBeGreaterThan(8)
      expect(ratio('D04', '370000', year)).toBeLessThan(20)
    }
  })

  it('publishes mostly in time, in every city that delivers', () => {
    for (const city of cities.filter((code) => code !== '371100' && code !== '370600')) {
      expect(ratio('E01', city, '2023')).toBeGreaterThan(96.5)
      expect(ratio('E01', city, '2023')).toBeLessThan(99.9)
    }
  })

  it('inspects on working days and knows nothing of the days to come', () => {
    const days = new Set<string>()
    const known = new Set<string>()
    for (const row of province.warehouse.tables.get('results')?.values() ?? []) {
      days.add(row['检查日期'] ?? '')
      for (const header of ['录入日期', '审核日期', '公示日期']) known.add(row[header] ?? '')
    }
    days.delete('')
    const holidays = province.warehouse.tables.get('holidays')
    const isFree = (day: string): boolean => {
      const kind = holidays?.get(day)?.['类别']
      return kind === '休' || (kind !== '班' && [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    }
    expect([...days].filter(isFree)).toEqual([])
    expect([...days, ...known].filter((day) => day > '2023-11-17')).toEqual([])
  })

  it('matches at least two different inspectors to every drawn object of every department, but for the planted one', () => {
    const pairs = new Map<string, number>()
    for (const row of province.warehouse.tables.get('drawn_inspectors')?.values() ?? []) {
      const key = `${row['任务编号'] ?? ''}|${row['部门代码'] ?? ''}|${row['主体身份代码'] ?? ''}`
      pairs.set(key, (pairs.get(key) ?? 0) + 1)
    }
    expect([...pairs.values()].filter((count) => count < 2)).toEqual([1])
    expect(pairs.size).toBeGreaterThan(40_000)
  })

  it('contradicts itself in the planted city alone, but for rows that others declared and then withdrew or had sent back', () => {
    const others = [...province.findings.keys()].filter((key) => !key.endsWith(' 371600'))
    expect(others.sort()).toEqual(['fewer-than-declared 370600', 'fewer-than-declared 371500'])
  })

  it('is written alike, byte for byte, a second time', async () => {
    const again = await writeProvince(1)
    removals.push(again.remove)
    const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
    expect(again.files.map(hash)).toEqual(province.files.map(hash))
  }, 60_000)

  it('tells the same stories at scale 2 where they count tasks', async () => {
    const double = await writeProvince(2)
    removals.push(double.remove)
    const { tally, warehouse } = recompute(double.files.filter((file) => /-(holidays|departments|tasks|task-departments|draws)-/.test(file)))
    expect(tally.find('C01', '370800', '2023')).toEqual({ numerator: 203, denominator: 508 })
    expect(tally.find('C01', '371700', '2023')).toEqual({ numerator: 200, denominator: 500 })
    expect(tally.find('C01', '370000', '2023')).toEqual(province.tally.find('C01', '370000', '2023'))
    expect(warehouse.tables.get('tasks')?.size).toBe(province.warehouse.tables.get('tasks')?.size)
  }, 60_000)
})
