/** Two watch lists of the demonstration, through the same functions as anybody's: one that chooses by itself, one kept by hand. */
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { putOnWatchList, saveWatchList } from '#app/commands/change-watch-list.server.ts'
import { findWatched, findWatchLists } from '#app/queries/watch-lists/find-watch-lists.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { addDays } from '#domain/calendar.ts'
import { provinceCode } from '#domain/region.ts'
import { roleNames } from '#domain/rights.ts'

const RIGHT: Right = { role: 'staff', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' }
const WRITER = { name: nameDemonstrationAccount('staff'), displayName: roleNames.staff.zh }
const BY_HAND = 6

/** Makes them, unless there are lists already. */
export async function keepDemonstrationWatchLists(services: Services): Promise<void> {
  if ((await withScope(services, RIGHT, findWatchLists)).length > 0) return
  const today = services.findToday()
  const byQuery = await changeInScope(services, RIGHT, (db) => saveWatchList(db, {
    watchListId: null, seen: 0, title: 'D 类且近一年有信号', reason: '高风险企业又有新的信号，逐月核对', query: { riskClass: 'D', signals: 2 }, expiresDate: addDays(today, 180),
  }, WRITER))
  const { rows } = await withScope(services, RIGHT, (scope) => findWatched(scope, byQuery, { after: null, limit: BY_HAND }))
  const byHand = await changeInScope(services, RIGHT, (db) => saveWatchList(db, {
    watchListId: null, seen: 0, title: '年末重点回访', reason: '整改后须回访的企业，逐户加入', query: null, expiresDate: addDays(today, 20),
  }, WRITER))
  await changeInScope(services, RIGHT, (db) => putOnWatchList(db, {
    watchListId: byHand, seen: 1, subjectIds: rows.map(({ subjectId }) => subjectId), reason: '信号多，年末回访', expiresDate: null,
  }, WRITER))
}
