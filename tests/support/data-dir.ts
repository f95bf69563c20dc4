/** A data folder for an embedded server of the tests' own. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes an empty data folder that the server's user can pass through. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'drb-tests-'))
  await chmod(dataDir, 0o755)
  return dataDir
}

/** Removes a data folder, and the common folder that it points to where the temporary folder is closed to the server. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const elsewhere = await readFile(join(dataDir, 'postgres-location'), 'utf8').catch(() => null)
  if (elsewhere !== null) await rm(elsewhere, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}
