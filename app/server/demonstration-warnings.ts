/**
 * What people did about the demonstration's warnings, through the same functions as anybody's: the gravest are given out, looked into,
 * settled and checked, so that every state of the desk shows. The rest wait for who tries it.
 */
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { actOnWarnings, type WarningAction } from '#app/commands/act-on-warnings.server.ts'
import { countStates } from '#app/queries/warnings/count-warnings.server.ts'
import { findWarningRows } from '#app/queries/find-warnings.server.ts'
import type { Right, WarningLine } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { provinceCode } from '#domain/region.ts'
import { roleNames } from '#domain/rights.ts'
import { warningRules } from '#domain/warnings/index.ts'

const RIGHT: Right = { role: 'staff', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' }
const STAFF = { name: nameDemonstrationAccount('staff'), displayName: roleNames.staff.zh }
const EVALUATOR = { name: nameDemonstrationAccount('evaluator'), displayName: roleNames.evaluator.zh }
/** Warnings of each rule that something is done about. */
const OF_A_RULE = 10

interface Step {
  readonly by: typeof STAFF
  readonly action: WarningAction
}

const take = (way: 'task' | 'inspect' | 'ask', note = ''): Step => ({ by: STAFF, action: { act: 'take-in-hand', way, note } })
const give: Step = { by: EVALUATOR, action: { act: 'assign', assignee: STAFF.name, note: '' } }
const confirm: Step = { by: STAFF, action: { act: 'confirm', note: '现场核查，情况属实，已责令改正。' } }
const refute: Step = { by: STAFF, action: { act: 'refute', note: '现场核查，记录补正后不再成立。' } }
const check: Step = { by: EVALUATOR, action: { act: 'check', note: '' } }

/** What is done about the first, the second … warning of a rule; none for those left new. */
const courses: readonly (readonly Step[])[] = [
  [give], [give, take('inspect')], [], [take('task')], [give, take('inspect'), confirm], [take('ask', '请市局核查后回复。')], [give, take('inspect'), confirm, check],
  [{ by: STAFF, action: { act: 'dismiss', note: '与另一条预警是同一件事。' } }], [take('inspect'), refute, check], [give, { by: STAFF, action: { act: 'note', note: '已电话联系，约定下周上门。' } }],
]

/** Does it, unless somebody has done something already. */
export async function workOnDemonstrationWarnings(services: Services): Promise<void> {
  const untouched = await withScope(services, RIGHT, async (scope) => (await countStates(scope, { area: provinceCode })).every(({ state }) => state === 'new'))
  if (!untouched) return
  for (const { code } of warningRules) {
    const rows = await withScope(services, RIGHT, async (scope) => (await findWarningRows(scope, { area: provinceCode, rule: code, sort: 'gravity', limit: OF_A_RULE })).rows)
    for (const [index, line] of rows.entries()) await follow(services, line, courses[index] ?? [])
  }
}

async function follow(services: Services, { id, version }: WarningLine, steps: readonly Step[]): Promise<void> {
  const today = services.findToday()
  for (const [done, { by, action }] of steps.entries()) {
    await changeInScope(services, RIGHT, (db) => actOnWarnings(db, [{ id, seen: version + done }], action, today, by))
  }
}
