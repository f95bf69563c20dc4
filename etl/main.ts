/**
 * The command line of the load: `npm run etl -- <verb>`.
 * Exit codes: 0 all loaded (rows that wait for others count as loaded), 3 loaded with rejects, 1 refused or failed, 2 wrong call,
 * 130 stopped by Ctrl-C while files that were handed in wait to be loaded.
 */
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { z } from 'zod'
import { findFaults } from '#etl/checks.ts'
import { findToday } from '#etl/clock.ts'
import { writeDemonstration } from '#etl/demo/index.ts'
import { loadDemonstration } from '#etl/demo/load-demonstration.ts'
import { loadByJobs } from '#etl/jobs/load-by-jobs.ts'
import { LOAD_LOCK } from '#etl/load-lock.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { createReporter, type Reporter } from '#etl/progress.ts'
import { findReceipts, type Receipt } from '#etl/receipts.ts'
import { compareMarts, rebuildMarts, refreshMarts } from '#etl/refresh.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { isSender } from '#etl/sender.ts'
import { compareWarnings } from '#etl/warnings/compare.ts'
import { settleWarnings } from '#etl/warnings/settle.ts'
import { writeReceipt } from '#etl/write-receipt.ts'
import { connect } from '#sql/client.ts'

const USAGE = `用法 usage:
  npm run etl -- load FILE… [--sender CODE] [--layout L] [--table T] [--direct] [--json]
                                                                报送并载入文件 hand files in and follow them; --direct loads at once, without the queue
  npm run etl -- receipts [--limit N] [--json]                  列出回执 list receipts
  npm run etl -- refresh [--full] [--verify]                    刷新汇总 refresh the sums; --verify proves them
  npm run etl -- demo --out DIR [--scale S] [--seed N] [--load] 生成（并载入）示范数据 write (and load) the demonstration province`

const EXIT = { done: 0, failed: 1, wrongCall: 2, withRejects: 3, stopped: 130 }

const environment = z.object({
  DATABASE_URL: z.string({ error: 'is missing: the owner’s address, postgres://user:password@host:port/database' }).regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
})
const folder = z.object({ DELIVERY_DIR: z.string({ error: 'is missing: the folder where files that were handed in wait and stay' }).min(1, 'is empty') })

class WrongCall extends Error {}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [verb, ...files] = positionals
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  switch (verb) {
    case 'load': {
      if (files.length === 0) throw new WrongCall('load: no file named')
      const { layout, table, sender, direct } = values
      const wanted = { ...(layout === undefined ? {} : { layout }), ...(table === undefined ? {} : { table }), ...(sender === undefined ? {} : { sender }) }
      const deliveryDir = direct === true ? null : readEnvironment(folder).DELIVERY_DIR
      const stop = deliveryDir === null ? new AbortController().signal : listenForStop()
      const take = async (ownerUrl: string, reporter: Reporter): Promise<Receipt[]> => {
        if (sender !== undefined && !(await withClient((client) => isSender(client, sender)))) throw new WrongCall(`--sender: “${sender}” is the code of no area and no department`)
        if (deliveryDir === null) return loadFiles(ownerUrl, files, { ...wanted, reporter, today: await withClient(readToday) })
        return loadByJobs(ownerUrl, files, { deliveryDir, sender: sender ?? '', layout: layout ?? null, table: table ?? null, today: await withClient(readToday), reporter, stop })
      }
      const code = await load(take, values.json === true)
      return code === EXIT.failed && stop.aborted ? EXIT.stopped : code
    }
    case 'receipts':
      return withClient(async (client) => print(await findReceipts(client, readCount('limit', values.limit) ?? 50), values.json === true))
    case 'refresh':
      return withClient(async (client) => {
        await client.query('select pg_advisory_lock($1)', [LOAD_LOCK])
        await client.query('begin')
        if (values.full === true) await rebuildMarts(client, { log })
        else await refreshMarts(client, { entities: [], log })
        const isProved = values.verify !== true || (await verify(client, log))
        await client.query('commit')
        const today = await readToday(client)
        await settleWarnings(client, { today, isFull: values.full === true, log })
        if (values.verify === true && !(await verifyWarnings(client, today, log))) return EXIT.failed
        return isProved ? EXIT.done : EXIT.failed
      })
    case 'demo': {
      if (values.out === undefined) throw new WrongCall('demo: --out DIR is missing')
      const wanted = { outDir: values.out, scale: readNumber('scale', values.scale) ?? 1, seed: readCount('seed', values.seed), log }
      if (values.load === true) return load(async (ownerUrl, reporter) => loadDemonstration(ownerUrl, { ...wanted, reporter, today: await withClient(readToday) }), values.json === true)
      await writeDemonstration(wanted)
      return EXIT.done
    }
    default:
      throw new WrongCall(verb === undefined ? 'no verb' : `unknown verb ${verb}`)
  }
}

