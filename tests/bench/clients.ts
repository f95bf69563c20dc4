/**
 * Fifty clients at once over HTTP, each of a city of its own or of the province: rates, and whether any of them was ever answered
 * with what is another's. Cube is not installed here: its rate is reckoned from the same questions over records, by the ratios that were measured beside it.
 */
import { createHash } from 'node:crypto'
import { startTestServer } from '../support/server.ts'
import { connect } from '#sql/client.ts'
import { BENCH_DAY, signIn } from './application.ts'
import type { Provinces } from './provinces.ts'
import { questions } from './questions.ts'
import type { Report } from './report.ts'
import { median, quantile, time } from './timing.ts'

const CLIENTS = 50
const ROUNDS = 3
const ROUND_MS = 5_000
const WHOLE = '370000'
const FIRST_DAY = Date.UTC(2021, 0, 1)
const DAY_MS = 86_400_000
/** Days on which a new question may begin. */
const BEGINNINGS = 700
/** Its time for one question ÷ the same over records, in the order of the questions; and its rate with fifty clients ÷ with one. */
const CUBE = { toRecords: [0.5, 0.065, 0.028, 0.05, 0.003], atOnce: 84 / 50 } as const
const GOALS = { new: 1 / 10, same: 1 / 50 } as const
/** The ratios were measured at ten million results; over fewer, records are quicker and Cube is not. */
const LARGE_RESULTS = 9_500_000

interface Caller {
  readonly area: string
  readonly cookie: string
}

interface Round {
  readonly rate: number
  readonly times: readonly number[]
  readonly failed: number
  readonly answers: readonly { readonly address: string; readonly area: string; readonly digest: string }[]
}

export async function measureClients(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getLarge()
  const owner = await connect(database.ownerUrl, 'drb-bench')
  const server = await startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, today: BENCH_DAY })
  try {
    const { rows } = await owner.query<{ region_code: string }>(`select region_code from core.regions where level = 'city' order by region_code`)
    const callers: Caller[] = []
    for (const area of [WHOLE, ...rows.map((row) => row.region_code)]) callers.push({ area, cookie: await signIn(database, area) })
    const cube = await reckonCube(owner)
    const { rows: counted } = await owner.query<{ results: string }>('select count(*) as results from core.results')
    const isLarge = Number(counted[0]?.results) >= LARGE_RESULTS
    for (const kind of ['new', 'same'] as const) {
      const rounds: Round[] = []
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await press(server.url, callers, kind, round))
      const rate = median(rounds.map((one) => one.rate))
      const times = rounds.flatMap((one) => one.times)
      const failed = rounds.reduce((sum, one) => sum + one.failed, 0)
      const figures = { 'requests a second': rate, 'Cube’s, reckoned': cube, 'p50 ms': median(times), 'p95 ms': quantile(times, 0.95), failed }
      const what = `${CLIENTS} clients, ${kind === 'new' ? 'every question new' : 'the same boards'}: Cube’s rate, reckoned ÷ ours`
      report.add({ part: 'clients', what, ratio: cube / rate, goal: isLarge ? GOALS[kind] : null, figures })
      report.compare({ part: 'clients', what: `answers of ${kind} questions under load and alone`, differing: failed + (await countOthers(server.url, callers, rounds)) })
    }
  } finally {
    await server.stop()
    await owner.end()
  }
}

/** Requests a second that Cube would answer fifty clients with. */
async function reckonCube(owner: Awaited<ReturnType<typeof connect>>): Promise<number> {
  const times: number[] = []
  for (const [index, { records }] of questions.entries()) {
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await time(() => owner.query(records, ['2023-01-01', BENCH_DAY])))
    times.push(median(rounds) * (CUBE.toRecords[index] ?? 1))
  }
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length
  return (1_000 / mean) * CUBE.atOnce
}

/** All clients ask for some seconds, each as soon as it has its answer. */
async function press(url: string, callers: readonly Caller[], kind: 'new' | 'same', round: number): Promise<Round> {
  const times: number[] = []
  const answers: Round['answers'][number][] = []
  let failed = 0
  let asked = 0
  const end = performance.now() + ROUND_MS
  const begun = performance.now()
  const work = async (client: number): Promise<void> => {
    const caller = callers[client % callers.length]
    if (caller === undefined) return
    while (performance.now() < end) {
      const address = writeAddress(caller.area, kind, asked++, round)
      const sent = performance.now()
      const answer = await ask(url + address, caller)
      times.push(performance.now() - sent)
      if (answer === null) failed += 1
      else answers.push({ address, area: caller.area, digest: answer })
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)))
  return { rate: (times.length / (performance.now() - begun)) * 1_000, times, failed, answers }
}

/** A question of the five in turn; a new one begins on a day on which none began before in this round. */
function writeAddress(area: string, kind: 'new' | 'same', position: number, round: number): string {
  const question = questions[position % questions.length]
  if (question === undefined) throw new Error('there are no questions')
  const isOfYear = question.isOfNumerator === true
  const day = new Date(FIRST_DAY + ((position * ROUNDS + round) % BEGINNINGS) * DAY_MS).toISOString().slice(0, 10)
  const from = kind === 'same' || isOfYear ? '2023-01-01' : day
  const to = kind === 'new' && isOfYear ? new Date(Date.UTC(2023, 0, 31) + (position % 280) * DAY_MS).toISOString().slice(0, 10) : BENCH_DAY
  return `/api/figures?${new URLSearchParams({ indicator: question.code, area, period: `${from}..${to}`, by: question.by.join(',') }).toString()}`
}

/** The answer's digest, or null when it is none. */
async function ask(url: string, { cookie }: Caller): Promise<string | null> {
  const answer = await fetch(url, { headers: { cookie } })
  const text = await answer.text()
  return answer.ok ? createHash('sha256').update(text).digest('base64') : null
}

/** Answers that are not what their caller gets when nobody else asks; each address once for each caller. */
async function countOthers(url: string, callers: readonly Caller[], rounds: readonly Round[]): Promise<number> {
  const cookies = new Map(callers.map((caller) => [caller.area, caller]))
  const alone = new Map<string, string | null>()
  let differing = 0
  for (const { address, area, digest } of rounds.flatMap((round) => round.answers)) {
    const key = `${area} ${address}`
    const caller = cookies.get(area)
    if (caller === undefined) continue
    if (!alone.has(key)) alone.set(key, await ask(url + address, caller))
    if (alone.get(key) !== digest) differing += 1
  }
  return differing
}
