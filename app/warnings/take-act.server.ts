/** Forms of the desk → what is done about one warning. */
import { actOnWarnings, type WarningAction } from '#app/commands/act-on-warnings.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { readWarningId } from '#app/queries/get-warning.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope } from '#app/scope.server.ts'
import { handWays, isWarningAct } from '#domain/warning-life.ts'

const BACK = /^\/warnings(\/\d{1,15})?(\?[^#\\\s]*)?$/

/**
 * Does what the form asks.
 * @returns where the reader came from
 * @throws RefusedError as {@link actOnWarnings} does; 422 for a form that asks for nothing
 */
export async function takeWarningAct(form: SentForm): Promise<string> {
  const { context, user, params } = form
  const id = readWarningId(params['id'] ?? '')
  const seen = Number(form.read('seen'))
  if (id === null || !Number.isSafeInteger(seen)) throw new Response(null, { status: 404 })
  const action = readWarningAction(form)
  await changeInScope(context.services, user, (db) => actOnWarnings(db, [{ id, seen }], action, context.services.findToday(), user))
  const back = form.read('back')
  return BACK.test(back) ? back : `/warnings/${id}`
}

/** @throws RefusedError 422 for a form that asks for nothing */
export function readWarningAction({ read }: Pick<SentForm, 'read'>): WarningAction {
  const act = read('act')
  if (!isWarningAct(act)) throw new RefusedError(422, 'no-such-act', { zh: '没有说要做什么。', en: 'It does not say what to do.' })
  const way = handWays.find((one) => one === read('way'))
  const task = act === 'link' || (act === 'take-in-hand' && way === 'task') ? read('task') || undefined : undefined
  return { act, note: tidyText(read('note')), ...(act === 'assign' ? { assignee: read('assignee') } : {}), ...(act === 'take-in-hand' ? { way } : {}), ...(task === undefined ? {} : { task }) }
}
