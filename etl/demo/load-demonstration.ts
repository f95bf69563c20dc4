/** Writes the demonstration province and loads it as its senders would: one delivery after the other, each as soon as it is whole. */
import { PassThrough } from 'node:stream'
import { writeDemonstration, type DemonstrationOptions } from '#etl/demo/index.ts'
import { loadInTurn, type LoadOptions } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { provinceCode } from '#domain/region.ts'

/**
 * Loads the province into a database that has its seeds; what is there already stays as it is.
 * @returns one receipt a file, in the order of the deliveries
 */
export async function loadDemonstration(ownerUrl: string, options: Omit<DemonstrationOptions, 'onFile'> & Pick<LoadOptions, 'reporter' | 'today'>): Promise<Receipt[]> {
  const whole = new PassThrough({ objectMode: true })
  // Said before anybody reads, an error waits for the reader.
  whole.on('error', () => undefined)
  const writing = writeDemonstration({ ...options, onFile: (path) => whole.write(path) }).then(
    () => whole.end(),
    (error: Error) => whole.destroy(error),
  )
  const receipts = await loadInTurn(ownerUrl, whole, { ...options, sender: provinceCode })
  await writing
  return receipts
}
