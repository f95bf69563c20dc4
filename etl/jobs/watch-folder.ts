/** Scans the watched folder again and again, as long as this process is the one that works. */
import { scanFolder, type Folders, type Seen } from '#etl/jobs/scan-folder.ts'
import { connect } from '#sql/client.ts'

const SCAN_EVERY_MS = 3_000

/** Begins to watch; the returned function ends it after the scan under way. */
export function watchFolder(ownerUrl: string, folders: Folders, log: (line: string) => void): () => Promise<void> {
  let seen: Seen = new Map()
  let timer: NodeJS.Timeout | undefined
  let isStopping = false
  let scanning: Promise<void> = Promise.resolve()
  const scan = async (): Promise<void> => {
    try {
      const client = await connect(ownerUrl, 'drb-worker-folder')
      try {
        seen = await scanFolder(client, folders, seen)
      } finally {
        await client.end()
      }
    } catch (error) {
      log(`watched folder: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!isStopping) timer = setTimeout(next, SCAN_EVERY_MS)
  }
  const next = (): void => {
    scanning = scan()
  }
  next()
  return () => {
    isStopping = true
    clearTimeout(timer)
    return scanning
  }
}
