/** The demonstration as the product took it in, held to what its files say by themselves. */
import { basename } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ratios } from '#domain/indicators/index.ts'
import { loadDemonstration } from '#etl/demo/load-demonstration.ts'
import { findReceipts, type Receipt } from '#etl/receipts.ts'
import { compareMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import type { TestDatabase } from '../support/database.ts'
import { createDemonstrationDatabase } from '../support/demonstration.ts'
import { writeProvince } from './province.ts'
import { countFigures } from './recompute/count-figures.ts'
import { findFindings } from './recompute/find-findings.ts'
import { demonstrationToday } from './recompute/recompute.ts'
import type { Sums } from './recompute/tally.ts'
import { takeIn, type Warehouse } from './recompute/warehouse.ts'
import { stories } from './stories.ts'

/** Seeds come before the province, which brings departments and holidays again. */
const SEEDS = 4

let database: TestDatabase
let client: pg.Client
let receipts: readonly Receipt[]
let warehouse: Warehouse
let removeFiles: () => Promise<void>

beforeAll(async () => {
  database = await createDemonstrationDatabase()
  client = await connect(database.ownerUrl, 'drb-tests')
  receipts = (await findReceipts(client, 1000)).reverse().slice(SEEDS)
  const { files, remove } = await writeProvince(1)
  removeFiles = remove
  warehouse = takeIn(files)
})
afterAll(async () => {
  await client.end()
  await database.drop()
  await removeFiles()
})

it('came file by file in the order of its numbers, and each receipt says what the file says by itself', () => {
  // Departments and holidays are known from the seeds; a release is told by the delivery whose rows waited, not by the one that frees them.
  const told = receipts.map(({ file, table, read, loaded, unchanged, replaced, withdrawn, held, rejected }) =>
    ({ file, table, read, loaded, unchanged, replaced, withdrawn, held, rejected }))
  const known = ['departments', 'holidays']
  expect(told).toEqual(warehouse.receipts.map(({ file, table, read, loaded, unchanged, replaced, withdrawn, held, rejected }) => ({
    file: basename(file), table, read, loaded: known.includes(table) ? 0 : loaded, unchanged: known.includes(table) ? read : unchanged, replaced, withdrawn, held, rejected,
  })))
})

it('shows the planted receipts', () => {
  for (const expected of stories.flatMap((story) => story.expects)) {
    if (expected.kind !== 'receipt') continue
    const receipt = receipts.find(({ file }) => file.endsWith(expected.file))
    expect(receipt, expected.file).toMatchObject({
      ...expected.counts,
      ...(expected.reasons === undefined ? {} : { reasons: expected.reasons }),
      ...(expected.warnings === undefined ? {} : { warnings: expected.warnings }),
    })
  }
})

it('held rows that came before their tasks, let them go when the tasks came, and keeps nobody waiting', async () => {
  const waited = receipts.filter(({ held }) => held > 0)
  expect(waited.map(({ table, held, released }) => ({ table, held, released }))).toEqual([
    { table: 'results', held: 12, released: 12 },
    { table: 'follow_ups', held: 3, released: 3 },
  ])
  const { rows } = await client.query<{ file: string; rows: number }>(
    `select releasing.file_name as file, count(*) as rows
     from ops.held_rows
     left join ops.deliveries as releasing on releasing.batch_id = held_rows.released_batch_id
     group by releasing.file_name`,
  )
  expect(rows).toEqual([{ file: '30-tasks-2023-11.csv', rows: 15 }])
})

it('found between its tables what the files say by themselves', async () => {
  const { rows } = await client.query<{ key: string; count: number }>(
    `select rule || ' ' || city_code as key, count(*) as count from ops.findings where resolved_batch_id is null group by 1 order by 1`,
  )
  expect(rows.map(({ key, count }) => [key, count])).toEqual([...findFindings(warehouse)].sort())
})

it('counts in every county, city and month what the files count by themselves', async () => {
  const { tally } = countFigures(warehouse, demonstrationToday)
  const byYear = ratios.filter(({ periods }) => periods === 'from-new-year').map(({ code }) => code)
  const { rows } = await client.query<Sums & { key: string }>(
    `with cells as (
       select area_months.*, level, case when indicator = any ($1) then to_char(month_date, 'YYYY') else to_char(month_date, 'YYYY-MM') end as period
       from mart.area_months join mart.dim_areas using (area_code)
       where month_date < '2023-11-01' or indicator = any ($1) and month_date < '2024-01-01'
     ),
     placed as (
       select indicator, area_code as area, period, numerator, denominator from cells where level = 'county'
       union all select indicator, city_code, period, numerator, denominator from cells where city_code <> '370000'
       union all select indicator, '370000', period, numerator, denominator from cells
     )
     select indicator || ' ' || area || ' ' || period as key, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator
     from placed where indicator not like 'W%' group by indicator, area, period`,
    [byYear],
  )
  const counted = tally.list().filter(({ indicator, period, riskClass }) =>
    riskClass === undefined && !indicator.startsWith('W') && (byYear.includes(indicator) ? period.length === 4 : /^\d{4}-\d{2}$/.test(period) && period < '2023-11'))
  expect(new Set(counted.map(({ indicator }) => indicator))).toEqual(new Set(ratios.map(({ code }) => code)))
  const say = (key: string, { numerator, denominator }: Sums): string => `${key}: ${numerator} / ${denominator}`
  expect(rows.map((row) => say(row.key, row)).sort()).toEqual(counted.map((cell) => say(`${cell.indicator} ${cell.area} ${cell.period}`, cell)).sort())
}, 120_000)

it('left marts that a fresh making would not change', async () => {
  await client.query('begin')
  expect((await compareMarts(client)).filter(({ differing }) => differing > 0)).toEqual([])
  await client.query('rollback')
}, 120_000)

it('says what the disk said when it cannot be written', async () => {
  await expect(loadDemonstration(database.ownerUrl, { outDir: `${import.meta.filename}/below` })).rejects.toThrow('ENOTDIR')
})
