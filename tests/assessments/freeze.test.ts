/** The freeze: figures and the records behind them, of one snapshot, whole or not at all, and the same for ever. */
import { sql, type Kysely } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeAssessment } from '#app/assessments/freeze-assessment.server.ts'
import type { Right } from '#app/queries/types.ts'
import { listIndicatorCodes } from '#domain/scheme.ts'
import { fullCityScheme2023 } from '#domain/schemes/2023-cities.ts'
import { departmentScheme2023 } from '#domain/schemes/2023-departments.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'
import { create, evaluator, freeze, jinan, move, PAT, PLAN, qingdao, read, readFrozen, readLive } from './support.ts'

let province: SmallProvince
let database: Kysely<Database>
let id = 0
beforeAll(async () => {
  province = await createSmallProvince()
  database = createDatabase(createPool(province.test.ownerUrl, { max: 2 }))
  id = await create(province)
  await move(province, id, 'verification')
})
afterAll(async () => {
  await database.destroy()
  await province.close()
})

const countFrozen = async (): Promise<number> => (await sql<{ count: number }>`select count(*) as count from assess.frozen_figures`.execute(database)).rows[0]?.count ?? -1

/** Changes a row of core and makes the marts anew, as a load does. */
async function load(change: string): Promise<void> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    await owner.query('begin')
    await owner.query(change)
    await rebuildMarts(owner, { batchId: 3 })
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

