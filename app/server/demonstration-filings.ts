/**
 * What a few cities of the demonstration have filed for an assessment so far, through the same functions as everybody: drafts, items
 * handed in, accepted, returned and changed, a sample, a questionnaire under way. Most of it is still to be filed.
 */
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { enterAnswers, moveQuestionnaire, writeQuestionnaire } from '#app/commands/ask-parties.server.ts'
import { fileCase, reviewItem, saveDraft, submitItem, type Draft, type ReviewVerdict } from '#app/commands/file-item.server.ts'
import { keepEvidence } from '#app/commands/keep-evidence.server.ts'
import { drawFiles } from '#app/commands/sample-files.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { findAssessments } from '#app/queries/assessments/find-assessments.server.ts'
import { findFilings } from '#app/queries/filings/find-filings.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { nothingFiled, type FiledValue } from '#domain/filings/value.ts'
import { createRandom } from '#domain/random.ts'
import { cityTiles, provinceCode } from '#domain/region.ts'
import { roleNames } from '#domain/rights.ts'

const SEED = 20_231_117
const RESPONDENTS = [34, 31, 12] as const
const evaluator: Writer = { name: nameDemonstrationAccount('evaluator'), displayName: roleNames.evaluator.zh }
const leading: Right = { role: 'evaluator', areaCode: provinceCode, areaName: provinceCode, level: 'province', cityCode: provinceCode, departmentCode: '' }

interface Story extends FiledValue {
  readonly item: string
  readonly document: string | null
  readonly isHandedIn: boolean
  readonly verdict: ReviewVerdict | null
  readonly to: number | null
  readonly reason: string
}

const story = (item: string, value: Partial<FiledValue>, more: Partial<Story> = {}): Story => ({ item, ...nothingFiled, ...value, document: null, isHandedIn: false, verdict: null, to: null, reason: '', ...more })

/** By the order of the cities; the others have filed nothing yet. */
const stories: readonly (readonly Story[])[] = [
  [
    story('Z1', { isYes: true }, { document: '联席会议纪要', isHandedIn: true, verdict: 'accept' }),
    story('Z2', { isYes: true }, { document: '年度计划印发稿' }),
    story('Z4', { numerator: 9 }, { document: '宣传稿件清单', isHandedIn: true, verdict: 'return', reason: '清单缺发布日期，请补齐后再提交' }),
    story('C01', { numerator: 2, denominator: 5 }, { isHandedIn: true }),
  ],
  [
    story('Z1', { isYes: true }, { document: '联席会议纪要', isHandedIn: true }),
    story('Z4', { numerator: 14 }, { document: '宣传稿件清单', isHandedIn: true, verdict: 'change', to: 11, reason: '三篇为转载，不计' }),
    story('Z5', { numerator: 8, denominator: 9 }, { document: '整改销号表', isHandedIn: true }),
  ],
  [story('Z3', { isYes: true }, { document: '自查报告', isHandedIn: true }), story('Z5', { numerator: 6 })],
]

/** The same for the assessment of the cities, unless something was filed for it already. */
export async function fileForCities(services: Services): Promise<void> {
  const wanted = await withScope(services, leading, async (scope) => {
    const found = (await findAssessments(scope)).find(({ partyKind, state }) => partyKind === 'cities' && state === 'self-assessment')
    return found === undefined || (await findFilings(scope, found.assessmentId)).length > 0 ? null : found.assessmentId
  })
  if (wanted !== null) await fileDemonstration(services, wanted)
}

/** Files what the stories say for an assessment of the cities that is in its self-assessment. */
export async function fileDemonstration(services: Services, assessmentId: number): Promise<void> {
  const today = services.findToday()
  for (const [index, own] of stories.entries()) {
    const city = cityTiles[index]
    if (city !== undefined) for (const one of own) await tell(services, { assessmentId, party: city.code, today }, one)
  }
  const [first, second] = cityTiles
  if (first === undefined || second === undefined) return
  await changeInScope(services, speaking(first.code), async (db) => {
    const caseId = await fileCase(db, { assessmentId, party: first.code, item: 'P2', title: '获省政府办公厅通报表扬', today }, writerOf(first.code))
    await keepEvidence(db, { ...document('通报表扬复印件'), assessmentId, party: first.code, item: 'P2', caseId, today }, writerOf(first.code))
  })
  await changeInScope(services, leading, (db) => drawFiles(db, { assessmentId, partyKind: 'cities', party: first.code, frame: 'tasks', fromDay: `${today.slice(0, 4)}-01-01`, toDay: today, size: 10, seed: SEED, reason: '示范抽取', today }, evaluator))
  await ask(services, assessmentId, today)
}

async function tell(services: Services, place: Pick<Draft, 'assessmentId' | 'party' | 'today'>, one: Story): Promise<void> {
  const { item, isYes, numerator, denominator, verdict, reason, to } = one
  const writer = writerOf(place.party)
  const version = await changeInScope(services, speaking(place.party), async (db) => {
    const saved = await saveDraft(db, { ...place, item, seen: 0, isYes, numerator, denominator, remark: '', owner: writer.displayName, key: '' }, writer)
    if (one.document !== null) await keepEvidence(db, { ...document(one.document), assessmentId: place.assessmentId, party: place.party, item, caseId: null, today: place.today }, writer)
    return one.isHandedIn ? submitItem(db, { ...place, item, seen: saved.version }, writer) : saved.version
  })
  if (verdict === null) return
  await changeInScope(services, leading, (db) => reviewItem(db, { ...place, item, seen: version, verdict, method: 'written', ...nothingFiled, numerator: to, reason, until: null }, evaluator))
}

/** A questionnaire under way: two cities have enough answers, one has too few, the others none. */
async function ask(services: Services, assessmentId: number, today: string): Promise<void> {
  const random = createRandom(SEED, 'answers')
  await changeInScope(services, leading, async (db) => {
    const questions = [{ wording: '对检查频次是否满意', highest: 5, satisfiedFrom: 4 }, { wording: '对检查人员是否满意', highest: 5, satisfiedFrom: 4 }]
    const id = await writeQuestionnaire(db, { assessmentId, questionnaireId: null, seen: 0, title: '经营主体满意度问卷', asked: 'enterprises', item: 'G02', least: 30, answerUntil: today, questions, today }, evaluator)
    await moveQuestionnaire(db, id, 1, 'open', today, evaluator)
    const answers = RESPONDENTS.flatMap((count, index) =>
      Array.from({ length: count }, (_, number) => ({ party: cityTiles[index]?.code ?? '', respondent: `示范${number + 1}`, given: [2 + random.below(4), random.chance(0.1) ? null : 3 + random.below(3)] })),
    )
    await enterAnswers(db, id, answers, null, today, evaluator)
  })
}

const speaking = (code: string): Right => ({ role: 'city', areaCode: code, areaName: code, level: 'city', cityCode: code, departmentCode: '' })

/** The demonstration's own account speaks for the first city; of the others nobody signs in. */
function writerOf(code: string): Writer {
  return { name: code === cityTiles[0]?.code ? nameDemonstrationAccount('city') : `demo-city-${code}`, displayName: roleNames.city.zh }
}

function document(title: string) {
  return { name: `${title}.txt`, kind: 'text' as const, content: new TextEncoder().encode(`示范材料：${title}\n`), scan: { look: 1, kind: 'text', markup: 'none' } }
}
