/** Lists of records: a page deep in a drill-down against its first, and 100,000 rows as Arrow against a SELECT and against JSON. */
import { tableFromIPC } from 'apache-arrow'
import { sql } from 'kysely'
import { withScope } from '#app/scope.server.ts'
import { createServices } from '#app/services.server.ts'
import { BENCH_DAY, openApplication, type Application, type Page } from './application.ts'
import type { Provinces } from './provinces.ts'
import { READER } from './questions.ts'
import type { Report } from './report.ts'
import { median, time } from './timing.ts'

const ROUNDS = 7
const DEEP_ROW = 100_000
const LONGEST_PAGE = 1_000
const GOALS = { deep: 1.5, arrow: 1.3, bytes: 1 / 4 } as const
/** Results of a province whose terms lie in these days: many more than are walked. */
const CHOICE = `indicator=E01&area=370000&period=2021-01-01..${BENCH_DAY}`
/** One city's, about a tenth of them: what leaves as Arrow. */
const CITY = '370200'
const OF_CITY = `indicator=E01&area=${CITY}&period=2021-01-01..${BENCH_DAY}`

export async function measureRecords(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getLarge()
  const application = await openApplication(database)
  try {
    await measureDepth(application, report)
    await measureArrow(application, report)
  } finally {
    await application.close()
  }
}

async function measureDepth(application: Application, report: Report): Promise<void> {
  const first = listPage(null)
  let after: string | null = null
  for (let row = 0; row < DEEP_ROW; row += LONGEST_PAGE) {
    const { next } = (await (await application.ask(askApi(`&limit=${LONGEST_PAGE}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`))).json()) as { next: string | null }
    if (next === null) throw new Error(`the list ends before row ${DEEP_ROW}`)
    after = next
  }
  const deep = listPage(after)
  const times = { first: new Array<number>(), deep: new Array<number>() }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.first.push(await time(() => application.load(first, 'none')))
    times.deep.push(await time(() => application.load(deep, 'none')))
  }
  const figures = { 'first ms': median(times.first), 'deep ms': median(times.deep), rounds: ROUNDS }
  report.add({ part: 'records', what: `drill-down at row ${DEEP_ROW.toLocaleString('en')} ÷ first page`, ratio: median(times.deep) / median(times.first), goal: GOALS.deep, figures })
}

async function measureArrow(application: Application, report: Report): Promise<void> {
  const services = await createServices({ database: application.database, isEmbedded: false, isLoopback: true, today: BENCH_DAY, version: 'bench' })
  const ask = async (): Promise<Uint8Array> => new Uint8Array(await (await application.ask(askApi(`&format=arrow&reason=${encodeURIComponent('量一量导出')}`, OF_CITY))).arrayBuffer())
  /** The same rows and columns of the same view under the same right, as objects and at once. */
  const select = () =>
    withScope(services, READER, async ({ db }) => {
      const { rows } = await sql`select * from read.indicator_e01 where counted_date between '2021-01-01' and ${BENCH_DAY} and city_code = ${CITY} order by counted_date desc, result_id`.execute(db)
      return rows.length
    })
  const bytes = await ask()
  const table = tableFromIPC(bytes)
  report.compare({ part: 'records', what: 'rows as Arrow and selected', differing: Math.abs((await select()) - table.numRows) })
  const times = { arrow: new Array<number>(), select: new Array<number>() }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.arrow.push(await time(ask))
    times.select.push(await time(select))
  }
  const what = `${table.numRows.toLocaleString('en')} × ${table.numCols} as Arrow`
  const figures = { 'arrow ms': median(times.arrow), 'select ms': median(times.select), rounds: ROUNDS }
  report.add({ part: 'records', what: `${what} ÷ the SELECT of the same view`, ratio: median(times.arrow) / median(times.select), goal: GOALS.arrow, figures })
  const rows = table.toArray().map((row: { toJSON(): object } | null) => row?.toJSON() ?? null)
  const json = Buffer.byteLength(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)))
  report.add({ part: 'records', what: `${what}, bytes ÷ JSON`, ratio: bytes.length / json, goal: GOALS.bytes, figures: { MB: bytes.length / 1e6, 'JSON MB': json / 1e6 } })
}

function listPage(after: string | null): Page {
  const path = `/records?${CHOICE}&part=denominator${after === null ? '' : `&after=${encodeURIComponent(after)}`}`
  return { name: 'drill-down', route: 'records', path, params: {} }
}

function askApi(rest: string, choice = CHOICE): Page {
  return { name: 'records', route: 'api.records', path: `/api/records?${choice}${rest}`, params: {} }
}
