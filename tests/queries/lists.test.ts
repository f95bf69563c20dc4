/** Lists hold exactly what their figure counted, page by page, and nothing from outside the right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findRecords, streamRecords } from '#app/queries/find-records.server.ts'
import { findDeliveries } from '#app/queries/find-deliveries.server.ts'
import { findRejects } from '#app/queries/find-rejects.server.ts'
import { getArrivalMatrix } from '#app/queries/get-arrival-matrix.server.ts'
import { getDelivery } from '#app/queries/get-delivery.server.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { searchSubjects } from '#app/queries/search-subjects.server.ts'
import type { PageScope, RecordPart, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { ratios } from '#domain/indicators/index.ts'
import { createSmallProvince, HOSTILE, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const period = { from: '2023-01-01', to: TODAY }
const staff = makeRight('staff', '370000')
const rights = [staff, makeRight('staff', '370100'), makeRight('evaluator', '370202'), makeRight('staff', '370000', 'TAX'), makeRight('staff', '370200', 'SAMR')]
const see = <T>(right: Right, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, right, work)

async function pageThrough(scope: PageScope, code: string, part: RecordPart, limit: number): Promise<{ keys: string[]; total: number }> {
  const keys: string[] = []
  let [after, total]: [string | null, number] = [null, 0]
  do {
    const page = await findRecords(scope, { code, area: scope.right.areaCode, period, part, after, limit })
    expect(page.start).toBe(page.rows.length === 0 ? 0 : keys.length + 1)
    keys.push(...page.rows.map(({ key }) => key))
    ;[after, total] = [page.next, page.total]
  } while (after !== null)
  return { keys, total }
}

describe('the records behind a figure', () => {
  it.each(rights.map((right) => [right.areaCode, right.departmentCode, right] as const))('are its very rows, each once, whatever the page: %s %s', async (_area, _department, right) => {
    await see(right, async (scope) => {
      for (const { code } of ratios) {
        const [figure] = await findIndicatorValues(scope, { codes: [code], area: right.areaCode, period })
        const [numerator, denominator] = [figure?.numerator ?? 0, figure?.denominator ?? 0]
        for (const [part, expected] of [['numerator', numerator], ['denominator', denominator], ['unmet', denominator - numerator]] as const) {
          for (const limit of [1, 2, 1000]) {
            const { keys, total } = await pageThrough(scope, code, part, limit)
            expect([keys.length, new Set(keys).size, total], `${code} ${part} by ${limit}`).toEqual([expected, expected, expected])
          }
          const streamed: string[] = []
          for await (const rows of streamRecords(scope, { code, area: right.areaCode, period, part })) streamed.push(...rows.map(({ key }) => key))
          expect(streamed).toEqual((await pageThrough(scope, code, part, 2)).keys)
        }
      }
    })
  })

  it('under filters too', async () => {
    await see(staff, async (scope) => {
      for (const filters of [{ riskClass: 'D' }, { riskClass: 'none' }, { industry: 'C' }, { industry: 'none' }, { department: 'SAMR' }]) {
        const [figure] = await findIndicatorValues(scope, { codes: ['D04'], area: '370000', period, filters })
        const page = await findRecords(scope, { code: 'D04', area: '370000', period, part: 'denominator', filters, limit: 100 })
        expect([page.rows.length, page.total], JSON.stringify(filters)).toEqual([figure?.denominator, figure?.denominator])
      }
    })
  })

  it('carry hostile names as the text that they are', async () => {
    const page = await see(staff, (scope) => findRecords(scope, { code: 'D04', area: '370000', period, part: 'denominator', limit: 100 }))
    expect(page.rows.map(({ cells }) => cells.subject_name)).toEqual(expect.arrayContaining(Object.values(HOSTILE)))
  })

  it('that would tell the class of an enterprise are refused to those who may not know it', async () => {
    for (const role of ['leader', 'city', 'department'] as const) {
      const right = makeRight(role, role === 'city' ? '370100' : '370000', role === 'department' ? 'SAMR' : '')
      const list = (code: string, filters = {}) => see(right, (scope) => findRecords(scope, { code, area: right.areaCode, period, part: 'denominator', filters, limit: 10 }))
      await expect(list('D03')).rejects.toMatchObject({ status: 403, code: 'class-is-internal' })
      await expect(list('W08')).rejects.toMatchObject({ status: 403, code: 'class-is-internal' })
      await expect(list('D04', { riskClass: 'D' })).rejects.toMatchObject({ status: 403, code: 'class-is-internal' })
      const open = await list('D04')
      expect(open.columns.map(({ name }) => name)).not.toContain('risk_class')
      expect(open.rows.every(({ cells }) => !('risk_class' in cells))).toBe(true)
    }
  })

  it.each([
    ['no-mark', 400], ['', 400], [Buffer.from('[1,2]').toString('base64url'), 400], [Buffer.from('[0,"2023-01-01",{"a":1}]').toString('base64url'), 400],
    [Buffer.from('{"a":1}').toString('base64url'), 400], ['x'.repeat(5000), 400],
  ])('a page mark that no list gave out is refused: %s', async (after, status) => {
    await expect(see(staff, (scope) => findRecords(scope, { code: 'C01', area: '370000', period, part: 'denominator', after, limit: 10 }))).rejects.toMatchObject({ status })
  })

  it.each([0, -1, 1001, 1.5, Number.NaN])('a page of %s rows is refused', async (limit) => {
    await expect(see(staff, (scope) => findRecords(scope, { code: 'C01', area: '370000', period, part: 'denominator', limit }))).rejects.toMatchObject({ status: 400 })
  })
})

describe('an enterprise', () => {
  it('shows its own area everything, with classes for those alone whose duty they are', async () => {
    const found = await see(makeRight('staff', '370102'), (scope) => getEnterprise(scope, 'S1'))
    expect(found?.profile).toMatchObject({ name: '历下食品有限公司', areaName: '历下区', cityName: '济南市', industryCode: 'C26' })
    expect(found?.classes).toEqual([{ model: '通用型', classDate: '2022-12-15', riskClass: 'A' }])
    // its visit by the other city is not this county's
    expect(found?.events.filter(({ kind }) => kind === 'visit').map(({ taskId, isJoint, grade }) => [taskId, isJoint, grade])).toEqual([['T1', true, 'A']])
    expect(found?.events.filter(({ kind }) => kind === 'result')).toHaveLength(2)
    // a leader looks into no single enterprise
    expect(await see(makeRight('leader', '370000'), (scope) => getEnterprise(scope, 'S1'))).toBeNull()
  })

  it('of elsewhere that was visited here is named, and nothing of its register is shown', async () => {
    const found = await see(makeRight('staff', '370200'), (scope) => getEnterprise(scope, 'S1'))
    expect(found?.profile).toMatchObject({ name: '历下食品有限公司', industryCode: null, address: null })
    expect(found?.events.filter(({ kind }) => kind === 'visit').map(({ taskId }) => taskId)).toEqual(['T3'])
    expect(found?.classes).toEqual([])
  })

  it('of elsewhere that was never visited is not there, by page or by search', async () => {
    const other = makeRight('staff', '370100')
    expect(await see(other, (scope) => getEnterprise(scope, 'S3'))).toBeNull()
    expect((await see(other, (scope) => searchSubjects(scope, { text: '食品有限', limit: 10 }))).map(({ subjectId }) => subjectId)).toEqual(['S1'])
    expect(await see(other, (scope) => searchSubjects(scope, { text: 'S3', limit: 10 }))).toEqual([])
    expect(await see(makeRight('steward', '370000'), (scope) => searchSubjects(scope, { text: '食品', limit: 10 }))).toEqual([])
  })

  it.each(['%%', '__', '\\\\', `' or '1'='1`, '<img'])('is not found by what a pattern or a statement would take: %s', async (text) => {
    const found = await see(staff, (scope) => searchSubjects(scope, { text, limit: 50 }))
    expect(found.map(({ subjectId }) => subjectId)).toEqual(text === '<img' ? ['S2'] : [])
  })
})

describe('deliveries', () => {
  const steward = makeRight('steward', '370000')
  it('are paged newest first, with the receipt and the rows that were sent back', async () => {
    const first = await see(steward, (scope) => findDeliveries(scope, { limit: 1 }))
    expect([first.total, first.rows[0]?.fileName, first.start]).toEqual([2, 'results.csv', 1])
    const second = await see(steward, (scope) => findDeliveries(scope, { limit: 1, after: first.next }))
    expect([second.rows[0]?.fileName, second.start, second.next]).toEqual(['tasks.csv', 2, null])
    const id = second.rows[0]?.deliveryId ?? 0
    expect(await see(steward, (scope) => getDelivery(scope, id))).toMatchObject({ read: 3, loaded: 2, rejected: 1, header: ['任务编号'], notes: [], sheet: null, refusal: null })
    expect((await see(steward, (scope) => findRejects(scope, { deliveryId: id, limit: 10 }))).rows).toEqual([{ rowNumber: 3, cells: ['=1+1'], issues: [] }])
    expect(first.rows.concat(second.rows).map(({ sentBy, senderName }) => [sentBy, senderName])).toEqual([['370200', '青岛市'], ['370100', '济南市']])
    const other = makeRight('steward', '370200')
    expect(await see(other, (scope) => getDelivery(scope, id))).toBeNull()
    expect((await see(other, (scope) => findRejects(scope, { deliveryId: id, limit: 10 }))).total).toBe(0)
  })

  it('of each city and table: when it last came, what is owed', async () => {
    const matrix = await see(steward, (scope) => getArrivalMatrix(scope))
    expect(matrix.sourceTables).toEqual(['tasks'])
    expect(matrix.cells.map(({ cityCode, daysSince, missingMonths }) => [cityCode, daysSince, missingMonths])).toEqual([['370100', 15, []], ['370200', 45, ['2023-10-01']]])
  })
})
