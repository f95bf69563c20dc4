/** The pages and forms of filing, opened and sent as signed-in people do. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listItems } from '#domain/scheme.ts'
import { departmentScheme2023 } from '#domain/schemes/2023-departments.ts'
import { openRoom, type Room } from './support.ts'

let room: Room
let id: number
const page = (party = '370100') => `/assessments/${id}/filings/${party}`

beforeAll(async () => {
  room = await openRoom()
  id = await room.addAssessment()
})
afterAll(() => room.close())

const send = (fields: Record<string, string>, file?: { name: string; text: string }, who = 'city-370100', path = page()) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file !== undefined) form.set('file', new File([file.text], file.name))
  return room.visit(who, path, form)
}
const ask = (item: string) => room.ask('select state, is_yes, numerator, denominator, remark, version, changed_by from assess.filings where assessment_id = $1 and item_code = $2', [id, item])

it('a draft is saved by a form, with what can’t be taken coming back as it was typed', async () => {
  const saved = await send({ intent: 'save', item: 'Z5', seen: '0', numerator: '５', denominator: '', remark: ' 说明\r\n二 ', owner: '王科长' })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page()}#Z5`])
  expect(await ask('Z5')).toEqual([{ state: 'draft', is_yes: null, numerator: 5, denominator: null, remark: '说明\n二', version: 1, changed_by: 'city-370100' }])
  const refused = await send({ intent: 'save', item: 'Z5', seen: '1', numerator: '5.5', denominator: '6' })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ item: 'Z5', problem: expect.stringContaining('非负整数'), sent: { numerator: '5.5', denominator: '6' } })
})

it('an item is handed in once it is whole and has its document, in one go with a new one', async () => {
  const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { problem: string }).problem.slice(0, 10)]
  const whole = { item: 'Z5', seen: '1', numerator: '5', denominator: '6', remark: '', owner: '' }
  expect(await problemOf(await send({ ...whole, intent: 'submit', denominator: '' }))).toEqual([422, '还没有填全：比率须填'])
  expect(await problemOf(await send({ ...whole, intent: 'submit' }))).toEqual([422, '这一项必须附材料，请'])
  expect(await problemOf(await send({ ...whole, intent: 'submit' }, { name: '表.html', text: '<html>' }))).toEqual([422, '“表.html”里有'])
  // nothing of a refused form was kept
  expect(await room.ask('select from assess.documents where assessment_id = $1', [id])).toHaveLength(0)
  expect((await send({ ...whole, intent: 'submit' }, { name: '表.csv', text: '问题,整改\n一,是\n' })).status).toBe(303)
  expect(await ask('Z5')).toMatchObject([{ state: 'submitted', numerator: 5, denominator: 6 }])
})

it('a second person’s form shows both values and makes its own count only when sent once more', async () => {
  await send({ intent: 'save', item: 'Z4', seen: '0', numerator: '3', remark: '', owner: '' })
  await room.ask(`update assess.filings set numerator = 8, version = version + 1, changed_by_name = '李科员', changed_by = 'li' where assessment_id = $1 and item_code = 'Z4'`, [id])
  const conflict = await send({ intent: 'save', item: 'Z4', seen: '1', numerator: '4', remark: '', owner: '' })
  expect(conflict.status).toBe(409)
  const answer = (await conflict.json()) as { sent: object; conflict: { version: number; theirs: string } }
  expect(answer).toMatchObject({ sent: { numerator: '4' }, conflict: { version: 2, theirs: expect.stringMatching(/^8 · 李科员 /) } })
  expect(await ask('Z4')).toMatchObject([{ numerator: 8 }])
  expect((await send({ intent: 'save', item: 'Z4', seen: '2', numerator: '4', remark: '', owner: '' })).status).toBe(303)
  expect(await ask('Z4')).toMatchObject([{ numerator: 4, version: 3 }])
})

it('drafts that save themselves are told what became of them', async () => {
  const draft = (fields: Record<string, string>, who = 'city-370100') => room.visit(who, `${page()}/draft`, { item: 'Z1', key: 'page-0001', remark: '', owner: '', ...fields })
  const first = await draft({ seen: '0', yes: 'yes' })
  expect([first.status, await first.json()]).toEqual([200, { version: 1, at: expect.stringMatching(/^\d\d:\d\d$/) }])
  const conflict = await draft({ seen: '0', yes: 'no', key: 'page-0002' })
  expect([conflict.status, await conflict.json()]).toEqual([409, { conflict: { version: 1, by: 'city-370100', at: expect.any(String), fields: { yes: 'yes', numerator: '', denominator: '', remark: '', owner: '' } } }])
  const wrong = await draft({ seen: '1', item: 'Z4', numerator: 'x' })
  expect([wrong.status, await wrong.json()]).toEqual([422, { problem: expect.stringContaining('非负整数') }])
  const nobody = await draft({ seen: '1', yes: 'no' }, 'nobody')
  expect([nobody.status, await nobody.json()]).toEqual([401, { signIn: true }])
  for (const who of ['city-370200', 'department-SAMR', 'leader-370000', 'evaluator-370000']) expect([403, 404], who).toContain((await draft({ seen: '1', yes: 'no' }, who)).status)
  expect(await ask('Z1')).toMatchObject([{ is_yes: true, version: 1 }])
})

it('the page shows a party its own, the evaluators all, another nothing', async () => {
  const own = JSON.stringify(await (await room.visit('city-370100', page())).json())
  expect(own.includes('问题已整改数')).toBe(true)
  expect(own.includes('表.csv')).toBe(true)
  expect((await room.visit('city-370200', page())).status).toBe(404)
  expect((await room.visit('leader-370000', page())).status).toBe(404)
  for (const path of ['filings', 'samples', 'questionnaires']) expect((await room.visit('leader-370000', `/assessments/${id}/${path}`)).status, path).toBe(403)
  expect((await room.visit('steward-370000', page())).status).toBe(403)
  expect((await room.visit('evaluator-370100', page())).status).toBe(404)
  const led = await room.visit('city-370100', `/assessments/${id}/filings`)
  expect([led.status, led.headers.get('location')]).toEqual([302, page()])
  const matrix = (await (await room.visit('evaluator-370000', `/assessments/${id}/filings`)).json()) as { view: { rows: { name: string; done: string; cells: { name: string }[] }[] } }
  expect(matrix.view.rows.map(({ name, done }) => [name, done])).toEqual([['济南市', '1/5'], ['青岛市', '0/5']])
  expect(matrix.view.rows[0]?.cells.map(({ name }) => name)).toEqual(['济南市，联席会议运行，草稿', '济南市，计划印发公开，未填', '济南市，自查报告，未填', '济南市，宣传引导，草稿', '济南市，上年整改完成率，已提交'])
  // a draft's value is not on the evaluators' page
  const reviewed = (await (await room.visit('evaluator-370000', page())).json()) as { view: { blocks: { items: { code: string; value: string }[] }[] } }
  expect(reviewed.view.blocks.flatMap(({ items }) => items).filter(({ code }) => ['Z1', 'Z4', 'Z5'].includes(code)).map(({ value }) => value)).toEqual(['', '', '83.33% · 5 / 6'])
})

it('evidence leaves as a file that nothing runs, to who may see it', async () => {
  const [document] = await room.ask<{ id: number; sha256: string }>('select document_id::integer as id, sha256 from assess.documents where assessment_id = $1', [id])
  const address = `/assessments/${id}/documents/${document?.id ?? 0}`
  const answer = await room.visit('evaluator-370000', address)
  expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
    'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="export.csv"; filename*=UTF-8''%E8%A1%A8.csv`,
    'content-security-policy': `default-src 'none'; sandbox`, 'cache-control': 'private, no-store',
  })
  expect(await answer.text()).toBe('问题,整改\n一,是\n')
  for (const who of ['city-370200', 'department-SAMR', 'leader-370000']) expect((await room.visit(who, address)).status, who).toBe(404)
})

it('a review changes a filed item with a reason, never a computed one', async () => {
  const decide = (fields: Record<string, string>) => send({ intent: 'review', method: 'written', seen: '2', item: 'Z5', ...fields }, undefined, 'evaluator-370000')
  const [filed] = await room.ask<{ version: number }>(`select version from assess.filings where assessment_id = $1 and item_code = 'Z5'`, [id])
  const seen = String(filed?.version)
  expect((await decide({ seen, verdict: 'change', 'to-numerator': '4', 'to-denominator': '6' })).status).toBe(422)
  expect((await decide({ seen, verdict: 'change', reason: '一项未销号', 'to-numerator': '4' })).status).toBe(422)
  expect((await decide({ item: 'C01', seen: '0', verdict: 'change', reason: '不认', 'to-numerator': '4', 'to-denominator': '6' })).status).toBe(422)
  expect((await decide({ seen, verdict: 'change', reason: '一项未销号', 'to-numerator': '4', 'to-denominator': '6' })).status).toBe(303)
  expect(await room.ask(`select state, review_numerator, review_denominator, review_reason from assess.filings where assessment_id = $1 and item_code = 'Z5'`, [id])).toEqual([{ state: 'changed', review_numerator: 4, review_denominator: 6, review_reason: '一项未销号' }])
  expect((await send({ intent: 'review', verdict: 'accept', method: 'written', seen, item: 'Z5' }, undefined, 'city-370100')).status).toBe(403)
})

it('a party files its bonus with a document, and no deduction or veto of itself', async () => {
  const file = { name: '通报.txt', text: '通报表扬' }
  expect((await send({ intent: 'case', item: 'P2', title: '获通报表扬' })).status).toBe(422)
  expect((await send({ intent: 'case', item: 'P2', title: '获通报表扬' }, file)).status).toBe(303)
  for (const item of ['M1', 'V1', 'Z1', 'X9']) expect((await send({ intent: 'case', item, title: '不应收' }, file)).status, item).toBe(422)
  expect((await send({ intent: 'case', item: 'M3', title: '清单外检查' }, file, 'evaluator-370000')).status).toBe(303)
  expect(await room.ask('select item_code, is_own, state from assess.cases where assessment_id = $1 order by case_id', [id])).toEqual([{ item_code: 'P2', is_own: true, state: 'filed' }, { item_code: 'M3', is_own: false, state: 'filed' }])
})

it('a department files what the sheet asks of it, and of what it asks of others there is nothing to file', async () => {
  const sheet = departmentScheme2023
  const other = await room.addAssessment({ kind: 'departments', scheme: [sheet.id, sheet.version] })
  const path = `/assessments/${other}/filings/SAMR`
  const save = (item: string, who = 'department-SAMR', at = path) => send({ intent: 'save', item, seen: '0', yes: 'yes', remark: '', owner: '' }, undefined, who, at)
  expect((await save('Y1')).status).toBe(303)
  const foreign = listItems(sheet).filter(({ source }) => source.kind === 'filed' && source.parties !== null && !source.parties.includes('SAMR'))
  for (const { code } of foreign) expect((await save(code)).status, code).toBe(422)
  expect((await save('Y2', 'department-SAMR', `/assessments/${other}/filings/TAX`)).status).toBe(404)
  expect((await save('Y2', 'city-370100')).status).toBe(404)
  expect((await room.visit('department-SAMR', `/assessments/${id}/filings`)).status).toBe(403)
  expect(await room.ask('select party_code, item_code, is_yes from assess.filings where assessment_id = $1', [other])).toEqual([{ party_code: 'SAMR', item_code: 'Y1', is_yes: true }])
})
