/** What the board of lists and plans, its lists and their exports share: what an address asks, and which rows answer it. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear, sayMoved } from '#app/period-page.server.ts'
import { readCarried } from '#app/presenters/carried.ts'
import { planSections, type PlanChoice, type PlanSection } from '#app/presenters/plans/sections.ts'
import type { PlanTableId } from '#app/presenters/plans/table.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { comprehensiveItems } from '#app/queries/plans/comprehensive.server.ts'
import { departmentsByMonth, holes, itemsByMonth } from '#app/queries/plans/coverage.server.ts'
import { dailyChanges, lackingInspectors, lackingSubjects, unlabelledSubjects } from '#app/queries/plans/directories.server.ts'
import { countPlanRows, findPlanRows, type PlanSource } from '#app/queries/plans/find-rows.server.ts'
import { departmentsBetween, findListVersions, itemsBetween } from '#app/queries/plans/items.server.ts'
import { departmentsWithGuideline, itemsWithGuideline, mismatches } from '#app/queries/plans/sources.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { ListVersion, PageScope, PlanAsked, PlanQuestion, PlanRows } from '#app/queries/types.ts'
import type { Period } from '#domain/period.ts'

export interface PlanPage {
  readonly question: PlanQuestion
  readonly period: Period
  readonly choice: PlanChoice
  readonly versions: readonly ListVersion[]
  readonly limits: readonly string[]
}

/**
 * @param facets reasons that the list knows
 * @throws RefusedError 403 or 404 for an area or department outside the right, 404 for a list version or a reason that there is not
 */
export async function readPlanPage(tools: Omit<PageTools, 'params' | 'request'>, facets: readonly string[]): Promise<PlanPage> {
  const { scope, user, url } = tools
  const { area: askedArea, period: askedPeriod, department: askedDepartment } = readCarried(url)
  const read = (name: string): string | null => url.searchParams.get(name) || null
  const choice = { area: askedArea, period: askedPeriod, department: askedDepartment, only: requireReason(facets, read('only')), older: read('older'), newer: read('newer') }
  const area = await requireArea(scope, askedArea ?? user.areaCode)
  const period = readPeriodFromNewYear(askedPeriod, scope.today)
  const versions = await findListVersions(scope, area, period.to)
  const newer = requireVersion(versions, choice.newer) ?? versions[0]?.name ?? null
  const older = requireVersion(versions, choice.older) ?? versions[versions.findIndex(({ name }) => name === newer) + 1]?.name ?? null
  return {
    question: { area, from: period.from, to: period.to, department: limitDepartment(scope, askedDepartment ?? undefined), today: scope.today, older, newer },
    period,
    choice,
    versions,
    limits: sayMoved(askedPeriod, scope.today, tools),
  }
}

function requireReason(facets: readonly string[], asked: string | null): string | null {
  if (asked === null || facets.includes(asked)) return asked
  throw new RefusedError(404, 'no-such-reason', { zh: '这张表没有所选的原因。请从“全部”重新选。', en: 'This list knows no such reason; choose again from "All".' })
}

function requireVersion(versions: readonly ListVersion[], asked: string | null): string | null {
  if (asked === null || versions.some(({ name }) => name === asked)) return asked
  throw new RefusedError(404, 'no-such-version', { zh: `本地区没有清单版本“${asked}”。`, en: `There is no list version "${asked}" here.` })
}

const sources: Readonly<Record<PlanTableId, (question: PlanQuestion) => PlanSource>> = {
  'plan-items': itemsBetween,
  'plan-item-departments': departmentsBetween,
  'plan-coverage': itemsByMonth,
  'plan-months': departmentsByMonth,
  'plan-holes': holes,
  'plan-guidelines': itemsWithGuideline,
  'plan-guideline-departments': departmentsWithGuideline,
  'plan-sources': mismatches,
  'plan-subjects': lackingSubjects,
  'plan-inspectors': lackingInspectors,
  'plan-labels': unlabelledSubjects,
  'plan-changes': dailyChanges,
  'plan-comprehensive': comprehensiveItems,
}

/** The rows behind a table. */
export function findPlanSource(id: PlanTableId, question: PlanQuestion): PlanSource {
  return sources[id](question)
}

/** One page of a table, asked once for each state of the data: what its lists compare does not change between two loads. */
export function findPlanTable(scope: PageScope, id: PlanTableId, question: PlanQuestion, asked: PlanAsked): Promise<PlanRows> {
  return scope.remember(['plan-rows', id, question, asked], () => findPlanRows(scope, findPlanSource(id, question), asked))
}

/** How many rows wait in each list; null where that is not counted. */
export async function countDoors(scope: PageScope, question: PlanQuestion): Promise<ReadonlyMap<PlanSection['id'], number | null>> {
  const doors = new Map<PlanSection['id'], number | null>()
  for (const section of planSections) doors.set(section.id, await countDoor(scope, section, question))
  return doors
}

async function countDoor(scope: PageScope, { id, table, counted }: PlanSection, question: PlanQuestion): Promise<number | null> {
  if (counted !== null && counted.length === 0) return null
  const { area, from, to, department, older, newer } = question
  return scope.remember(['plan-door', id, area.code, from, to, department ?? '', older, newer], async () => {
    const { counts, all } = await countPlanRows(scope, findPlanSource(table.id, question).rows)
    return counted === null ? all : counted.reduce((sum, facet) => sum + (counts[facet] ?? 0), 0)
  })
}
