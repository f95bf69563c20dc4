/** Every route × role: a door that is not open stays shut, and no door shows another city. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayOpen, roles, type Page as Door, type Role } from '#domain/rights.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const OWN = '370800'
const OTHER = '371700'

let province: ServedProvince
const tokens = new Map<Role, string>()

beforeAll(async () => {
  province = await serveProvince()
  for (const role of roles) {
    const area = role === 'city' ? OWN : '370000'
    tokens.set(role, await province.makeToken({ role, area, ...(role === 'department' ? { department: 'SCJG' } : {}) }))
  }
})
afterAll(() => province.stop())

const doors: readonly (readonly [Door, string])[] = [
  ['api-figures', '/api/figures?indicator=C01&area=AREA&period=2023'],
  ['api-records', '/api/records?indicator=C01&area=AREA&period=2023&part=numerator&limit=5'],
]

async function statusOf(path: string, role: Role): Promise<number> {
  return (await province.ask(path, tokens.get(role) ?? '')).status
}

describe('the machine interface', () => {
  for (const role of roles) {
    for (const [door, path] of doors) {
      it(`${role}: ${door} is ${mayOpen(role, door) ? 'open' : 'shut'}`, async () => {
        expect(await statusOf(path.replace('AREA', role === 'city' ? OWN : '370000'), role)).toBe(mayOpen(role, door) ? 200 : 403)
      })
    }
  }

  it('a city that asks for another city is refused, by figure, records, export and list of warnings', async () => {
    const paths = [
      `/api/figures?indicator=C01&area=${OTHER}&period=2023`,
      `/api/figures?indicator=C01&area=371702&period=2023`,
      `/api/records?indicator=C01&area=${OTHER}&period=2023&part=numerator`,
      `/api/records?indicator=E01&area=${OTHER}&period=2023&part=unmet&format=csv`,
      `/api/records?indicator=W02&area=${OTHER}&period=2023&part=denominator`,
    ]
    for (const path of paths) expect([path, await statusOf(path, 'city')]).toEqual([path, 403])
  })

  it('a city that asks for the province gets a refusal, never its own part', async () => {
    const answer = await province.ask('/api/figures?indicator=C01&area=370000&period=2023', tokens.get('city') ?? '')
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.text()).not.toContain('numerator')
  })

  it('nobody without a token or with a false one', async () => {
    expect((await fetch(`${province.url}/api/figures?indicator=C01&area=370000&period=2023`)).status).toBe(401)
    expect((await province.ask('/api/figures?indicator=C01&area=370000&period=2023', 'drb_false')).status).toBe(401)
  })

  it('a list that would tell the class is refused to those who may not see it', async () => {
    const path = `/api/records?indicator=D03&area=${OWN}&period=2023&part=denominator`
    expect(await statusOf(path, 'city')).toBe(403)
    expect(await statusOf(path.replace(OWN, '370000'), 'leader')).toBe(403)
    expect(await statusOf(path, 'staff')).toBe(200)
  })

  it('what is asked wrongly is a 400 that names the parameter, what is not there a 404', async () => {
    for (const [path, status] of [
      ['/api/figures?indicator=C01&area=370000&period=20x3', 400],
      ['/api/figures?indicator=C01&area=370000&period=2023&by=planet', 400],
      ['/api/figures?indicator=Z99&area=370000&period=2023', 404],
      ["/api/figures?indicator=C01&area=370000'--&period=2023", 404],
    ] as const) {
      expect([path, await statusOf(path, 'evaluator')]).toEqual([path, status])
    }
  })
})
