/** A file of this machine → a copy in DELIVERY_DIR under a name of ours, whole and on disk, or nothing at all. */
import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '#etl/refusal.ts'

/** A file on disk that no entry names yet. */
export interface StoredFile {
  /** Name in the folder. */
  readonly storedName: string
  readonly sha256: string
  readonly bytes: number
}

/** Ending of a file that is not whole. */
export const PART = '.part'

/**
 * Copies a file and hashes what it copies.
 * @param stop aborted to leave off; nothing stays then
 * @throws Refusal when it cannot be read, or changes meanwhile; any other error when the folder takes no copy
 */
export async function storeFile(path: string, deliveryDir: string, stop?: AbortSignal): Promise<StoredFile> {
  const before = await findStand(path)
  await mkdir(deliveryDir, { recursive: true })
  const storedName = randomUUID()
  const part = join(deliveryDir, storedName + PART)
  try {
    const copy = await open(part, 'wx', 0o600)
    const written = await copyInto(copy, path, stop).finally(() => copy.close())
    if ((await findStand(path)) !== before) throw refuse('file-changed')
    await rename(part, join(deliveryDir, storedName))
    await syncFolder(deliveryDir)
    return { storedName, ...written }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/**
 * Copies a file of the folder within it, to be handed in once more: an entry has a file of its own.
 * @returns the copy's name
 */
export async function copyStored(deliveryDir: string, storedName: string): Promise<string> {
  const copyName = randomUUID()
  const part = join(deliveryDir, copyName + PART)
  try {
    await copyFile(join(deliveryDir, storedName), part, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    const copy = await open(part, 'r+')
    await copy.sync().finally(() => copy.close())
    await rename(part, join(deliveryDir, copyName))
    await syncFolder(deliveryDir)
    return copyName
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Takes back a file that no entry came to name. */
export async function discardFile(deliveryDir: string, storedName: string): Promise<void> {
  await rm(join(deliveryDir, storedName), { force: true })
}

/** A name is on disk when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function copyInto(copy: FileHandle, path: string, stop: AbortSignal | undefined): Promise<Omit<StoredFile, 'storedName'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of readPieces(path)) {
    stop?.throwIfAborted()
    hash.update(chunk)
    bytes += chunk.length
    // All of it, or the reason why not: a single write may take a part and say nothing.
    await copy.writeFile(chunk)
  }
  await copy.sync()
  return { sha256: hash.digest('hex'), bytes }
}

/** A fault of the file is told as such, apart from those of the copy. */
async function* readPieces(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) yield chunk as Buffer
  } catch (error) {
    throw unreadable(error)
  }
}

/** Size and moment of the last change. */
async function findStand(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(error)
  })
  return `${found.size} ${found.mtimeMs}`
}

const unreadable = (error: unknown): Error => refuse('unreadable-file', error instanceof Error ? error.message : String(error))
