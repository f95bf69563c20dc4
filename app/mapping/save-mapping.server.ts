/** What was chosen on the mapping page → a layout of its sender, and the file handed in once more. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { saveLayout } from '#app/commands/save-layout.server.ts'
import { withCopy } from '#app/hand-in/with-copy.server.ts'
import { mapFile, openFile, readLookupsInScope } from '#app/mapping/open-mapping.server.ts'
import { readText } from '#app/mapping/read-choice.ts'
import { addressMapping } from '#app/presenters/mapping-page.ts'
import { findRefusedFile } from '#app/queries/find-refused-file.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'

export interface MappingToSave {
  readonly context: AppLoadContext
  readonly user: User
  readonly deliveryId: number
  readonly form: FormData
}

const NAME = /^[^@\p{Cc}]{1,60}$/u

/**
 * @returns where to go: the list of deliveries, or back to the page when what was chosen is no layout yet
 * @throws RefusedError 400 for a name that is none, 404 without a file to map, 422 for one that cannot be read, 409 when somebody saved another version meanwhile
 */
export async function saveMapping({ context, user, deliveryId, form }: MappingToSave): Promise<string> {
  const { config, services } = context
  const name = readText(form, 'name').trim()
  if (!NAME.test(name)) throw new RefusedError(400, 'layout-name', {
    zh: '版式名称应为 1 到 60 个字符，不含 @ 与控制字符。',
    en: 'The name of a layout has 1 to 60 characters, without @ and control characters.',
  })
  const found = await withScope(services, user, async (scope) => ({ file: await findRefusedFile(scope, deliveryId), lookups: await readLookupsInScope(scope) }))
  if (found.file === null) throw new RefusedError(404, 'no-such-delivery', { zh: '没有可对应的文件。', en: 'There is no file to map.' })
  const opened = await openFile(config.deliveryDir, found.file.storedName)
  const { view, columns, sourceTable } = mapFile(opened, form, found.lookups)
  if (view.faults.length > 0) return `${addressMapping(deliveryId)}?${readBack(form)}`
  const seen = Number(readText(form, `seen.${name}`)) || 0
  await withCopy(config.deliveryDir, found.file.storedName, (storedName) =>
    changeInScope(services, user, (db) => saveLayout(db, { deliveryId, name, seen, sourceTable, columns, storedName, actor: user.name })),
  )
  return '/deliveries'
}

/** What was sent, as an address that shows it again; the session's word stays out of it. */
function readBack(form: FormData): string {
  const sent = [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && name !== 'csrf' ? [[name, value]] : []))
  return new URLSearchParams(sent).toString()
}
