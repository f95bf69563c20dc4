/** `npm run screens`: pictures of every page from the demonstration province. Exit codes: 0 taken, 1 a page is at fault, 2 wrong call. */
import { mkdir } from 'node:fs/promises'
import { launchBrowser } from '../support/browser.ts'
import { makeDataDir, removeDataDir } from '../support/data-dir.ts'
import { startTestServer } from '../support/server.ts'
import { readOptions, USAGE, WrongOption, type ScreenOptions } from './options.ts'
import { takeScreens } from './take.ts'

/** The first load of the demonstration on a busy machine. */
const PATIENCE_MS = 600_000
const EXIT = { taken: 0, failed: 1, wrongCall: 2 }

async function main({ pages, out }: ScreenOptions): Promise<number> {
  await mkdir(out, { recursive: true })
  const dataDir = await makeDataDir()
  const server = await startTestServer({ env: { DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_APP_URL: '' }, patienceMs: PATIENCE_MS })
  const browser = await launchBrowser()
  try {
    const { count, faults } = await takeScreens(browser, server.url, pages, out)
    for (const fault of faults) console.error(fault)
    console.log(`${count} pictures in ${out}, ${faults.length} faults`)
    return faults.length === 0 ? EXIT.taken : EXIT.failed
  } finally {
    await browser.close()
    await server.stop()
    await removeDataDir(dataDir)
  }
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)))
} catch (error) {
  const isWrongCall = error instanceof WrongOption
  process.stderr.write(isWrongCall ? `${error.message}\n${USAGE}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = isWrongCall ? EXIT.wrongCall : EXIT.failed
}
