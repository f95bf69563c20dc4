/** `npm run fuzz`: loads damaged files into a warehouse of its own. Exit codes: 0 all held, 1 something did not, 2 wrong call. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSeeds } from '#etl/seeds.ts'
import { openBenchServer } from '../bench/server.ts'
import { readOptions, USAGE, WrongOption } from './options.ts'
import { runFuzz } from './run.ts'

const EXIT = { held: 0, failed: 1, wrongCall: 2, cut: 130 }

async function main(): Promise<number> {
  const { rounds, seed } = readOptions(process.argv.slice(2))
  const server = await openBenchServer({ durable: false })
  const cut = (): void => void server.close().finally(() => process.exit(EXIT.cut))
  process.once('SIGINT', cut).once('SIGTERM', cut)
  const folder = await mkdtemp(join(tmpdir(), 'drb-fuzz-'))
  try {
    const { ownerUrl } = await server.createDatabase('fuzz')
    await loadSeeds(ownerUrl)
    const { failures, loaded, refused, rows, rejected, peakMb } = await runFuzz({ ownerUrl, folder, rounds, seed }, console.error)
    console.log(`${rounds} files from seed ${seed}: ${loaded} loaded, ${refused} refused; ${rows} rows, ${rejected} of them rejected; memory grew by ${peakMb} MB at most; ${failures.length} failures`)
    if (failures.length === 0) {
      await rm(folder, { recursive: true, force: true })
      return EXIT.held
    }
    const alone = failures.flatMap(({ seed: own }) => (own === null ? [] : [own])).slice(0, 1)
    for (const own of alone) console.log(`again, the first file alone: npm run fuzz -- --rounds 1 --seed ${own}`)
    console.log(`again, as it was: npm run fuzz -- --rounds ${rounds} --seed ${seed}\nfiles that failed: ${folder}`)
    return EXIT.failed
  } finally {
    await server.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const isWrongCall = error instanceof WrongOption
  process.stderr.write(isWrongCall ? `${error.message}\n${USAGE}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = isWrongCall ? EXIT.wrongCall : EXIT.failed
}
