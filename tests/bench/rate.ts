/** Pages a second: the leader board, for a first and for a later reader, against a bare page of 2,000 elements that React writes; and what stands in it. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startTestServer } from '../support/server.ts'
import { BENCH_DAY, signIn } from './application.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median } from './timing.ts'

const ROUNDS = 5
const ROUND_MS = 3_000
const ELEMENTS = 2_000
const BARE_PAGE = fileURLToPath(new URL('./bare-page.ts', import.meta.url))
const GOALS = { first: 6, later: 3 } as const
const FIRST_DAY = Date.UTC(2023, 0, 31)
const DAY_MS = 86_400_000

export async function measureRate(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getLarge()
  const cookie = await signIn(database)
  const server = await startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, today: BENCH_DAY })
  const bare = await serveBare()
  try {
    const rates = { bare: new Array<number>(), first: new Array<number>(), later: new Array<number>() }
    let asked = 0
    // no two first readers ask for the same days
    const newAddress = (): string => `${server.url}/boards/leader?period=2023-01-01..${new Date(FIRST_DAY + (asked++ % 290) * DAY_MS).toISOString().slice(0, 10)}&area=${asked % 2 === 0 ? '370000' : '370100'}`
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.bare.push(await countRate(() => bare.url, cookie))
      rates.later.push(await countRate(() => `${server.url}/boards/leader`, cookie))
      rates.first.push(await countRate(newAddress, cookie))
    }
    for (const reader of ['first', 'later'] as const) {
      const figures = { 'bare pages a second': median(rates.bare), 'pages a second': median(rates[reader]), rounds: ROUNDS }
      report.add({ part: 'rate', what: `bare page of ${ELEMENTS} elements ÷ leader board, ${reader} reader, pages a second`, ratio: median(rates.bare) / median(rates[reader]), goal: GOALS[reader], figures })
    }
    const text = await (await fetch(`${server.url}/boards/leader`, { headers: { cookie } })).text()
    const elements = (text.match(/<[a-z]/g) ?? []).length
    report.add({ part: 'rate', what: `elements of the leader board ÷ ${ELEMENTS}`, ratio: elements / ELEMENTS, goal: 1, figures: { elements, bytes: text.length } })
  } finally {
    bare.close()
    await server.stop()
  }
}

/** One client that asks again as soon as it has its answer. @throws when it is not the page */
async function countRate(address: () => string, cookie: string): Promise<number> {
  const begun = performance.now()
  let count = 0
  while (performance.now() - begun < ROUND_MS) {
    const answer = await fetch(address(), { headers: { cookie } })
    await answer.text()
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`)
    count += 1
  }
  return (count / (performance.now() - begun)) * 1_000
}

/** The bare page in a process of its own, as the application is. */
async function serveBare(): Promise<{ url: string; close(): void }> {
  const child = fork(BARE_PAGE, [], { execArgv: ['--import', 'tsx'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (sent) => resolve(String(sent)))
    child.once('exit', (code) => reject(new Error(`the bare page ended with ${code}`)))
  })
  return { url, close: () => void child.kill() }
}