/** Holds the marts to a fresh making and to the truths of sql/checks. */
async function verify(client: pg.Client, log: (line: string) => void): Promise<boolean> {
  const differing = (await compareMarts(client)).filter((table) => table.differing > 0)
  for (const { table, differing: count } of differing) log(`${table}: ${count} rows differ from a fresh making`)
  const faults = await findFaults(client)
  for (const { check, count, first } of faults) log(`${check}: ${count} faults, the first ${JSON.stringify(first)}`)
  return differing.length === 0 && faults.length === 0
}

/** Holds the warnings to rules that are asked of everything. */
async function verifyWarnings(client: pg.Client, today: string, log: (line: string) => void): Promise<boolean> {
  await client.query('begin')
  const differing = await compareWarnings(client, today)
  await client.query('commit')
  for (const { rule, differing: count } of differing) log(`warnings ${rule}: ${count} differ from a full run`)
  return differing.length === 0
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        layout: { type: 'string' }, table: { type: 'string' }, sender: { type: 'string' }, direct: { type: 'boolean' }, json: { type: 'boolean' }, limit: { type: 'string' }, full: { type: 'boolean' },
        verify: { type: 'boolean' }, out: { type: 'string' }, scale: { type: 'string' }, seed: { type: 'string' }, load: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error))
  }
}

/** Prints the receipts of what `take` loads, into a warehouse that has its seeds: without regions it could take nothing in. */
async function load(take: (ownerUrl: string, reporter: Reporter) => Promise<readonly Receipt[]>, asJson: boolean): Promise<number> {
  const ownerUrl = readOwnerUrl()
  const reporter = createReporter(process.stderr, false)
  const hasRegions = await withClient(async (client) => (await client.query('select from core.regions limit 1')).rowCount === 1)
  if (!hasRegions) await loadSeeds(ownerUrl, { reporter })
  const receipts = await take(ownerUrl, reporter)
  print(receipts, asJson)
  if (receipts.some((receipt) => receipt.state !== 'loaded')) return EXIT.failed
  return receipts.some((receipt) => receipt.rejected > 0) ? EXIT.withRejects : EXIT.done
}

function print(receipts: readonly Receipt[], asJson: boolean): number {
  for (const receipt of receipts) console.log(asJson ? JSON.stringify(receipt) : writeReceipt(receipt))
  return EXIT.done
}

async function withClient<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> {
  const client = await connect(readOwnerUrl(), 'drb-etl')
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const readToday = (client: pg.Client): Promise<string> => findToday(client, process.env.TODAY)

const readOwnerUrl = (): string => readEnvironment(environment).DATABASE_URL

/** @throws WrongCall that names what is missing */
function readEnvironment<T>(shape: z.ZodType<T>): T {
  const found = shape.safeParse(process.env)
  if (!found.success) throw new WrongCall(found.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '))
  return found.data
}

/** Aborted by the first Ctrl-C, which ends in order; a second one ends at once. */
function listenForStop(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort())
  return stopping.signal
}

function readNumber(name: string, sent: string | undefined): number | undefined {
  if (sent === undefined) return undefined
  const value = Number(sent)
  if (!Number.isFinite(value) || value <= 0) throw new WrongCall(`--${name}: “${sent}” is not a positive number`)
  return value
}

function readCount(name: string, sent: string | undefined): number | undefined {
  const value = readNumber(name, sent)
  if (value !== undefined && !Number.isSafeInteger(value)) throw new WrongCall(`--${name}: “${sent ?? ''}” is not a whole number`)
  return value
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const isWrongCall = error instanceof WrongCall
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isWrongCall ? `${USAGE}\n` : ''}`)
  process.exitCode = isWrongCall ? EXIT.wrongCall : EXIT.failed
}
