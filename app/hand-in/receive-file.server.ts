/** Bytes from the network → a file in DELIVERY_DIR, whole and on disk, or nothing at all. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedError } from '#app/queries/refusal.ts'
import { PART, syncFolder, type StoredFile } from '#etl/jobs/store-file.ts'

export interface ReceiveOptions {
  readonly folder: string
  readonly maxBytes: number
}

/**
 * Streams the body of a request to disk.
 * @throws RefusedError 413 when it is too large, 400 when it ends before it should, 507 when the disk has no room for it
 */
export async function receiveFile(request: Request, { folder, maxBytes }: ReceiveOptions): Promise<StoredFile> {
  const declared = readLength(request)
  if (declared !== null && declared > maxBytes) throw tooLarge(maxBytes)
  await mkdir(folder, { recursive: true })
  const storedName = randomUUID()
  const part = join(folder, storedName + PART)
  try {
    const file = await open(part, 'wx', 0o600)
    let written: Omit<StoredFile, 'storedName'>
    try {
      written = await write(request, file, maxBytes)
      if (request.signal.aborted || (declared !== null && declared !== written.bytes)) throw cutOff()
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, join(folder, storedName))
    await syncFolder(folder)
    return { storedName, ...written }
  } catch (error) {
    await rm(part, { force: true })
    throw isWithoutRoom(error) ? noRoom() : error
  }
}

async function write(request: Request, file: FileHandle, maxBytes: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const reader = request.body?.getReader()
  while (reader !== undefined) {
    const piece = await reader.read().catch(() => {
      throw cutOff()
    })
    if (piece.done) break
    bytes += piece.value.byteLength
    // The rest is left unread: an answer reaches the sender only on a connection that was not torn down.
    if (bytes > maxBytes) throw tooLarge(maxBytes)
    hash.update(piece.value)
    // All of it, or the reason why not: a single write may take a part and say nothing.
    await file.writeFile(piece.value)
  }
  return { sha256: hash.digest('hex'), bytes }
}

function readLength(request: Request): number | null {
  const sent = request.headers.get('content-length')
  return sent === null || !/^\d{1,15}$/.test(sent) ? null : Number(sent)
}

function tooLarge(maxBytes: number): RefusedError {
  return new RefusedError(413, 'file-too-large', {
    zh: `文件超过 ${maxBytes} 字节；请压缩或分批报送，或请管理员调整设置 upload_max_bytes。`,
    en: `The file is larger than ${maxBytes} bytes; compress it or send it in parts, or ask for another upload_max_bytes.`,
  })
}

const isWithoutRoom = (error: unknown): boolean => error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))

function noRoom(): RefusedError {
  return new RefusedError(507, 'no-room', {
    zh: '服务器磁盘已满，文件没有收下，什么也没有留下；请告知管理员，稍后重新报送。',
    en: 'The server’s disk is full: the file was not taken and nothing was kept. Tell the administrator and send it again later.',
  })
}

function cutOff(): RefusedError {
  return new RefusedError(400, 'body-cut-off', { zh: '文件没有传完，什么也没有留下；请重新报送。', en: 'The file did not arrive whole; nothing was kept. Send it again.' })
}
