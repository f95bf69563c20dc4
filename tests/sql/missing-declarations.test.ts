import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMarts, type Marts } from '../etl/refresh/marts.ts'

let marts: Marts

beforeAll(async () => {
  marts = await openMarts()
  const declared = (region: string, table: string, month: string) => ({ region_code: region, source_table: table, month_date: month })
  await marts.load({
    entity: 'declarations',
    rows: [
      // 济南 declared tasks for August and September, 青岛 for September alone; results begin in September, with 济南
      declared('370100', 'tasks', '2023-08-01'),
      declared('370100', 'tasks', '2023-09-01'),
      declared('370200', 'tasks', '2023-09-01'),
      declared('370100', 'results', '2023-09-01'),
    ],
  })
})
afterAll(() => marts.close())

const findMissing = async (asOf: string) =>
  (await marts.query<{ city_code: string; source_table: string; month_date: string }>('select * from mart.missing_declarations($1) order by 1, 2, 3', [asOf])).map(
    (row) => `${row.city_code} ${row.source_table} ${row.month_date}`,
  )

it('a city owes every table for every month since anybody declared it, once ten days of grace have passed', async () => {
  // September ended on the 30th: on 10 October it may still come, on 11 October it is owed
  expect(await findMissing('2023-10-10')).toEqual(['370200 tasks 2023-08-01'])
  expect(await findMissing('2023-10-11')).toEqual(['370200 results 2023-09-01', '370200 tasks 2023-08-01'])
})

it('a month that nobody declared yet is owed by every city, the province never', async () => {
  expect(await findMissing('2023-11-17')).toEqual([
    '370100 results 2023-10-01',
    '370100 tasks 2023-10-01',
    '370200 results 2023-09-01',
    '370200 results 2023-10-01',
    '370200 tasks 2023-08-01',
    '370200 tasks 2023-10-01',
  ])
})

it('the days of grace are a setting', async () => {
  await marts.query(`update ops.settings set value = '0' where name = 'declaration_grace_days'`)
  expect(await findMissing('2023-10-01')).toContain('370200 results 2023-09-01')
})
