/** The figures of the day: brought up to date when the program or the day is another one than last time. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runEtl, type EtlOptions } from './run-etl.ts'
import { readSetting, writeSetting } from './settings.ts'

/** Left by the build: a hash over all sources of the program. */
const SOURCES_MARK = fileURLToPath(new URL('../../build/.sources', import.meta.url))

/**
 * Refreshes, unless this very program did so for this day already; loads keep the figures right in between.
 * @param today the day that the pages believe, `YYYY-MM-DD`
 * @returns whether the figures stand
 */
export async function refreshFigures(today: string, options: Omit<EtlOptions, 'output'>): Promise<boolean> {
  const sources = await readFile(SOURCES_MARK, 'utf8').catch(() => null)
  const stand = sources === null ? null : `${createHash('sha256').update(sources).digest('hex').slice(0, 16)} ${today}`
  if (stand !== null && (await readSetting(options.ownerUrl, 'refreshed')) === stand) return true
  if ((await runEtl(['refresh'], { ...options, output: 'quiet' })) !== 0) return false
  if (stand !== null) await writeSetting(options.ownerUrl, 'refreshed', stand)
  return true
}
