/** A file from the network is handed in: on disk first, then as an entry with its job and its line of the audit, in one transaction. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { handInFile, type HandedOver } from '#app/commands/hand-in-file.server.ts'
import { receiveFile } from '#app/hand-in/receive-file.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { getUploadLimit } from '#app/queries/get-upload-limit.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { discardFile } from '#etl/jobs/store-file.ts'

export interface HandInInput {
  readonly request: Request
  readonly context: AppLoadContext
  readonly user: User
  readonly way: 'upload' | 'put'
  readonly fileName: string
  /** Given by the sender, so that sending again counts once; null when sending again is meant. */
  readonly idempotencyKey: string | null
  /** Delivery whose rejected rows the file mends. */
  readonly mends: number | null
  /** The table that the sender names; null: its headers tell. */
  readonly table: string | null
}

/**
 * Takes the file in.
 * @returns the entry; `isNew` is false when this key came before with the same bytes and table
 * @throws RefusedError 422 when the key came before with another file, 404 when it mends a delivery that is not the sender's
 */
export async function handIn({ request, context, user, way, fileName, idempotencyKey, mends, table }: HandInInput): Promise<HandedOver> {
  const folder = context.config.deliveryDir
  assertName(fileName)
  const maxBytes = await getUploadLimit(context.services.database)
  const file = await receiveFile(request, { folder, maxBytes })
  let isKept = false
  try {
    const entry = await changeInScope(context.services, user, (db) => handInFile(db, { way, fileName, file, actor: user.name, idempotencyKey, mends, table }))
    isKept = entry.isNew
    return entry
  } finally {
    if (!isKept) await discardFile(folder, file.storedName)
  }
}

function assertName(name: string): void {
  if (name.trim() !== '' && name.length <= 200 && !/[\p{Cc}/\\]/u.test(name)) return
  throw new RefusedError(400, 'name-not-valid', {
    zh: '文件名应为 1 到 200 个字符，不含路径与控制字符。',
    en: 'A file name has 1 to 200 characters, without a path or control characters.',
  })
}
