/** What was sent from the page of a line or a meeting → saved, or the form again with what is wrong or with what somebody else saved. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { readLine, readMeeting, readWhole } from '#app/checklists/read-form.ts'
import { saveMeeting } from '#app/commands/save-meeting.server.ts'
import { saveChecklistLine } from '#app/commands/write-checklist.server.ts'
import { presentLineForm } from '#app/presenters/checklists/line-page.ts'
import { presentMeetingForm } from '#app/presenters/checklists/meeting-form.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { WorkFormView } from '#app/presenters/view-models.ts'
import { requireLine } from '#app/queries/checklists/find-checklists.server.ts'
import { requireMeeting } from '#app/queries/checklists/find-meetings.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Party } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { findLineFaults, lineStates, readPoints, type LineFaults, type LineValues } from '#domain/checklist.ts'
import { findMeetingFaults, meetingStateNames } from '#domain/meeting.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

export interface SentTo {
  readonly context: AppLoadContext
  readonly user: User
  readonly form: FormData
  readonly reader: Reader
}

/** Not saved: the form as it was sent, and why. */
export interface Unsaved {
  readonly form: WorkFormView
  /** 422: wrong; 409: somebody saved meanwhile. */
  readonly status: 409 | 422
}

/** @returns null when it was saved. @throws RefusedError 403 without the right, 404 for a line that there is not, 409 for a closed one */
export async function saveLine({ context: { services }, user, form, reader }: SentTo, checklist: number, lineId: number): Promise<Unsaved | null> {
  const mayLead = mayLeadChecklists(user)
  const sent = readLine(form)
  const look = () => withScope(services, user, async (scope) => ({ line: await requireLine(scope, checklist, lineId), parties: await findParties(scope) }))
  const present = async (isConflict: boolean, faults: LineFaults): Promise<Unsaved> => {
    const form = presentLineForm({ ...(await look()), mayLead, csrf: user.csrf, sent: { values: sent, faults }, isConflict }, reader)
    return { form, status: isConflict ? 409 : 422 }
  }
  const { line, parties } = await look()
  const owner = parties.find(({ kind, code }) => `${kind}:${code}` === sent.owner) ?? null
  const faults: LineFaults = { ...findLineFaults(sent, line.fullHundredths), ...(mayLead && sent.owner !== '' && owner === null ? { owner: { kind: 'choose' } as const } : {}) }
  if (Object.keys(faults).length > 0) return present(false, faults)
  const isSaved = await keep(() => changeInScope(services, user, (db) => saveChecklistLine(db, toLine(lineId, readWhole(form, 'seen'), sent, owner), user)))
  return isSaved ? null : present(true, {})
}

function toLine(lineId: number, seen: number, sent: LineValues, owner: Party | null): Parameters<typeof saveChecklistLine>[1] {
  return {
    lineId, seen, state: lineStates.find((state) => state === sent.state) ?? 'open', selfHundredths: sent.self === '' ? null : readPoints(sent.self), gap: sent.gap, evidence: sent.evidence, evidenceLinks: sent.links,
    ownerKind: owner?.kind ?? '', ownerCode: owner?.code ?? '', ownerName: sent.person, dueDate: sent.due === '' ? null : sent.due,
  }
}

/** @param meetingId null: a new one. @returns its number, or the form again. @throws RefusedError 403 without the right, 404 for a meeting that there is not, 409 for a cancelled one */
export async function saveMeetingForm({ context: { services }, user, form, reader }: SentTo, meetingId: number | null): Promise<Unsaved | number> {
  const sent = readMeeting(form)
  const parties = await withScope(services, user, findParties)
  const known = new Set(parties.map(({ code }) => code))
  const isKnown = sent.parties.every((code) => known.has(code)) && sent.decisions.every(({ owner }) => owner === '' || known.has(owner))
  const faults = { ...findMeetingFaults(sent), ...(isKnown ? {} : { parties: { kind: 'choose' } as const }) }
  const present = (isConflict: boolean): Promise<WorkFormView> =>
    withScope(services, user, async (scope) => {
      const meeting = meetingId === null ? null : await requireMeeting(scope, meetingId)
      return presentMeetingForm({ meeting, parties, today: scope.today, csrf: user.csrf, sent: { values: sent, faults }, isConflict }, reader)
    })
  if (Object.keys(faults).length > 0) return { form: await present(false), status: 422 }
  const meeting = {
    meetingId, seen: readWhole(form, 'seen'), heldDate: sent.day, place: sent.place, title: sent.title, parties: [...new Set(sent.parties)], others: sent.others, agenda: sent.agenda, minutes: sent.minutes,
    state: meetingStateNames.find((state) => state === sent.state) ?? 'planned',
    decisions: sent.decisions.map(({ decision, owner, due, isDone }) => ({ decision, ownerCode: owner, dueDate: due === '' ? null : due, isDone })),
  }
  let saved = 0
  const isSaved = await keep(async () => {
    saved = await changeInScope(services, user, (db) => saveMeeting(db, meeting, user))
  })
  return isSaved ? saved : { form: await present(true), status: 409 }
}

/** @returns false when somebody saved another version meanwhile */
async function keep(save: () => Promise<unknown>): Promise<boolean> {
  try {
    await save()
    return true
  } catch (error) {
    if (error instanceof RefusedError && error.code === 'changed-meanwhile') return false
    throw error
  }
}
