/** One demonstration at scale 1, written and recomputed once a run, for the tests of this folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemonstration } from '#etl/demo/index.ts'
import { countFigures } from './recompute/count-figures.ts'
import { findFindings } from './recompute/find-findings.ts'
import { demonstrationToday, recompute } from './recompute/recompute.ts'

export interface Province extends ReturnType<typeof recompute> {
  readonly folder: string
  readonly files: readonly string[]
  /** E01 of the corrected city and quarter before the correction came. */
  readonly beforeCorrection: { readonly numerator: number; readonly denominator: number }
  /** `rule city` → records that contradict others. */
  readonly findings: ReadonlyMap<string, number>
}

/** Writes a demonstration into a folder of its own. */
export async function writeProvince(scale: number): Promise<{ folder: string; files: string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'demonstration-'))
  const { files } = await writeDemonstration({ outDir: folder, scale })
  return { folder, files, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Recomputes a written demonstration, looking once more just before the correction. */
export function recomputeProvince(folder: string, files: readonly string[]): Province {
  let beforeCorrection = { numerator: 0, denominator: 0 }
  const correction = files.findIndex((file) => file.includes('correction'))
  const counted = recompute(files, demonstrationToday, (path, now) => {
    if (path !== files[correction - 1]) return
    beforeCorrection = { ...countFigures(now, demonstrationToday, ['E01']).tally.find('E01', '370600', '2023-Q2') }
  })
  return { folder, files, beforeCorrection, findings: findFindings(counted.warehouse), ...counted }
}
