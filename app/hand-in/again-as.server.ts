/** The file of a refused delivery, loaded as one of the tables that its headers fit. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { handInAgain, noFile } from '#app/commands/hand-in-again.server.ts'
import type { HandedOver } from '#app/commands/hand-in-file.server.ts'
import { withCopy } from '#app/hand-in/with-copy.server.ts'
import { findKeptFile } from '#app/queries/find-kept-file.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { LayoutChoice } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'

export interface AgainInput {
  readonly context: AppLoadContext
  readonly user: User
  readonly deliveryId: number
  readonly wanted: LayoutChoice
}

/** @throws RefusedError 404 without a file of the reader's, 400 for a table that it does not fit, 422 when it has gone */
export async function loadAgainAs({ context, user, deliveryId, wanted }: AgainInput): Promise<HandedOver> {
  const { config, services } = context
  const file = await withScope(services, user, (scope) => findKeptFile(scope, deliveryId))
  if (file === null) throw noFile()
  const choice = file.choices.find(({ layout, table }) => layout === wanted.layout && table === wanted.table)
  if (choice === undefined) throw new RefusedError(400, 'table-not-valid', { zh: '这份文件的表头不符合所选源表。', en: 'The headers of this file do not fit the table chosen.' })
  return withCopy(config.deliveryDir, file.storedName, (storedName) => changeInScope(services, user, (db) => handInAgain(db, { deliveryId, storedName, choice, actor: user.name })))
}
