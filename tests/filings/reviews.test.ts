/** Samples drawn on record, and questionnaires with their answers. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAcceptedFilings } from '#app/queries/filings/find-accepted-filings.server.ts'
import { findQuestionnaireResults, findQuestionnaires } from '#app/queries/filings/find-questionnaires.server.ts'
import { findSampledFiles, findSamples } from '#app/queries/filings/find-samples.server.ts'
import { drawSample } from '#domain/filings/sample.ts'
import { sheetOf } from '../support/workbook.ts'
import { JINAN, LEADER, openRoom, PROVINCE, QINGDAO, SAMR, type Room } from './support.ts'

let room: Room
let id: number

beforeAll(async () => {
  room = await openRoom()
  id = await room.addAssessment()
})
afterAll(() => room.close())

const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { problem?: string }).problem ?? '']

describe('a sample', () => {
  // Checked results of Jinan in 2023, in the order of their bytes: task, department, item, firm.
  const FRAME = ['T1|SAMR|I1|S1', 'T1|SAMR|I1|S5', 'T1|SAMR|I1|S6', 'T1|TAX|I1|S1', 'T2|TAX|I2|S2']
  const draw = (fields: Record<string, string>, who = 'evaluator-370000') => room.visit(who, `/assessments/${id}/samples`, { party: '370100', frame: 'results', from: '2023-01-01', to: '2023-12-31', size: '3', seed: '7', reason: '', ...fields })

  it('is drawn by its seed from the frame, which is kept with its hash, and stands in the ledger', async () => {
    const drawn = await draw({})
    expect([drawn.status, drawn.headers.get('location')]).toEqual([303, `/assessments/${id}/samples/1`])
    const [sample] = await room.read(PROVINCE, (scope) => findSamples(scope, id))
    expect(sample).toMatchObject({ party: '370100', frameCount: 5, size: 3, seed: 7, open: 3, frameSha256: createHash('sha256').update(FRAME.join('\n')).digest('hex') })
    const files = await room.read(PROVINCE, (scope) => findSampledFiles(scope, 1))
    expect(files.map(({ key }) => key)).toEqual(drawSample(FRAME, 3, 7))
    expect(await room.ask(`select action, after->>'seed' as seed, after->>'count' as count from assess.ledger where assessment_id = $1`, [id])).toEqual([{ action: 'sample.drawn', seed: '7', count: '5' }])
  })

  it('drawn again is the same, also when the data has moved since, which is told', async () => {
    const recompute = async () => {
      const { view } = (await (await room.visit('city-370100', `/assessments/${id}/samples/1?recompute=yes`)).json()) as { view: { facts: { term: string; text: { text: string }[] }[] } }
      return view.facts.find(({ term }) => term === '重抽核对')?.text.map(({ text }) => text).join('')
    }
    expect(await recompute()).toBe('用留存的范围和种子重抽，名单相同，指纹相同。 范围与现在的数据相同')
    await room.ask(`update mart.fct_results set inspected_date = '2022-12-31' where task_id = 'T2'`)
    expect(await recompute()).toBe('用留存的范围和种子重抽，名单相同，指纹相同。 数据此后有变动，现在范围内有 4 件；名单仍以抽取时的为准')
    await room.ask(`update mart.fct_results set inspected_date = '2023-11-06' where task_id = 'T2'`)
  })

  it('is refused for more than there is, for nothing, and to all but the evaluators; what was drawn can’t be undone', async () => {
    expect(await problemOf(await draw({ size: '6' }))).toEqual([422, '可抽的案卷只有 5 件，抽取数不能多于它。'])
    expect((await draw({ from: '2021-01-01', to: '2021-12-31' })).status).toBe(422)
    const wrongs: readonly Record<string, string>[] = [{ size: '0' }, { size: '501' }, { seed: '-1' }, { seed: '4294967296' }, { from: '2023-02-30' }, { from: '2023-12-31', to: '2023-01-01' }, { frame: 'x' }, { party: '370300' }]
    for (const wrong of wrongs) expect((await draw(wrong)).status).toBe(422)
    expect((await draw({}, 'city-370100')).status).toBe(403)
    expect((await draw({}, 'evaluator-370100')).status).toBe(403)
    await expect(room.ask('delete from assess.samples')).rejects.toThrow(/stays/)
    await expect(room.ask('update assess.samples set seed = 8')).rejects.toThrow(/stays/)
  })

  it('takes a seed of its own where none is given', async () => {
    await draw({ frame: 'tasks', size: '1', seed: '' })
    const [sample] = await room.read(PROVINCE, (scope) => findSamples(scope, id))
    // of Jinan's tasks T1 alone is finished
    expect(sample).toMatchObject({ frame: 'tasks', frameCount: 1 })
    expect(await room.read(PROVINCE, (scope) => findSampledFiles(scope, sample?.sampleId ?? 0))).toMatchObject([{ key: 'T1', name: '历下联合抽查' }])
  })

  it('is seen by its own party, and by no other', async () => {
    expect(await room.read(JINAN, (scope) => findSamples(scope, id))).toHaveLength(2)
    for (const right of [QINGDAO, SAMR, LEADER]) {
      expect(await room.read(right, (scope) => findSamples(scope, id))).toEqual([])
      expect(await room.read(right, (scope) => findSampledFiles(scope, 1))).toEqual([])
    }
  })

  it('holds what was found of each file, a fault with its word alone, and no version is written over', async () => {
    const note = (fields: Record<string, string>, who = 'evaluator-370000') => room.visit(who, `/assessments/${id}/samples/1`, { position: '2', seen: '1', finding: 'fault', remark: '缺检查记录表', ...fields })
    expect((await note({ remark: '' })).status).toBe(422)
    expect((await note({}, 'city-370100')).status).toBe(403)
    expect((await note({})).status).toBe(303)
    expect((await note({ finding: 'in-order' })).status).toBe(409)
    expect((await note({ position: '9' })).status).toBe(404)
    expect((await room.read(JINAN, (scope) => findSampledFiles(scope, 1)))[1]).toMatchObject({ finding: 'fault', remark: '缺检查记录表', version: 2, changedByName: 'evaluator-370000' })
    expect((await room.read(PROVINCE, (scope) => findSamples(scope, id))).find(({ sampleId }) => sampleId === 1)).toMatchObject({ open: 2, faults: 1 })
  })
})

describe('a questionnaire', () => {
  const list = () => `/assessments/${id}/questionnaires`
  const one = () => `${list()}/1`
  const write = (fields: Record<string, string>, path = list(), who = 'evaluator-370000') =>
    room.visit(who, path, { intent: 'write', seen: '0', title: '经营主体满意度', asked: 'enterprises', item: 'G02', least: '3', until: '2023-12-10', questions: '对检查的总体评价|5|4\n对检查频次|3|3', ...fields })
  const enter = (respondent: string, answers: string, party = '370100') => room.visit('evaluator-370000', one(), { intent: 'enter', party, respondent, answers })
  const importSheet = (content: string | Buffer, name = '答卷.csv') => {
    const form = new FormData()
    form.set('intent', 'import')
    form.set('file', new File([new Uint8Array(Buffer.from(content))], name))
    return room.visit('evaluator-370000', one(), form)
  }

  it('is written, written again as a draft, put, and then stays', async () => {
    const wrongs: readonly Record<string, string>[] = [{ questions: '' }, { questions: '一|1|1' }, { questions: '一|5|6' }, { questions: '一|5' }, { least: '0' }, { asked: 'x' }, { item: 'D02' }, { item: 'X' }, { title: '' }, { until: '2023-13-01' }]
    for (const wrong of wrongs) expect((await write(wrong)).status).toBe(422)
    expect((await write({}, list(), 'city-370100')).status).toBe(403)
    expect((await write({})).headers.get('location')).toBe(one())
    expect((await enter('1', '5,3')).status).toBe(409)
    expect((await write({ seen: '1', title: '经营主体满意度问卷' }, one())).status).toBe(303)
    expect((await write({ seen: '1' }, one())).status).toBe(409)
    expect((await room.visit('evaluator-370000', one(), { intent: 'open', seen: '2' })).status).toBe(303)
    expect((await write({ seen: '3' }, one())).status).toBe(409)
  })

  it('takes answers that fit its questions, and nobody’s twice', async () => {
    expect((await enter('1', '5,2')).status).toBe(303)
    for (const wrong of ['6,1', '0,1', '5,4', '5,3,1', ',', 'x,1', '1.5,1']) expect((await enter('2', wrong)).status, wrong).toBe(422)
    expect(await problemOf(await enter('１', '4,3'))).toEqual([422, '以下答卷编号已有或重复，整批没有收下：370100 1'])
  })

  it('takes a sheet whole or not at all', async () => {
    const head = '单位代码,答卷编号,总体,频次\n'
    expect(await problemOf(await importSheet(`${head}370100,2,4,\n370100,3,9,3\n`))).toEqual([422, '第 3 行不对：须是单位代码、答卷编号和每题一个答案（1 到最高分，未答留空）。'])
    expect(await problemOf(await importSheet(`${head}370100,2,4,\n370100,1,4,3\n370100,2,5,3\n`))).toEqual([422, '以下答卷编号已有或重复，整批没有收下：370100 1, 370100 2'])
    expect((await importSheet('')).status).toBe(422)
    expect(await room.ask('select from assess.answers')).toHaveLength(1)
    expect((await importSheet(`${head}370100,2,4,\n济南市,3,2,3\n`)).headers.get('location')).toBe(`${one()}?entered=2`)
    const sheet = await importSheet(sheetOf({ 1: ['单位代码', '答卷编号', '总体', '频次'], 2: ['370200', 'Q1', 5, 3], 3: ['370200', 'Q2', 5, ''] }), '答卷.xlsx')
    expect([sheet.status, await sheet.text()]).toEqual([303, ''])
    await expect(room.ask('update assess.answers set given = array[5, 3]')).rejects.toThrow(/stays/)
  })

  it('has a result from the least number of people on: satisfied among valid answers, for the item that it names', async () => {
    // Jinan: 5 and 2, 4 and none, 2 and 3 → five valid answers; 5, 4 and 3 of 3 are satisfied. Qingdao: 5 and 3, 5 and none, all satisfied.
    expect(await room.read(PROVINCE, (scope) => findQuestionnaireResults(scope, id))).toEqual([
      { questionnaireId: 1, party: '370100', respondents: 3, valid: 5, satisfied: 3 }, { questionnaireId: 1, party: '370200', respondents: 2, valid: 3, satisfied: 3 },
    ])
    const accepted = async () => (await room.read(PROVINCE, (scope) => findAcceptedFilings(scope, id))).items.filter(({ item }) => item === 'G02')
    expect((await accepted()).map(({ method, state }) => [method, state])).toEqual([['system', 'counts'], ['system', 'counts']])
    expect(await room.read(JINAN, (scope) => findQuestionnaires(scope, id))).toEqual([])
    expect((await room.visit('evaluator-370000', one(), { intent: 'closed', seen: '3' })).status).toBe(303)
    expect((await enter('9', '5,3')).status).toBe(409)
    expect((await accepted()).map(({ party, method, state, numerator, denominator }) => [party, method, state, numerator, denominator])).toEqual([
      ['370100', 'related', 'counts', 3, 5], ['370200', 'related', 'too-few', 3, 3],
    ])
  })

  it('closed, tells each party its own result and no answer', async () => {
    expect(await room.read(JINAN, (scope) => findQuestionnaireResults(scope, id))).toMatchObject([{ party: '370100', respondents: 3 }])
    for (const right of [SAMR, LEADER]) expect(await room.read(right, (scope) => findQuestionnaireResults(scope, id))).toEqual([])
    const body = await (await room.visit('city-370200', one())).text()
    expect(body).not.toContain('济南')
  })
})
