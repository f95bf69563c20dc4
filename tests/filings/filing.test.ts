import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileCase, reviewItem, saveDraft, settleCase, submitItem, type Draft, type Review } from '#app/commands/file-item.server.ts'
import { keepEvidence, takeEvidenceOff } from '#app/commands/keep-evidence.server.ts'
import { findAcceptedFilings } from '#app/queries/filings/find-accepted-filings.server.ts'
import { findCases, findDocuments, findFilings, findFilingVersions, getFiling, requireDocument } from '#app/queries/filings/find-filings.server.ts'
import { nothingFiled } from '#domain/filings/value.ts'
import { JINAN, LEADER, openRoom, PROVINCE, QINGDAO, SAMR, type Room } from './support.ts'

const TODAY = '2023-11-17'
const anna = { name: 'anna', displayName: '安' }
const bo = { name: 'bo', displayName: '博' }
const eva = { name: 'eva', displayName: '考' }

let room: Room
let id: number

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())
beforeEach(() => begin())

/** Another assessment; the one before is given up. */
async function begin(): Promise<void> {
  await room.ask(`update assess.assessments set state = 'abandoned' where state <> 'abandoned'`)
  id = await room.addAssessment()
}

const setState = (state: string) => room.ask('update assess.assessments set state = $2 where assessment_id = $1', [id, state])
const draft = (more: Partial<Draft> = {}): Draft => ({ assessmentId: id, party: '370100', item: 'Z4', seen: 0, today: TODAY, ...nothingFiled, numerator: 12, remark: '', owner: '王科长', key: 'page-one-1', ...more })
const review = (more: Partial<Review> = {}): Review => ({ assessmentId: id, party: '370100', item: 'Z4', seen: 2, today: TODAY, verdict: 'accept', method: 'written', ...nothingFiled, reason: '', until: null, ...more })
const save = (more: Partial<Draft> = {}, right = JINAN, writer = anna) => room.write(right, (db) => saveDraft(db, draft(more), writer))
const submit = (seen: number, more: Partial<Draft> = {}) => room.write(JINAN, (db) => submitItem(db, draft({ seen, ...more }), anna))
const decide = (more: Partial<Review> = {}, right = PROVINCE) => room.write(right, (db) => reviewItem(db, review(more), eva))
const get = (right = JINAN) => room.read(right, (scope) => getFiling(scope, id, '370100', 'Z4'))
const findAccepted = async (item = 'Z4') => (await room.read(PROVINCE, (scope) => findAcceptedFilings(scope, id))).items.find((one) => one.item === item && one.party === '370100')
const findActs = async () => (await room.ask<{ action: string; reason: string }>('select action, reason from assess.ledger where assessment_id = $1 order by entry_id', [id])).map(({ action, reason }) => [action, reason])