/** Who of the application waits for a lock, once somebody does. */
async function findWaiting(owner: pg.Client): Promise<number> {
  for (;;) {
    const { rows } = await owner.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and usename = 'drb_app'`)
    if (rows[0] !== undefined) return rows[0].pid
  }
}

describe('freezing', () => {
  it('is the province’s evaluators’, from the version they saw; refused, it leaves nothing', async () => {
    const others: readonly Right[] = [makeRight('leader', '370000'), makeRight('evaluator', '370100'), jinan, makeRight('department', '370000', 'SAMR')]
    for (const right of others) await expect(freeze(province, id, { right }), right.role).rejects.toMatchObject({ status: 403 })
    await expect(freeze(province, id, { seen: 1 })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    const open = await create(province, { year: 2022, fromDay: '2022-01-01', toDay: '2022-12-31' })
    await expect(freeze(province, open)).rejects.toMatchObject({ status: 409, code: 'step-not-allowed' })
    expect(await countFrozen()).toBe(0)
  })

  it('killed before it commits, it leaves the assessment as it was', async () => {
    const blocker = await connect(province.test.ownerUrl, 'drb-tests')
    try {
      // the audit is the last statement of the transaction
      await blocker.query('begin; lock table auth.audit_events in access exclusive mode')
      const cut = freezeAssessment(province.services, evaluator, { assessmentId: id, seen: (await read(province, id)).version }, PAT)
      const died = expect(cut).rejects.toThrow()
      // it waits for the lock, with everything written and nothing committed
      await blocker.query('select pg_terminate_backend($1)', [await findWaiting(blocker)])
      await died
    } finally {
      await blocker.query('rollback')
      await blocker.end()
    }
    expect(await read(province, id)).toMatchObject({ state: 'verification', frozenBatch: null })
    expect(await countFrozen()).toBe(0)
  })

  it('keeps figures as they stand, and of each the very records', async () => {
    const live = await readLive(province, id)
    await freeze(province, id)
    expect(await read(province, id)).toMatchObject({ state: 'frozen', frozenBatch: 2, frozenGeneration: 1 })
    const frozen = await readFrozen(province, id)
    expect(Object.keys(frozen)).toEqual(['370100', '370200'])
    for (const city of ['370100', '370200']) {
      for (const code of ['C01', 'E01', 'D02']) {
        const { reading, asOf, target, ...figure } = live[city]?.[code] ?? { reading: null }
        const { reading: frozenReading, asOf: frozenDay, target: frozenTarget, ...kept } = frozen[city]?.[code] ?? { reading: null }
        expect(kept, `${city} ${code}`).toEqual(figure)
        expect([frozenReading, frozenDay, frozenTarget?.numerator]).toEqual(['frozen', '2023-10-31', target?.numerator])
        expect([reading, asOf]).toEqual(['live', '2023-11-17'])
      }
    }
    const { rows } = await sql<{ part: string; keys: string[] }>`
      select part, keys from assess.frozen_records where party_code = '370100' and indicator_code = 'E01' order by part`.execute(database)
    // due by 31 October in Jinan: S1 of market regulation and S5, published in time; S1 of taxes, published two months late
    expect(frozen['370100']?.['E01']).toMatchObject({ numerator: 2, denominator: 3 })
    expect(rows.map(({ part, keys }) => [part, keys.map((key) => key.split('~')[1])])).toEqual([['met', ['S1', 'S5']], ['unmet', ['S1']]])
  })

  it('is seen by who leads and, of its own, by each party', async () => {
    expect(Object.keys(await readFrozen(province, id, jinan))).toEqual(['370100'])
    expect(Object.keys(await readFrozen(province, id, qingdao))).toEqual(['370200'])
    expect(Object.keys(await readFrozen(province, id, makeRight('leader', '370000')))).toEqual([])
    expect(Object.keys(await readFrozen(province, id, makeRight('city', '370102')))).toEqual([])
  })

  it('says the same to the byte after another load, while the live figure moves', async () => {
    const [before, live] = [JSON.stringify(await readFrozen(province, id)), JSON.stringify(await readLive(province, id))]
    await load(`update core.results set published_date = '2023-03-10' where subject_id = 'S1' and task_id = 'T1' and department_code = 'TAX'`)
    expect(JSON.stringify(await readFrozen(province, id))).toBe(before)
    expect(JSON.stringify(await readLive(province, id))).not.toBe(live)
    await expect(sql`update assess.frozen_figures set numerator = 0`.execute(database)).rejects.toThrow('stays as it was written')
    await expect(sql`delete from assess.frozen_records`.execute(database)).rejects.toThrow('stays as it was written')
  })

  it('of departments counts the rows of each in the whole province, nothing where there are none', async () => {
    const departments = await create(province, { partyKind: 'departments', codes: ['E01'], parties: [{ code: 'NONE', name: '无' }, { code: 'SAMR', name: '市场监管' }, { code: 'TAX', name: '税务' }] })
    await move(province, departments, 'verification')
    await freeze(province, departments)
    const frozen = await readFrozen(province, departments)
    expect(frozen['NONE']?.['E01']).toMatchObject({ numerator: 0, denominator: 0, state: 'not-applicable', value: null })
    // results due for publication by 31 October: see the rows of the small province
    expect([frozen['SAMR']?.['E01'], frozen['TAX']?.['E01']].map((figure) => `${figure?.numerator}/${figure?.denominator}`)).toEqual(['3/4', '1/1'])
    expect(Object.keys(await readFrozen(province, departments, makeRight('department', '370000', 'TAX')))).toEqual(['TAX'])
    expect(await readFrozen(province, departments, makeRight('department', '370100', 'TAX'))).toEqual({})
  })

  it.each([fullCityScheme2023, departmentScheme2023])('holds to the records of every figure that a shipped sheet computes: $id', async (sheet) => {
    const parties = sheet.of === 'cities' ? PLAN.parties : [{ code: 'SAMR', name: '市场监管' }, { code: 'TAX', name: '税务' }]
    const codes = listIndicatorCodes(sheet)
    const whole = await create(province, { partyKind: sheet.of, year: 2024, fromDay: '2023-01-01', codes, parties })
    await move(province, whole, 'verification')
    // refused (DR011) if a single list did not add up to its figure
    await freeze(province, whole)
    expect(Object.values(await readFrozen(province, whole)).map((own) => Object.keys(own).length)).toEqual(parties.map(() => codes.length))
  })

  it('takes nothing of a load that commits between its figures and their records', async () => {
    const split = await create(province, { year: 2021 })
    await move(province, split, 'verification')
    const before = (await readLive(province, split))['370100']?.['E01']
    const blocker = await connect(province.test.ownerUrl, 'drb-tests')
    try {
      await blocker.query('begin; lock table assess.frozen_figures in access exclusive mode')
      const frozen = freeze(province, split)
      // its figures are read, and the first of them waits to be written
      await findWaiting(blocker)
      await load(`update core.results set published_date = null where subject_id = 'S5' and task_id = 'T1'`)
      await blocker.query('rollback')
      await frozen
    } finally {
      await blocker.end()
    }
    expect((await readFrozen(province, split))['370100']?.['E01']).toMatchObject({ numerator: before?.numerator, denominator: before?.denominator })
    expect((await readLive(province, split))['370100']?.['E01']?.numerator).toBe((before?.numerator ?? 0) - 1)
    const { rows } = await sql<{ keys: string[] }>`select keys from assess.frozen_records where assessment_id = ${split} and party_code = '370100' and indicator_code = 'E01' and part = 'met'`.execute(database)
    expect(rows.flatMap(({ keys }) => keys)).toHaveLength(before?.numerator ?? -1)
  })
})
