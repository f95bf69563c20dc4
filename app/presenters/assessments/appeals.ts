/** Appeals on deductions: raised by a party, decided by who leads after seeing what a decision would change. */
import { appealEffects, type AppealEffect } from '#domain/assessment.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import type { Appeal, AppealPreview, AppealState, AssessedParty, Assessment } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList, formatScore } from '../format.ts'
import type { AssessmentPageView, AssessmentSectionView, DefinitionView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressAssessment, column, form, lineField, nameCode, nameParties, presentFrame, row, selectField, table, textField } from './parts.ts'

/** A decision that is tried: nothing of it is kept until it is taken. */
export interface TriedDecision {
  readonly state: Exclude<AppealState, 'raised'>
  readonly effect: AppealEffect
  readonly count: string
  readonly points: string
  readonly preview: AppealPreview
}

export interface AppealsInput {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly parties: readonly AssessedParty[]
  readonly appeals: readonly Appeal[]
  readonly own: string | null
  readonly mayRaise: boolean
  readonly mayDecide: boolean
  readonly opened: Appeal | null
  readonly tried: TriedDecision | null
  /** Why what was tried does not fit; null when it does or nothing was tried. */
  readonly problem: string | null
  /** Records and deduction that were chosen on the page of frozen figures. */
  readonly taken: { readonly target: string; readonly keys: readonly string[] }
  readonly csrf: string
}

export const decisions = ['accepted', 'partly', 'refused'] as const
/** Item and the indicator whose records are named, as the form says both: `E01~E01`. */
export const nameTarget = (item: string, indicator: string): string => `${item}~${indicator}`

export function presentAppeals(input: AppealsInput, reader: Reader): AssessmentPageView {
  const { assessment, appeals, own, mayRaise } = input
  const words = reader.text.assessments.appeals
  const open = appeals.filter(({ state }) => state === 'raised').length
  const title = own === null ? words.leadHeadline(formatCount(open), formatCount(appeals.length)) : words.ownHeadline(formatCount(appeals.length))
  return {
    ...presentFrame(assessment, 'appeals', title, say`${assessment.state !== 'appeals' ? words.notYet : own === null ? words.second(assessment.appealUntil) : words.secondOwn(assessment.appealUntil)}`, reader),
    empty: null,
    sections: [...presentOpened(input, reader), presentList(input, reader), ...(mayRaise ? [presentRaise(input, reader)] : [])],
  }
}

function presentList({ assessment, scheme, appeals, parties, opened }: AppealsInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.appeals
  const names = nameParties(parties, assessment, reader)
  return table(
    'appeals', words.list, '',
    [column('party', words.column.party, 104, 'line'), column('item', words.column.item, 200, 'title'), column('what', words.column.what, 120, 'line'), column('state', words.column.state, 104, 'figure'), column('reason', words.column.reason, null, 'line'), column('decision', words.column.decision, 240, 'line')],
    appeals.map(({ appealId, party, item, recordKeys, state, reason, decisionReason }) =>
      row(String(appealId), addressAssessment(assessment.assessmentId, 'appeals', { appeal: appealId }), opened?.appealId === appealId, [
        { kind: 'text', text: names.get(party) ?? party }, { kind: 'text', text: nameCode(item, scheme, reader) },
        { kind: 'text', text: recordKeys.length === 0 ? words.whole : words.records(formatCount(recordKeys.length)) },
        { kind: 'text', text: words.state[state], tone: state === 'raised' ? 'warn' : 'plain' }, { kind: 'text', text: reason, title: reason }, { kind: 'text', text: decisionReason, title: decisionReason },
      ]),
    ),
    { title: words.empty, text: words.emptyText, links: [] },
  )
}

/** Points and places of a preview in words. */
export function sayPreview({ points, places }: AppealPreview, { text }: Reader): string {
  const words = text.assessments.appeals
  const place = (value: number | null): string => (value === null ? words.noPlace : String(value))
  const total = (value: string): string => (value === '' ? '' : formatScore(BigInt(value)))
  return words.decideNote(total(points[0]), total(points[1]), place(places[0]), place(places[1]))
}

function sayOthers({ others }: AppealPreview, names: ReadonlyMap<string, string>, { text }: Reader): string {
  const words = text.assessments.appeals
  if (others.length === 0) return words.noOthers
  const place = (value: number | null): string => (value === null ? words.noPlace : String(value))
  return words.othersMove(others.map(({ code, places }) => words.otherMove(names.get(code) ?? code, place(places[0]), place(places[1]))).join(text.common.listComma))
}