describe('a draft', () => {
  it('is saved in versions, each kept, and is no act of the ledger', async () => {
    expect((await save()).version).toBe(1)
    expect((await save({ seen: 1, numerator: 13 })).version).toBe(2)
    expect(await get()).toMatchObject({ state: 'draft', numerator: 13, denominator: null, isYes: null, owner: '王科长', version: 2 })
    const versions = await room.read(JINAN, (scope) => findFilingVersions(scope, id, '370100'))
    expect(versions.get('Z4')).toMatchObject([{ version: 1, numerator: 12 }])
    expect(await findActs()).toEqual([])
  })

  it('that somebody else changed meanwhile is not written over', async () => {
    await save()
    await save({ seen: 1, numerator: 20, key: 'page-two-1' }, JINAN, bo)
    await expect(save({ seen: 1, numerator: 99 })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    await expect(save({ seen: 0, numerator: 99, key: 'page-three' })).rejects.toMatchObject({ status: 409 })
    expect(await get()).toMatchObject({ numerator: 20, changedByName: '博', version: 2 })
  })

  it('sent again after its answer was lost is no conflict with itself, and what says the same is saved once', async () => {
    await save()
    await save({ seen: 1, numerator: 13 })
    // the page never heard of version 2 and goes on from 1
    expect((await save({ seen: 1, numerator: 14 })).version).toBe(3)
    expect((await save({ seen: 1, numerator: 14, key: 'page-other' }, JINAN, bo)).version).toBe(3)
    expect(await get()).toMatchObject({ numerator: 14, changedByName: '安' })
    // the same page under another account is another writer
    await expect(save({ seen: 1, numerator: 15 }, JINAN, bo)).rejects.toMatchObject({ status: 409 })
  })

  it('is nobody’s matter but its party’s: the evaluators see that there is one, others nothing', async () => {
    await save({ remark: '尚未核实' })
    expect(await get(PROVINCE)).toMatchObject({ state: 'draft', numerator: null, remark: '', owner: '王科长' })
    for (const right of [QINGDAO, SAMR, LEADER]) expect(await room.read(right, (scope) => findFilings(scope, id))).toEqual([])
  })

  it('of another party, or by who is none, is refused', async () => {
    for (const right of [QINGDAO, SAMR, LEADER, PROVINCE]) await expect(save({}, right)).rejects.toMatchObject({ status: 403 })
    expect(await room.ask('select from assess.filings where assessment_id = $1', [id])).toHaveLength(0)
  })

  it('is not taken after its day nor in another state', async () => {
    await expect(save({ today: '2023-12-01' })).rejects.toMatchObject({ status: 409, code: 'not-open' })
    expect((await save({ today: '2023-11-30' })).version).toBe(1)
    for (const state of ['verification', 'frozen', 'review', 'draft', 'published']) {
      await setState(state)
      await expect(save({ seen: 1, numerator: 1 })).rejects.toMatchObject({ status: 409, code: 'not-open' })
    }
  })
})

describe('an item that was handed in', () => {
  beforeEach(async () => {
    await save()
    await submit(1)
  })

  it('no longer changes, stands in the ledger and is seen by the evaluators', async () => {
    expect(await get(PROVINCE)).toMatchObject({ state: 'submitted', numerator: 12, version: 2 })
    await expect(save({ seen: 2, numerator: 1 })).rejects.toMatchObject({ status: 409 })
    await expect(submit(2)).rejects.toMatchObject({ status: 409 })
    expect(await room.ask(`select action, party_code, item_code, before->>'state' as before, after->>'numerator' as number, actor from assess.ledger where assessment_id = $1`, [id]))
      .toEqual([{ action: 'filing.submitted', party_code: '370100', item_code: 'Z4', before: 'draft', number: '12', actor: 'anna' }])
  })

  it('waits until it is accepted, then counts as the party’s own word', async () => {
    expect(await findAccepted()).toMatchObject({ method: 'self', state: 'waiting', numerator: 12, filing: 'submitted' })
    expect(await decide()).toBe(3)
    expect(await findAccepted()).toMatchObject({ method: 'self', state: 'counts', numerator: 12, filing: 'accepted' })
  })

  it('is changed with a reason and a value alone, and then counts as the review’s word', async () => {
    await expect(decide({ verdict: 'change', numerator: 9 })).rejects.toMatchObject({ status: 422 })
    await expect(decide({ verdict: 'change', reason: '三篇重复' })).rejects.toMatchObject({ status: 422 })
    await decide({ verdict: 'change', numerator: 9, reason: '三篇重复' })
    expect(await findAccepted()).toMatchObject({ method: 'written', state: 'counts', numerator: 9, filing: 'changed' })
    expect(await get()).toMatchObject({ numerator: 12, review: { method: 'written', numerator: 9, reason: '三篇重复', byName: '考' } })
  })

  it('that was changed on the spot is not changed back at a desk', async () => {
    await decide({ verdict: 'change', method: 'on-site', numerator: 8, reason: '现场只见八篇' })
    await expect(decide({ seen: 3, verdict: 'change', numerator: 12, reason: '再看' })).rejects.toMatchObject({ status: 409, code: 'not-open' })
    expect(await decide({ seen: 3, verdict: 'change', method: 'on-site', numerator: 10, reason: '补到两篇' })).toBe(4)
  })

  it('is returned with a reason, taken again until the day given even in the reviews, and handed in anew', async () => {
    await expect(decide({ verdict: 'return' })).rejects.toMatchObject({ status: 422 })
    await decide({ verdict: 'return', reason: '缺清单', until: '2023-12-05' })
    await setState('review')
    await expect(save({ seen: 3, numerator: 11, today: '2023-12-06' })).rejects.toMatchObject({ status: 409 })
    await save({ seen: 3, numerator: 11, today: '2023-12-05' })
    expect(await get()).toMatchObject({ state: 'returned', numerator: 11, returnedUntil: '2023-12-05' })
    await submit(4, { today: '2023-12-05' })
    expect(await get(PROVINCE)).toMatchObject({ state: 'submitted', numerator: 11 })
    expect(await findActs()).toEqual([['filing.submitted', ''], ['filing.returned', '缺清单'], ['filing.submitted', '']])
  })

  it('is reviewed by the province’s evaluators alone, of the version seen, until the reviews end', async () => {
    for (const right of [JINAN, QINGDAO, SAMR, LEADER]) await expect(decide({}, right)).rejects.toMatchObject({ status: 403 })
    await expect(decide({ seen: 1 })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
    await expect(decide({ today: '2023-12-21' })).rejects.toMatchObject({ status: 409, code: 'not-open' })
    await setState('draft')
    await expect(decide()).rejects.toMatchObject({ status: 409, code: 'not-open' })
  })
})

it('an item never filed is opened again by a reviewer after its day, and until then is not changed over the party’s head', async () => {
  await expect(decide({ seen: 0, verdict: 'change', numerator: 3, reason: '查得' })).rejects.toMatchObject({ status: 409 })
  await setState('review')
  await decide({ seen: 0, verdict: 'return', reason: '漏报，准予补报', today: '2023-12-02' })
  expect((await save({ seen: 2, today: '2023-12-10' })).version).toBe(3)
  await expect(save({ seen: 3, numerator: 5, today: '2023-12-21' })).rejects.toMatchObject({ status: 409 })
  await decide({ item: 'Z5', seen: 0, verdict: 'change', numerator: 5, denominator: 6, reason: '现场核得', method: 'on-site', today: '2023-12-11' })
  expect(await findAccepted('Z5')).toMatchObject({ method: 'on-site', state: 'counts', numerator: 5, denominator: 6 })
  expect(await findAccepted('Z1')).toMatchObject({ method: 'self', state: 'missing', filing: null })
})

it('a party’s own value of a computed item is held against the records, to the limit of the sheet', async () => {
  // C01 of Jinan: one of two tasks is joint. 5 % of 1/2 is 1/40: 21 of 40 is not over it, 211 of 400 is.
  for (const [numerator, denominator, state] of [[21, 40, 'within'], [211, 400, 'exceeds'], [19, 40, 'within'], [189, 400, 'exceeds']] as const) {
    await begin()
    await save({ item: 'C01', numerator, denominator })
    expect((await findAccepted('C01'))?.gap).toBeNull()
    await submit(1, { item: 'C01' })
    expect(await findAccepted('C01')).toMatchObject({ method: 'system', state: 'counts', numerator: null, gap: { state, own: { numerator, denominator } } })
  }
})

describe('a case', () => {
  const file = (right = JINAN) => room.write(right, (db) => fileCase(db, { assessmentId: id, party: '370100', item: 'P1', title: '获国务院通报表扬', today: TODAY }, anna))
  const attach = (caseId: number, right = JINAN) =>
    room.write(right, (db) => keepEvidence(db, { assessmentId: id, party: '370100', item: 'P1', caseId, name: '通报.txt', kind: 'text', content: new TextEncoder().encode('原文'), scan: {}, today: TODAY }, anna))
  const settle = (caseId: number, more: Partial<Parameters<typeof settleCase>[1]> = {}, right = PROVINCE) => room.write(right, (db) => settleCase(db, { caseId, seen: 1, verdict: 'found', reason: '', today: TODAY, ...more }, eva))
  const count = async () => (await room.read(PROVINCE, (scope) => findAcceptedFilings(scope, id))).cases.find(({ item, party }) => item === 'P1' && party === '370100')

  it('counts once it was found true by its document', async () => {
    const caseId = await file()
    expect(await count()).toMatchObject({ found: 0, waiting: 1 })
    await expect(settle(caseId)).rejects.toMatchObject({ status: 409 })
    const documentId = await attach(caseId)
    await expect(settle(caseId, {}, JINAN)).rejects.toMatchObject({ status: 403 })
    await settle(caseId)
    expect(await count()).toEqual({ party: '370100', item: 'P1', found: 1, waiting: 0, documents: [documentId] })
    await settle(caseId, { seen: 2, verdict: 'not-found', reason: '非国家层面' })
    expect(await count()).toMatchObject({ found: 0, waiting: 0 })
    await expect(settle(caseId, { seen: 1 })).rejects.toMatchObject({ status: 409, code: 'changed-meanwhile' })
  })

  it('of one party is neither seen nor touched by another', async () => {
    const caseId = await file()
    expect(await room.read(QINGDAO, (scope) => findCases(scope, id))).toEqual([])
    await expect(attach(caseId, QINGDAO)).rejects.toMatchObject({ status: 403 })
    await expect(settle(caseId, { verdict: 'withdrawn' }, QINGDAO)).rejects.toMatchObject({ status: 404 })
    await expect(file(QINGDAO)).rejects.toMatchObject({ status: 403 })
    await settle(caseId, { verdict: 'withdrawn' }, JINAN)
    expect(await room.read(JINAN, (scope) => findCases(scope, id))).toEqual([])
  })
})

describe('evidence', () => {
  const add = (text: string, right = JINAN, today = TODAY) =>
    room.write(right, (db) => keepEvidence(db, { assessmentId: id, party: '370100', item: 'Z4', caseId: null, name: '清单.txt', kind: 'text', content: new TextEncoder().encode(text), scan: { look: 1 }, today }, anna))

  it('is kept with its hash, once, and is seen by its party at once, by the evaluators with the filing', async () => {
    const documentId = await add('一\n')
    expect(await add('一\n')).toBe(documentId)
    const [found] = await room.read(JINAN, (scope) => findDocuments(scope, id))
    expect(found).toMatchObject({ documentId, bytes: 4, sha256: '510a4160f8cc873e790dc62a059a7bdc555fd7bec139c06c03a56922739afb91' })
    expect(await room.read(PROVINCE, (scope) => findDocuments(scope, id))).toEqual([])
    await save()
    await submit(1)
    expect(await room.read(PROVINCE, (scope) => findDocuments(scope, id))).toHaveLength(1)
    const { content } = await room.read(PROVINCE, (scope) => requireDocument(scope, id, String(documentId)))
    expect(new TextDecoder().decode(content)).toBe('一\n')
    for (const right of [QINGDAO, SAMR, LEADER]) await expect(room.read(right, (scope) => requireDocument(scope, id, String(documentId)))).rejects.toMatchObject({ status: 404 })
  })

  it('comes off while its item may be written, and its bytes never change', async () => {
    const documentId = await add('二\n')
    await expect(room.write(QINGDAO, (db) => takeEvidenceOff(db, documentId, TODAY, anna))).rejects.toMatchObject({ status: 404 })
    await room.write(JINAN, (db) => takeEvidenceOff(db, documentId, TODAY, anna))
    expect(await room.read(JINAN, (scope) => findDocuments(scope, id))).toEqual([])
    await expect(room.ask(`update assess.documents set content = 'x' where document_id = $1`, [documentId])).rejects.toThrow(/evidence stays/)
    await expect(room.ask('delete from assess.documents where document_id = $1', [documentId])).rejects.toThrow(/evidence stays/)
    expect(await findActs()).toEqual([['document.added', ''], ['document.taken-off', '']])
    await expect(add('三\n', JINAN, '2023-12-01')).rejects.toMatchObject({ status: 409 })
    await expect(add('三\n', QINGDAO)).rejects.toMatchObject({ status: 403 })
  })

  it('is taken up to ten of an item', async () => {
    for (let one = 0; one < 10; one += 1) await add(`第 ${one} 份`)
    await expect(add('第十一份')).rejects.toMatchObject({ status: 422, code: 'too-many' })
  })
})

it('twenty people who save at once lose nothing and wait for nobody for ever', async () => {
  const items = ['Z1', 'Z2', 'Z3', 'Z4', 'Z5']
  const people = Array.from({ length: 20 }, (_, index) => ({ name: `p${index}`, displayName: `人${index}` }))
  const saved = await Promise.allSettled(
    people.flatMap((person, index) => items.map((_, turn) => {
      const item = items[(turn + index) % items.length] ?? ''
      const value = item === 'Z5' ? { numerator: index, denominator: 20 } : item === 'Z4' ? { numerator: index } : { numerator: null, isYes: index % 2 === 0 }
      return room.crowd(JINAN, (db) => saveDraft(db, draft({ item, ...value, remark: person.name, key: `page-of-${person.name}` }), person))
    })),
  )
  const failed = saved.filter((one): one is PromiseRejectedResult => one.status === 'rejected')
  // who came second saw nothing of the first and is told so, by no other fault than that
  expect(failed.map(({ reason }) => (reason as { code?: string }).code)).toEqual(Array.from({ length: 95 }, () => 'changed-meanwhile'))
  const filings = await room.read(JINAN, (scope) => findFilings(scope, id))
  expect(filings.map(({ item, version }) => [item, version])).toEqual(items.map((item) => [item, 1]))
  // twenty more, each upon the version before: every one of them is kept
  for (const [index, person] of people.entries()) await save({ seen: 1 + index, numerator: 100 + index, key: `again-${person.name}` }, JINAN, person)
  const versions = await room.read(JINAN, (scope) => findFilingVersions(scope, id, '370100'))
  expect(await get()).toMatchObject({ version: 21, numerator: 119 })
  expect(versions.get('Z4')?.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index))
})

it('twenty evaluators who decide at once decide each item once', async () => {
  const places = ['370100', '370200'].flatMap((party) => ['Z1', 'Z2', 'Z3', 'Z4', 'Z5'].map((item) => ({ party, item })))
  for (const { party, item } of places) {
    const value = item === 'Z4' ? { numerator: 1 } : item === 'Z5' ? { numerator: 1, denominator: 2 } : { numerator: null, isYes: true }
    const right = party === '370100' ? JINAN : QINGDAO
    await save({ party, item, ...value }, right)
    await room.write(right, (db) => submitItem(db, draft({ party, item, seen: 1 }), anna))
  }
  const evaluators = Array.from({ length: 20 }, (_, index) => ({ name: `e${index}`, displayName: `考${index}` }))
  const decided = await Promise.allSettled(
    evaluators.flatMap((evaluator, index) => places.map((_, turn) => {
      const place = places[(turn + index) % places.length] ?? { party: '', item: '' }
      return room.crowd(PROVINCE, (db) => reviewItem(db, review({ ...place, verdict: index % 2 === 0 ? 'accept' : 'return', reason: '理由' }), evaluator))
    })),
  )
  const failed = decided.filter((one): one is PromiseRejectedResult => one.status === 'rejected')
  expect(failed.map(({ reason }) => (reason as { code?: string }).code)).toEqual(Array.from({ length: 190 }, () => 'changed-meanwhile'))
  expect(await room.ask(`select count(*)::integer as acts from assess.ledger where assessment_id = $1 and action in ('filing.accepted', 'filing.returned')`, [id])).toEqual([{ acts: 10 }])
  expect((await room.read(PROVINCE, (scope) => findFilings(scope, id))).map(({ version }) => version)).toEqual(places.map(() => 3))
})
