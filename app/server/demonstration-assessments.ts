/**
 * The assessments of the demonstration's year, through the same functions as anybody's: begun, verified until its last day, frozen, and in
 * self-assessment. Nothing is filed, reviewed or decided in them: that is for who tries it.
 */
import { freezeAssessment } from '#app/assessments/freeze-assessment.server.ts'
import { findAssessable, listAllSheets } from '#app/assessments/lead.server.ts'
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { createAssessment, moveAssessment } from '#app/commands/lead-assessment.server.ts'
import { findAssessments } from '#app/queries/assessments/find-assessments.server.ts'
import type { AssessedParty, Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { addDays, yearOf } from '#domain/calendar.ts'
import { provinceCode } from '#domain/region.ts'
import { roleNames } from '#domain/rights.ts'
import { listIndicatorCodes, type Scheme } from '#domain/scheme.ts'

const RIGHT: Right = { role: 'evaluator', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' }
const WRITER = { name: nameDemonstrationAccount('evaluator'), displayName: roleNames.evaluator.zh }

/** Makes an assessment by the newest sheet of each kind, unless there are assessments already. */
export async function openDemonstrationAssessments(services: Services): Promise<void> {
  const { sheets, hasAny } = await withScope(services, RIGHT, async (scope) => {
    const all = (await listAllSheets(scope)).filter(({ year }) => year === yearOf(scope.today))
    const newest = (['cities', 'departments'] as const).flatMap((kind) => all.filter((sheet) => sheet.of === kind).slice(0, 1))
    const found: { sheet: Scheme; parties: readonly AssessedParty[] }[] = []
    for (const sheet of newest) found.push({ sheet, parties: await findAssessable(scope, sheet.of) })
    return { sheets: found, hasAny: (await findAssessments(scope)).length > 0 }
  })
  if (hasAny) return
  for (const { sheet, parties } of sheets) await openAssessment(services, sheet, parties)
}

/** Counts to the end of October; verification ended a week ago, self-assessment has two weeks to go. */
async function openAssessment(services: Services, sheet: Scheme, parties: readonly AssessedParty[]): Promise<void> {
  const today = services.findToday()
  const after = (days: number): string => addDays(today, days)
  const made = {
    partyKind: sheet.of, year: sheet.year, title: sheet.name.zh.slice(0, 80), schemeId: sheet.id, schemeVersion: sheet.version, fromDay: `${sheet.year}-01-01`,
    toDay: `${sheet.year}-10-31`, verifyUntil: after(-7), selfUntil: after(13), reviewUntil: after(23), appealUntil: after(33), publishBy: after(44),
    codes: listIndicatorCodes(sheet), parties,
  }
  const assessmentId = await changeInScope(services, RIGHT, (db) => createAssessment(db, made, WRITER))
  const move = (seen: number, next: 'verification' | 'self-assessment'): Promise<number> =>
    changeInScope(services, RIGHT, (db) => moveAssessment(db, { assessmentId, seen, next, today, reason: '' }, WRITER))
  const verified = await move(1, 'verification')
  const frozen = await freezeAssessment(services, RIGHT, { assessmentId, seen: verified }, WRITER)
  await move(frozen, 'self-assessment')
}