function presentOpened(input: AppealsInput, reader: Reader): readonly AssessmentSectionView[] {
  const { opened, assessment, scheme, mayDecide, tried, csrf } = input
  if (opened === null) return []
  const words = reader.text.assessments.appeals
  const names = nameParties(input.parties, assessment, reader)
  const address = addressAssessment(assessment.assessmentId, 'appeals', { appeal: opened.appealId })
  const facts: AssessmentSectionView = { kind: 'facts', id: 'opened', title: `${words.opened(String(opened.appealId))}${reader.text.common.dot}${names.get(opened.party) ?? opened.party}${reader.text.common.dot}${nameCode(opened.item, scheme, reader)}`, note: words.state[opened.state], rows: presentFacts(input, opened, names, reader) }
  if (!mayDecide) return [facts]
  return [
    facts,
    {
      kind: 'form', method: 'get', id: 'preview', title: words.preview, note: input.problem ?? words.previewNote, action: addressAssessment(assessment.assessmentId, 'appeals'), hidden: { appeal: String(opened.appealId) }, submit: words.showPreview,
      fields: [
        selectField('decision', words.decision, tried?.state ?? 'accepted', decisions.map((value) => ({ value, text: words.state[value] }))),
        selectField('effect', words.effect, tried?.effect ?? 'met', appealEffects.map((value) => ({ value, text: words.effects[value] }))),
        lineField('count', words.count, 9, tried?.count ?? String(Math.max(1, opened.recordKeys.length)), words.countHint),
        { kind: 'line', name: 'points', label: words.points, value: tried?.points ?? '', longest: 9, isRequired: false, hint: words.pointsHint },
      ],
    },
    ...(tried === null ? [] : [
      form('decide', address, csrf, { title: words.decideForm, note: `${words.state[tried.state]}${reader.text.common.colon}${sayPreview(tried.preview, reader)}${reader.text.common.sentenceEnd} ${sayOthers(tried.preview, names, reader)}`, submit: words.decide }, [textField('reason', words.decisionReason, true)], {
        appeal: String(opened.appealId), seen: String(opened.version), decision: tried.state, effect: tried.effect, count: tried.count, points: tried.points,
      }),
    ]),
  ]
}

function presentFacts({ assessment }: AppealsInput, opened: Appeal, names: ReadonlyMap<string, string>, reader: Reader): readonly DefinitionView[] {
  const words = reader.text.assessments.appeals
  const { indicator, item, party, recordKeys, reason, raisedAt, raisedByName, decidedAt, decidedByName, decisionReason, preview } = opened
  return [
    { term: words.raised, text: say`${words.by(nameWriter(raisedByName, reader), formatInstantInList(raisedAt))}` },
    { term: words.reason, text: say`${reason}` },
    { term: words.named, text: [{ text: recordKeys.length === 0 ? words.whole : recordKeys.join(reader.text.common.listComma) }, { text: reader.text.common.dot }, { text: words.frozenRecords, href: addressAssessment(assessment.assessmentId, 'frozen', { cell: `${party}~${indicator === '' ? item : indicator}` }) }] },
    ...(decidedAt === null || decidedByName === null ? [] : [{ term: words.decided, text: say`${words.by(nameWriter(decidedByName, reader), formatInstantInList(decidedAt))}${reader.text.common.dot}${decisionReason}` }]),
    ...(preview === null ? [] : [{ term: words.shown, text: say`${sayPreview(preview, reader)}${reader.text.common.dot}${sayOthers(preview, names, reader)}` }]),
  ]
}

/** The form of who speaks for a party: any item of the sheet, and of each the records that it or its events counted. */
function presentRaise({ assessment, scheme, taken, csrf }: AppealsInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.appeals
  const options = listItems(scheme).flatMap((item) => {
    const own = { value: nameTarget(item.code, item.source.kind === 'computed' && item.rule.kind !== 'rank-sum' ? item.code : ''), text: words.ofItem(nameCode(item.code, scheme, reader)) }
    return [own, ...item.losses.map(({ code }) => ({ value: nameTarget(item.code, code), text: words.ofLoss(nameCode(item.code, scheme, reader), nameCode(code, scheme, reader)) }))]
  })
  return form('raise', addressAssessment(assessment.assessmentId, 'appeals'), csrf, { title: words.raise, note: '', submit: words.submit }, [
    selectField('target', words.item, taken.target, options, words.itemHint),
    textField('keys', words.keys, false, words.keysHint, taken.keys.join('\n')),
    textField('reason', words.reason, true),
  ])
}
