/** The action of the forms of meetings: saved, or the form again with what is wrong or with what somebody else saved. */
import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { saveMeetingForm } from '#app/checklists/save-forms.server.ts'
import { handleAction } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { addressMeeting } from '#app/presenters/checklists/addresses.ts'
import { requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Meeting } from '#app/queries/types.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

/** @throws RefusedError 403 for all but the province's evaluators, 409 for a meeting that is cancelled */
export function assertMayRecord(user: User, meeting: Pick<Meeting, 'state'> | null): void {
  if (!mayLeadChecklists(user)) throw new RefusedError(403, 'outside-right', { zh: '会议由省级考核人员记录。', en: 'Meetings are recorded by evaluators of the province.' })
  if (meeting?.state === 'cancelled') throw new RefusedError(409, 'meeting-cancelled', { zh: '这次会议已取消，不再改动。', en: 'This meeting is cancelled and no longer changes.' })
}

/** The action: of a new meeting, or of the one that the address names. */
export function takeMeeting() {
  return handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
    const user = await requireUser(request, context, 'checklists')
    const form = await request.formData()
    assertCsrf(request, form)
    assertMayRecord(user, null)
    const answer = await saveMeetingForm({ context, user, form, reader: readReader(request) }, params['id'] === undefined ? null : requireNumber(params['id']))
    if (typeof answer === 'number') throw redirect(addressMeeting(answer))
    return json({ form: answer.form }, { status: answer.status })
  })
}
