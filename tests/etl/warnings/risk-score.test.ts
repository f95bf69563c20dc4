/** W16 by a card of two indicators: who reaches the line, why, and as of when. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Delivered } from '../refresh/marts.ts'
import { handMadeCard } from '../../support/models.ts'
import { openWarningDesk, type WarningDesk } from './support.ts'

let desk: WarningDesk

beforeAll(async () => {
  desk = await openWarningDesk('W16')
})
afterAll(() => desk.close())

const signals = (subject_id: string, ...days: string[]): Delivered => ({
  entity: 'risk_signals', rows: days.map((signal_date, index) => ({ subject_id, signal_id: `${subject_id} ${String(index)} ${signal_date}`, signal_date, kind_code: 'complaint' })),
})
/** Steps of the model as the database's own functions take them; the rights are tried elsewhere. */
const move = (state: string) =>
  desk.query(`update warn.model_versions set state = '${state}'
    ${state === 'published' ? `, line = 450, published_by = 'b', published_by_name = 'B', published_at = now()` : ''}`).then(() => desk.query(`insert into warn.due (source) values ('models') returning source`))

it('raises nothing without a published model, then those on the line and over it, each with reasons that add up', async () => {
  await desk.load(
    // 400 + 30 + 20 = 450: on the line; 400 + 80 + 20 = 500: 50 over it; household 400 + 30: below; enterprise without signals 420: below
    { entity: 'subjects', rows: [{ subject_id: 'ON' }, { subject_id: 'OVER' }, { subject_id: 'HOME', subject_type_code: '3' }, { subject_id: 'NONE' }, { subject_id: 'GONE', deregistered_date: '2023-02-01' }] },
    signals('ON', '2023-02-10'), signals('OVER', '2023-01-10', '2023-02-10', '2023-03-01'), signals('HOME', '2023-02-10'), signals('GONE', '2023-01-10'),
  )
  expect(await desk.settle('2023-03-01')).toEqual([])
  await desk.query(`with made as (insert into warn.models (name, area_code, made_by, made_by_name) values ('专项', '370000', 'a', 'A') returning model_id)
    insert into warn.model_versions (model_id, version, document, made_by, made_by_name) select model_id, 1, '${JSON.stringify(handMadeCard)}', 'a', 'A' from made`)
  await desk.query(`insert into warn.due (source) values ('models')`)
  expect(await desk.settle('2023-03-01')).toEqual([])
  await move('published')
  expect(await desk.settle('2023-03-01')).toEqual(['W16 orange ON|1', 'W16 red OVER|1'])
  expect(await desk.query(`select score, evidence from warn.warnings where rule_code = 'W16' order by key`)).toEqual([
    {
      score: 450,
      evidence: {
        score: 450, line: 450, model: '专项', version: 1,
        reasons: [
          { label: { zh: '起始分', en: 'Starting points' }, points: 400, source: { zh: '每户都从这里起', en: 'where every subject begins' }, isStart: true },
          { label: { zh: '信号 1—2', en: 'signals 1—2' }, points: 30, source: { zh: '风险信号', en: 'signals' } },
          { label: { zh: '企业', en: 'enterprise' }, points: 20, source: { zh: '名录库', en: 'directory' } },
        ],
      },
    },
    expect.objectContaining({ score: 500 }),
  ])
})

it('asks a past day of what was known then: the signal of 1 March is of no use the day before', async () => {
  const ask = (day: string, keys: readonly string[] | null = null) =>
    desk.query<{ one: string }>(`select key || ' ' || score as one from detect.w16('${day}', '{"red_over": 50}', ${keys === null ? 'null' : `'{${keys.join(',')}}'`}) order by 1`).then((rows) => rows.map(({ one }) => one))
  // two signals until then: 400 + 30 + 20
  expect(await ask('2023-02-28')).toEqual(['ON|1 450', 'OVER|1 450'])
  // GONE was there until 1 February, with one signal; ON had none yet
  expect(await ask('2023-01-31')).toEqual(['GONE|1 450', 'OVER|1 450'])
  expect(await ask('2023-01-31', ['OVER', 'NONE'])).toEqual(['OVER|1 450'])
  expect(await ask('2023-01-09')).toEqual([])
})

it('follows what is loaded, and ends with the model', async () => {
  // a third signal: 400 + 80 + 20
  expect(await desk.settle('2023-03-02', signals('ON', '2023-03-02', '2023-03-01'))).toEqual(['W16 red ON|1', 'W16 red OVER|1'])
  // HOME has three now: 480; only it moved
  expect(await desk.settle('2023-03-02', signals('HOME', '2023-03-01', '2023-03-02'))).toEqual(['W16 orange HOME|1', 'W16 red ON|1', 'W16 red OVER|1'])
  await move('retired')
  expect(await desk.settle('2023-03-02')).toEqual([])
})

it('keeps to the subjects that the model is for', async () => {
  await desk.query(`insert into warn.models (name, area_code, industry_code, made_by, made_by_name) values ('别处', '370200', '', 'a', 'A'), ('别业', '370000', 'T', 'a', 'A')`)
  await desk.query(`insert into warn.model_versions (model_id, version, state, document, line, made_by, made_by_name, published_by, published_by_name, published_at)
    select model_id, 1, 'published', '${JSON.stringify(handMadeCard)}', 450, 'a', 'A', 'b', 'B', now() from warn.models where name <> '专项'`)
  await desk.query(`insert into warn.due (source) values ('models')`)
  expect(await desk.settle('2023-03-02')).toEqual([])
})
