/** What every warehouse starts with: regions, their changes, departments, holidays. They enter by the same door as any delivery. */
import { fileURLToPath } from 'node:url'
import { loadFiles, type LoadOptions } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'

const SEEDS = ['regions', 'region_changes', 'departments', 'holidays']

/** Loads the seeds; loading them again changes nothing. @throws when one of them is not taken in whole. */
export async function loadSeeds(ownerUrl: string, options: LoadOptions = {}): Promise<Receipt[]> {
  const paths = SEEDS.map((name) => fileURLToPath(new URL(`../sql/seeds/${name}.csv`, import.meta.url)))
  const receipts = await loadFiles(ownerUrl, paths, options)
  const faulty = receipts.find((receipt) => receipt.state !== 'loaded' || receipt.rejected > 0)
  if (faulty !== undefined) throw new Error(`seed ${faulty.file}: ${faulty.refusal?.en ?? `${faulty.rejected} rows rejected`}`)
  return receipts
}
