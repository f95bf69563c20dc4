/** The planted stories as the machine interface tells them: every figure, its records, and its forms. */
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stories } from '../demo/stories.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

let province: ServedProvince
let staff: string

beforeAll(async () => {
  province = await serveProvince()
  staff = await province.makeToken({ role: 'staff', area: '370000' })
})
afterAll(() => province.stop())

interface Cell {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly state: string
  readonly met: boolean | null
  readonly area: string
}

async function askJson<Answer>(path: string, token = staff): Promise<Answer> {
  const answer = await province.ask(path, token)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as Answer
}

async function askFigure(query: string): Promise<Cell> {
  const figures = await askJson<readonly Cell[]>(`/api/figures?${query}`)
  expect(figures).toHaveLength(1)
  const [figure] = figures
  if (figure === undefined) throw new Error(`no figure for ${query}`)
  return figure
}

describe('figures of the planted stories', () => {
  for (const story of stories) {
    for (const expected of story.expects) {
      if (expected.kind !== 'figure') continue
      const { indicator, area, period, riskClass, numerator, denominator, state } = expected
      const at = `${indicator} ${area} ${period}${riskClass === undefined ? '' : ` class ${riskClass}`}`
      it(`${story.id}: ${at} is ${numerator} / ${denominator}, ${state}`, async () => {
        const figure = await askFigure(`indicator=${indicator}&area=${area}&period=${period}${riskClass === undefined ? '' : `&class=${riskClass}`}`)
        expect(figure).toMatchObject({ numerator, denominator, state })
        if (state === 'not-reported' || state === 'not-applicable') expect(figure.value).toBeNull()
      })
    }
  }

  it('a ratio that one decimal would show as 40.0 has not met 40 %, one of exactly 40 % has', async () => {
    expect(await askFigure('indicator=C01&area=370800&period=2023')).toMatchObject({ met: false })
    expect(await askFigure('indicator=C01&area=371700&period=2023')).toMatchObject({ met: true })
  })
})

describe('warnings of the planted stories', () => {
  for (const expected of stories.flatMap((story) => story.expects)) {
    if (expected.kind !== 'warnings') continue
    const { rule, level, area, count } = expected
    it(`${rule} ${level} of ${area}: ${count}`, async () => {
      const total = async (part: string): Promise<number> =>
        (await askJson<{ total: number }>(`/api/records?indicator=${rule}&area=${area}&period=${rule === 'W08' ? '2023' : '2000-01-01..2023-11-17'}&part=${part}&limit=1`)).total
      // W02 holds both of its levels in the denominator, the red ones in the numerator; the others have one level
      const found = rule !== 'W02' ? await total('denominator') : level === 'red' ? await total('numerator') : (await total('denominator')) - (await total('numerator'))
      expect(found).toBe(count)
    })
  }
})

describe('a figure and its records', () => {
  it('pages by key hold exactly the rows of the figure, none twice', async () => {
    const keys: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { rows: readonly { key: string }[]; next: string | null; total: number } = await askJson(
        `/api/records?indicator=C01&area=370800&period=2023&part=numerator&limit=60${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`,
      )
      expect(page.total).toBe(203)
      keys.push(...page.rows.map(({ key }) => key))
      next = page.next
    }
    expect(keys).toHaveLength(203)
    expect(new Set(keys).size).toBe(203)
  })

  it('CSV and Arrow hold the same rows as the figure says', async () => {
    const path = '/api/records?indicator=C01&area=370800&period=2023&part=denominator'
    const csv = await (await province.ask(`${path}&format=csv`, staff)).text()
    const rows = parse<{ task_id: string }>(csv, { bom: true, columns: true })
    const arrow = tableFromIPC(new Uint8Array(await (await province.ask(`${path}&format=arrow`, staff)).arrayBuffer()))
    expect(rows).toHaveLength(508)
    expect(arrow.numRows).toBe(508)
    expect([...(arrow.getChild('task_id') ?? [])].map(String).sort()).toEqual(rows.map((row) => row.task_id).sort())
  })

  it('parts add up to the whole: cities and the province itself by month', async () => {
    for (const indicator of ['C01', 'C02', 'B03', 'E01', 'E02', 'D04']) {
      const whole = await askFigure(`indicator=${indicator}&area=370000&period=2023`)
      const figures = await askJson<readonly Cell[]>(`/api/figures?indicator=${indicator}&area=370000&period=2023&by=city,month`)
      const sum = (side: 'numerator' | 'denominator'): number => figures.reduce((total, figure) => total + (figure[side] ?? 0), 0)
      expect({ indicator, numerator: sum('numerator'), denominator: sum('denominator') }).toEqual({ indicator, numerator: whole.numerator, denominator: whole.denominator })
    }
  })

  it('definitions are told as JSON, and health without a right and without a figure', async () => {
    const indicators = await askJson<readonly { code: string }[]>('/api/indicators')
    expect(indicators.map(({ code }) => code)).toEqual(expect.arrayContaining(['A01', 'B01', 'C01', 'C01P', 'C02', 'D02', 'D02R', 'E02']))
    const health = await fetch(`${province.url}/healthz`)
    expect(health.status).toBe(200)
    expect(await health.text()).not.toMatch(/numerator|2399/)
  })
})
