/** Questionnaires of an assessment, and one with its questions, its results by party, and the forms that fill it. */
import type { AssessedParty, Assessment, Questionnaire, QuestionnaireResult } from '#app/queries/types.ts'
import { askedKinds, judgeAnswers, type QuestionnaireState } from '#domain/filings/questionnaire.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import { say } from '#app/text.ts'
import { nameParty } from '../assessments/parts.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatDayInList, formatFraction, formatPercent } from '../format.ts'
import { nameItem } from '../score-cells.ts'
import type { EntryFormView, MarkKind, QuestionnairePageView, QuestionnairesPageView, WorkRowView } from '../view-models.ts'
import { addressQuestionnaires, addressSamples, presentTrail } from './words.ts'

const LONGEST_QUESTIONS = 5_000

export interface QuestionnairesInput {
  readonly assessment: Pick<Assessment, 'assessmentId' | 'title' | 'partyKind'>
  readonly reviewUntil: string
  readonly scheme: Scheme
  readonly questionnaires: readonly Questionnaire[]
  readonly results: readonly QuestionnaireResult[]
  readonly parties: readonly AssessedParty[]
  readonly mayWrite: boolean
  readonly leads: boolean
  readonly csrf: string
}

/** Builds the list with the form that makes another. */
export function presentQuestionnaires(input: QuestionnairesInput, reader: Reader): QuestionnairesPageView {
  const { assessment: { assessmentId }, questionnaires, scheme, results, mayWrite } = input
  const { text, language } = reader
  const words = text.filings.questionnaires
  const left = { align: 'left', sort: null } as const
  const rows = questionnaires.map((one): WorkRowView => ({
    id: String(one.questionnaireId), href: addressQuestionnaires(assessmentId, one.questionnaireId), open: false, level: null,
    cells: [
      { kind: 'text', text: one.title }, { kind: 'text', text: words.asked[one.asked] }, { kind: 'text', text: `${one.item} ${nameItem(one.item, { scheme, language })}` },
      { kind: 'text', text: formatDayInList(one.answerUntil) }, { kind: 'text', text: words.state[one.state] },
      { kind: 'text', text: formatCount(results.filter(({ questionnaireId }) => questionnaireId === one.questionnaireId).reduce((sum, { respondents }) => sum + respondents, 0)) },
    ],
  }))
  return {
    head: { trail: presentTrail(input.assessment, input.leads, reader), title: words.headline(questionnaires.length), second: words.second },
    links: [{ label: text.filings.links.samples, href: addressSamples(assessmentId) }],
    table: {
      label: words.list,
      columns: [
        { ...left, id: 'title', label: words.column.title, width: null, phone: 'title' }, { ...left, id: 'asked', label: words.column.asked, width: 110, phone: 'line' },
        { ...left, id: 'item', label: words.column.item, width: 150, phone: 'line' }, { ...left, id: 'until', label: words.column.until, width: 80, phone: 'hidden' },
        { ...left, id: 'state', label: words.column.state, width: 90, phone: 'line' }, { ...left, align: 'right', id: 'answers', label: words.column.answers, width: 80, phone: 'figure' },
      ],
      rows, bulk: null, empty: rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
    },
    form: mayWrite ? presentForm(input, null, reader) : null,
  }
}

function presentForm({ assessment: { assessmentId }, scheme, csrf, reviewUntil }: QuestionnairesInput, one: Questionnaire | null, { text, language }: Reader): EntryFormView {
  const { form, asked } = text.filings.questionnaires
  const items = listItems(scheme).filter(({ source, rule }) => source.kind !== 'places' && rule.kind !== 'yes-no')
  const usual = items.find(({ evidence }) => evidence === 'survey') ?? items[0]
  return {
    title: one === null ? form.new : form.change, note: form.note, action: one === null ? addressQuestionnaires(assessmentId) : addressQuestionnaires(assessmentId, one.questionnaireId),
    hidden: { csrf, seen: String(one?.version ?? 0), intent: 'write' },
    fields: [
      { kind: 'line', name: 'title', label: form.title, value: one?.title ?? '', longest: 80, isRequired: true, hint: '' },
      { kind: 'select', name: 'asked', label: form.asked, value: one?.asked ?? askedKinds[0], options: askedKinds.map((value) => ({ value, text: asked[value] })), hint: '' },
      { kind: 'select', name: 'item', label: form.item, value: one?.item ?? usual?.code ?? '', options: items.map(({ code }) => ({ value: code, text: `${code} ${nameItem(code, { scheme, language })}` })), hint: '' },
      { kind: 'line', name: 'least', label: form.least, value: String(one?.least ?? 30), longest: 6, isRequired: true, hint: '' },
      { kind: 'day', name: 'until', label: form.until, value: one?.answerUntil ?? reviewUntil, longest: 10, isRequired: true, hint: '' },
      { kind: 'text', name: 'questions', label: form.questions, value: (one?.questions ?? []).map(({ wording, highest, satisfiedFrom }) => `${wording}|${highest}|${satisfiedFrom}`).join('\n'), longest: LONGEST_QUESTIONS, isRequired: true, hint: form.questionsHint },
    ],
    submit: form.save, other: null,
  }
}

