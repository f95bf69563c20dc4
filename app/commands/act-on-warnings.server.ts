/** What people do about warnings: one act on one or many of them, all or none, with one line of the audit. The database checks all of it. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError, type RefusalStatus } from '#app/queries/refusal.ts'
import type { Wording } from '#domain/indicator.ts'
import { warningStateNames, warningStates, type HandWay, type WarningAct } from '#domain/warning-life.ts'
import type { Database } from '#sql/schema.ts'

interface Writer {
  readonly name: string
  readonly displayName: string
}

export interface WarningAction {
  readonly act: WarningAct
  /** Sign-in name of who is given it, for `assign`. */
  readonly assignee?: string | undefined
  /** For `take-in-hand`. */
  readonly way?: HandWay | undefined
  /** A task that it is drawn into or linked to; absent: still to be drawn. */
  readonly task?: string | undefined
  readonly note: string
}

/** A warning and the version that was seen. */
export interface SeenWarning {
  readonly id: number
  readonly seen: number
}

const REFUSALS: Readonly<Record<string, { readonly status: RefusalStatus; readonly wording: Wording }>> = {
  state: { status: 409, wording: { zh: '预警现在的状态不能这样处理，请对照现在的内容。', en: 'Its present state does not allow this; see what stands now.' } },
  'same-person': { status: 409, wording: { zh: '经办与复核不得为同一人：请由另一位人员复核或退回。', en: 'Who settled it does not check it: another person has to.' } },
  mended: { status: 409, wording: { zh: '它是自行消除的，没有人下过结论，无可退回。', en: 'It ended by itself; there is no conclusion to send back.' } },
  reason: { status: 422, wording: { zh: '请写明理由，至少 4 个字。', en: 'Give the reason in 4 characters or more.' } },
  way: { status: 422, wording: { zh: '请选择核查方式。', en: 'Choose how it is taken in hand.' } },
  task: { status: 422, wording: { zh: '预警所在的市没有这项任务，请核对任务编号。', en: 'There is no such task where the warning is; check its number.' } },
  assignee: { status: 422, wording: { zh: '不能派给这个账号：它不在岗，或不管这条预警的地区、部门。', en: 'It cannot be given to this account, which is not active or not of its area and department.' } },
  'too-many': { status: 422, wording: { zh: '一次最多处理 5,000 条，每条一次。', en: 'At most 5,000 at once, each once.' } },
}

/**
 * Acts on warnings within the transaction's scope.
 * @throws RefusedError 403 for a role that works with none, 404 outside the scope, 409 when one was changed meanwhile or its state does
 * not allow the act, 422 for what is missing
 * @returns how many were acted on
 */
export async function actOnWarnings(db: Transaction<Database>, warnings: readonly SeenWarning[], action: WarningAction, today: string, writer: Writer): Promise<number> {
  const { act, note, assignee, way, task } = action
  const detail = { ...(assignee === undefined ? {} : { assignee }), ...(way === undefined ? {} : { way }), ...(task === undefined || task === '' ? {} : { task }) }
  const { rows } = await sql<{ id: number }>`
    select warning_id as id
    from read.act_on_warnings(
      ${today}::date, ${JSON.stringify(warnings)}::jsonb, ${act}, ${JSON.stringify(detail)}::jsonb, ${note}, ${writer.name}, ${writer.displayName}
    )`
    .execute(db)
    .catch((error: unknown) => {
      throw explainAct(error)
    })
  await recordAuditEvent(db, {
    actor: writer.name, event: 'warning-act', succeeded: true,
    detail: { act, count: rows.length, ids: rows.map(({ id }) => id).sort((one, other) => one - other).join(' '), ...detail },
  })
  return rows.length
}

function explainAct(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : ''
  const state = warningStates.find((one) => one === detail)
  if (error.code === '40001' && state !== undefined) {
    return new RefusedError(409, 'changed-meanwhile', {
      zh: `您打开之后，别人已处理过，没有覆盖。现在的状态是“${warningStateNames[state].zh}”，请对照下面的内容再决定。`,
      en: `Somebody acted on it after you opened it; nothing was overwritten. It is now "${warningStateNames[state].en}"; compare with what stands below.`,
    })
  }
  const refusal = error.code === '55006' || error.code === '22023' ? REFUSALS[detail] : undefined
  return refusal === undefined ? explainWriting(error) : new RefusedError(refusal.status, `warning-${detail}`, refusal.wording)
}
