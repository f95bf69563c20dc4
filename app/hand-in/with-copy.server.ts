/** A kept file is handed in again by a copy: each entry has a file of its own. */
import type { HandedOver } from '#app/commands/hand-in-file.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { copyStored, discardFile } from '#etl/jobs/store-file.ts'

/**
 * Does the work with a copy of the file, which stays when the work made an entry of it.
 * @throws RefusedError 422 when the file has gone; whatever the work throws
 */
export async function withCopy(folder: string, keptName: string, work: (storedName: string) => Promise<HandedOver>): Promise<HandedOver> {
  const storedName = await copyStored(folder, keptName).catch((error: unknown) => {
    throw isMissing(error) ? gone() : error
  })
  let isKept = false
  try {
    const entry = await work(storedName)
    isKept = entry.isNew
    return entry
  } finally {
    if (!isKept) await discardFile(folder, storedName)
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The file is not where it was kept. */
export const gone = (): RefusedError => new RefusedError(422, 'file-gone', { zh: '文件已不在报送目录中，请重新报送。', en: 'The file is no longer in the folder of deliveries; hand it in again.' })