export interface QuestionnaireInput extends QuestionnairesInput {
  readonly one: Questionnaire
  /** Respondents entered just now; null: none were. */
  readonly entered: number | null
  readonly mayEnter: boolean
}

const marks: Readonly<Record<QuestionnaireState, MarkKind>> = { none: 'not-reported', 'too-few': 'at-risk', measured: 'met' }

/** Builds the page of one. */
export function presentQuestionnaire(input: QuestionnaireInput, reader: Reader): QuestionnairePageView {
  const { assessment: { assessmentId }, one, scheme, mayWrite, mayEnter, csrf, parties, entered } = input
  const { text, language } = reader
  const words = text.filings.questionnaires
  const address = addressQuestionnaires(assessmentId, one.questionnaireId)
  const left = { align: 'left', sort: null } as const
  const next = one.state === 'draft' ? { intent: 'open', label: words.open } : { intent: 'closed', label: words.close }
  return {
    head: { trail: [...presentTrail(input.assessment, input.leads, reader), { label: words.title, href: addressQuestionnaires(assessmentId) }], title: say`${one.title}${text.common.colon}${words.state[one.state]}`, second: words.second },
    facts: [
      { term: words.column.asked, text: say`${words.asked[one.asked]}` }, { term: words.column.item, text: say`${one.item} ${nameItem(one.item, { scheme, language })}` },
      { term: words.form.least, text: say`${formatCount(one.least)}` }, { term: words.form.until, text: say`${one.answerUntil}` },
    ],
    questions: { title: words.questions, rows: one.questions.map(({ wording, highest, satisfiedFrom }, index) => ({ term: `${index + 1}`, text: say`${wording}${text.common.listJoin}${words.question({ highest, from: satisfiedFrom })}` })) },
    results: {
      title: words.results,
      table: {
        label: words.results,
        columns: [
          { ...left, id: 'party', label: words.resultColumn.party, width: null, phone: 'title' }, { ...left, align: 'right', id: 'respondents', label: words.resultColumn.respondents, width: 110, phone: 'line' },
          { ...left, align: 'right', id: 'satisfied', label: words.resultColumn.satisfied, width: 190, phone: 'line' }, { ...left, align: 'right', id: 'rate', label: words.resultColumn.rate, width: 110, phone: 'figure' },
          { ...left, id: 'state', label: words.resultColumn.state, width: 140, phone: 'line' },
        ],
        rows: parties.map((party) => presentResult(input, party, reader)), bulk: null, empty: null,
      },
    },
    move: mayWrite && one.state !== 'closed' ? { action: address, csrf, version: String(one.version), ...next } : null,
    change: mayWrite && one.state === 'draft' ? presentForm(input, one, reader) : null,
    enter: mayEnter
      ? {
          title: words.enter.title, note: words.enter.note, action: address, hidden: { csrf, intent: 'enter' }, submit: words.enter.save, other: null,
          fields: [
            { kind: 'select', name: 'party', label: words.enter.party, value: parties[0]?.code ?? '', options: parties.map((party) => ({ value: party.code, text: nameParty(party, input.assessment, reader) })), hint: '' },
            { kind: 'line', name: 'respondent', label: words.enter.respondent, value: '', longest: 40, isRequired: true, hint: '' },
            { kind: 'line', name: 'answers', label: words.enter.answers, value: '', longest: 80, isRequired: true, hint: words.enter.answersHint },
          ],
        }
      : null,
    import: mayEnter ? { action: address, csrf, label: words.enter.file, hint: words.enter.fileHint, submit: words.enter.import } : null,
    done: entered === null ? '' : words.entered(formatCount(entered)),
  }
}

function presentResult({ assessment, one, results }: QuestionnaireInput, party: AssessedParty, reader: Reader): WorkRowView {
  const words = reader.text.filings.questionnaires
  const found = results.find((result) => result.questionnaireId === one.questionnaireId && result.party === party.code) ?? { respondents: 0, valid: 0, satisfied: 0 }
  const state = judgeAnswers(found, one.least)
  const ratio = { numerator: found.satisfied, denominator: found.valid }
  return {
    id: party.code, href: null, open: false, level: null,
    cells: [
      { kind: 'text', text: nameParty(party, assessment, reader) }, { kind: 'text', text: formatCount(found.respondents) }, { kind: 'text', text: found.valid === 0 ? '' : formatFraction(ratio) },
      { kind: 'text', text: state === 'measured' ? `${formatPercent(ratio)}%` : '' }, { kind: 'mark', mark: marks[state], text: words.resultState[state] },
    ],
  }
}
