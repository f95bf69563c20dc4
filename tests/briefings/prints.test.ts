/** Boards as PDF, opened again: the figures of the page, what they stand on, the chart; and the doors of the page itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paintSvg } from '#app/documents/paint-svg.ts'
import { readPdf } from '../support/pdf-text.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function print(who: string, path: string): Promise<string> {
  const { status, bytes, type } = await office.visit(who, path)
  expect([status, type]).toEqual([200, 'application/pdf'])
  return readPdf(bytes).map(({ text }) => text).join('')
}

describe('a board as PDF', () => {
  it('says its scope, period, reading, day, definitions and figures, and draws its trend', async () => {
    const { bytes } = await office.visit('leader-370000', '/prints/leader?indicator=C01')
    const pages = readPdf(bytes)
    const text = pages.map((page) => page.text).join('')
    for (const said of ['领导看板', '范围 山东省', '2023年1月1日—11月17日', '实时', '截至 11月17日', '批次 2', '40.00%', '2 / 5 项', '济南', '50.00', '1 / 2', '口径版本', 'C01 联合抽查比例 第 1 版', `第 1 页，共 ${pages.length} 页`]) expect(text).toContain(said)
    // the ranking's city that has not reported stands last, with its reason
    expect(text).toMatch(/青岛.*未报送/)
    // rules of tables alone are fewer than these
    expect(pages.reduce((sum, page) => sum + page.paths, 0)).toBeGreaterThan(20)
    expect(await office.ask(`select detail->>'table' as "table", detail->>'address' as address from auth.audit_events where event = 'export'`)).toEqual([{ table: 'leader', address: '/prints/leader?indicator=C01' }])
  })

  it('of indicators side by side, of all cities and of one has their tables', async () => {
    expect(await print('evaluator-370000', '/prints/joint')).toMatch(/联合抽查比例[\s\S]*济南[\s\S]*50\.00[\s\S]*全省[\s\S]*40\.00/)
    expect(await print('evaluator-370000', '/prints/departments')).toContain('市监')
    expect(await print('evaluator-370000', '/prints/scores')).toMatch(/济南[\s\S]*评分项[\s\S]*C01/)
    expect(await print('city-370100', '/prints/city?city=370100')).toMatch(/济南市[\s\S]*C01[\s\S]*1 \/ 2 项/)
  })

  it('opens where its page does, and nowhere else', async () => {
    expect((await office.visit('city-370100', '/prints/leader?area=370200')).status).toBe(403)
    expect((await office.visit('city-370100', '/prints/city?city=370200')).status).toBe(403)
    expect((await office.visit('steward-370000', '/prints/leader')).status).toBe(403)
    expect((await office.visit('leader-370000', '/prints/scores')).status).toBe(403)
    expect((await office.visit('leader-370000', '/prints/risk')).status).toBe(404)
    const { status, body } = await office.visit('leader-370000', '/prints/leader?period=2031')
    expect([status, body]).toEqual([400, expect.stringContaining('还没有开始')])
  })
})

it('a chart on paper has colours in place of tokens, and words without a halo', () => {
  const painted = paintSvg('<text fill="var(--ink)" stroke="var(--paper)" stroke-width="3" paint-order="stroke">x</text><path stroke="var(--line-2)"/>')
  expect(painted).toBe('<text fill="#1b1e23">x</text><path stroke="#b8501f"/>')
})
