/** One assessment: where it stands, what its next step needs, how it ended, and its ledger. */
import { assessmentStates, calendarSteps, findNextStates, needsReason, type AssessmentState, type StepNeedName } from '#domain/assessment.ts'
import type { AssessedParty, Assessment, NotesPage, LedgerEntry, PublishedParty, StepNeed } from '#app/queries/types.ts'
import { findItem, type Scheme } from '#domain/scheme.ts'
import { say } from '#app/text.ts'
import { presentExports } from '../export-menu.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInProse, formatScore } from '../format.ts'
import { presentPager } from '../record-frame.ts'
import type { AssessmentPageView, AssessmentSectionView, DefinitionView, StepView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { presentLedger } from './ledger.ts'
import { addressAssessment, column, dayField, form, nameParties, presentFrame, row, table, textField, type AssessmentPage } from './parts.ts'

export interface OverviewInput {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly parties: readonly AssessedParty[]
  readonly published: readonly PublishedParty[]
  readonly ledger: NotesPage<LedgerEntry>
  readonly ledgerKinds: readonly string[]
  readonly choice: { readonly kind: string | null; readonly party: string | null }
  /** What each possible next state needs; empty for who does not lead. */
  readonly needs: ReadonlyMap<AssessmentState, readonly StepNeed[]>
  readonly todo: { readonly verification: number; readonly appeals: number; readonly rectifications: number }
  readonly mayLead: boolean
  /** Whether the reader speaks for one of the parties. */
  readonly isParty: boolean
  readonly today: string
  readonly csrf: string
}

/** Giving up stands at the end of the page, apart from the steps that lead on. */
const ABANDON = 'step-abandoned'
/** Needs of which a number is missing; the others are met or not. */
const COUNTED: ReadonlySet<StepNeedName> = new Set(['objections-answered', 'all-verified', 'appeals-decided', 'rectified'])

/** Last day of a step; null for one that has none. */
export function lastDayOf(state: AssessmentState, assessment: Assessment): string | null {
  const days: Partial<Record<AssessmentState, string>> = {
    verification: assessment.verifyUntil, 'self-assessment': assessment.selfUntil, review: assessment.reviewUntil, appeals: assessment.appealUntil, published: assessment.publishBy,
  }
  return days[state] ?? null
}

export function presentOverview(input: OverviewInput, reader: Reader): AssessmentPageView {
  const { assessment, scheme, parties, mayLead } = input
  const words = reader.text.assessments
  const second = say`${words.overview.second(scheme.name[reader.language], String(scheme.version), assessment.fromDay, assessment.toDay)}`
  return {
    ...presentFrame(assessment, 'overview', `${assessment.title}${reader.text.common.dot}${words.state[assessment.state]}`, second, reader),
    empty: null,
    sections: [
      ...presentPublished(input, reader),
      { kind: 'steps', id: 'steps', title: words.overview.steps, note: '', steps: presentSteps(input, reader) },
      ...(mayLead ? presentNext(input, reader).filter(({ id }) => id !== ABANDON) : []),
      presentDoors(input, reader),
      { kind: 'facts', id: 'facts', title: words.overview.facts, note: '', rows: presentFacts(assessment, parties, reader) },
      ...(mayLead && !['published', 'closed', 'abandoned'].includes(assessment.state) ? [presentDays(input, reader)] : []),
      presentLedgerSection(input, reader),
      ...(mayLead ? presentNext(input, reader).filter(({ id }) => id === ABANDON) : []),
    ],
  }
}

function presentSteps({ assessment, today }: OverviewInput, { text }: Reader): readonly StepView[] {
  const words = text.assessments
  const at = calendarSteps.indexOf(assessment.state)
  const shown = assessment.state === 'abandoned' ? assessmentStates.filter((state) => state === 'abandoned') : calendarSteps
  return shown.map((state, index) => {
    const day = lastDayOf(state, assessment)
    const isLate = index === at && day !== null && today > day
    const standing: StepView['state'] = assessment.state === 'abandoned' || index < at || assessment.state === 'closed' ? 'done' : index > at ? 'to-come' : isLate ? 'late' : 'now'
    return {
      id: state,
      state: standing,
      stateWord: words.stepWord[standing],
      name: words.state[state],
      note: day === null ? '' : isLate ? words.late(day) : words.until(day),
      detail: words.stepDetail(words.step[state].who, words.step[state].locks),
    }
  })
}

/** The steps that may be taken now, each with its needs; a step that lacks something has no button. */
function presentNext({ assessment, needs, csrf }: OverviewInput, { text }: Reader): readonly AssessmentSectionView[] {
  const words = text.assessments
  const action = addressAssessment(assessment.assessmentId)
  return findNextStates(assessment.state).map((next): AssessmentSectionView => {
    const own = needs.get(next) ?? []
    const title = next === 'abandoned' ? words.overview.abandon : needsReason(assessment.state, next) ? words.overview.back : words.overview.next(words.state[next])
    const rows: readonly DefinitionView[] = own.map(({ need, missing }) => ({ term: words.need[need], text: [{ text: missing === 0 ? words.met : COUNTED.has(need) ? words.missing(formatCount(missing)) : words.unmet, tone: missing === 0 ? 'good' : 'warn' }] }))
    if (own.some(({ missing }) => missing > 0)) return { kind: 'facts', id: `step-${next}`, title, note: words.overview.lacks, rows }
    const said = own.map(({ need }) => words.need[need]).join(text.common.listComma)
    const note = [`${words.needs}${text.common.colon}${said === '' ? words.noNeeds : said}${text.common.sentenceEnd}`, ...(next === 'frozen' ? [words.overview.freezeNote] : []), ...(next === 'published' ? [words.overview.publishNote] : [])].join(' ')
    const fields = next === 'frozen' || next === 'published' ? [] : [textField('reason', words.overview.reason, needsReason(assessment.state, next), words.overview.reasonHint)]
    return form(`step-${next}`, action, csrf, { title, note, submit: title }, fields, { seen: String(assessment.version), next })
  })
}

type Door = Extract<AssessmentSectionView, { kind: 'doors' }>['doors'][number]

/** The pages of the assessment that the reader has something to see on. */
function presentDoors({ assessment, todo, mayLead, isParty }: OverviewInput, { text }: Reader): AssessmentSectionView {
  const words = text.assessments.overview
  const id = assessment.assessmentId
  const door = (page: AssessmentPage, what: string, count = 0): Door => ({ id: page, name: words[page], href: addressAssessment(id, page), count: count === 0 ? '' : words.open(formatCount(count)), what })
  const further = (page: 'filings' | 'samples' | 'questionnaires'): Door => ({ id: page, name: words.further[page].name, href: `${addressAssessment(id)}/${page}`, count: '', what: words.further[page].what })
  return {
    kind: 'doors', id: 'doors', title: words.doors, note: '',
    doors: [
      door('verification', words.verify, todo.verification),
      door('frozen', words.compare),
      ...(mayLead || isParty ? [further('filings')] : []),
      ...(mayLead ? [further('samples'), further('questionnaires')] : []),
      door('appeals', words.appeal, todo.appeals),
      door('rectifications', words.rectify, todo.rectifications),
    ],
  }
}

function presentFacts(assessment: Assessment, parties: readonly AssessedParty[], reader: Reader): readonly DefinitionView[] {
  const words = reader.text.assessments.overview
  const { frozenAt, frozenBatch, approvalByName, changedAt, changedByName, partyKind } = assessment
  return [
    { term: words.parties, text: say`${words.partyCount(formatCount(parties.length), partyKind)}` },
    { term: words.frozenFact, text: say`${frozenAt === null ? words.notFrozen : words.frozenOn(formatInstantInProse(frozenAt, reader.language), String(frozenBatch))}` },
    ...(approvalByName === null ? [] : [{ term: words.approval, text: say`${nameWriter(approvalByName, reader)}` }]),
    { term: words.changed, text: say`${nameWriter(changedByName, reader)} ${formatInstantInProse(changedAt, reader.language)}` },
  ]
}

function presentDays({ assessment, csrf }: OverviewInput, { text }: Reader): AssessmentSectionView {
  const words = text.assessments
  return form(
    'days', addressAssessment(assessment.assessmentId), csrf, { title: words.overview.days, note: words.overview.daysNote, submit: words.overview.saveDays },
    [
      ...(['verifyUntil', 'selfUntil', 'reviewUntil', 'appealUntil', 'publishBy'] as const).map((name) => dayField(name, words.newPage[name], assessment[name])),
      textField('reason', words.overview.reason, true, words.overview.reasonHint),
    ],
    { seen: String(assessment.version) },
  )
}

function presentPublished({ published, assessment, scheme, parties }: OverviewInput, reader: Reader): readonly AssessmentSectionView[] {
  const [first] = published
  if (first === undefined) return []
  const words = reader.text.assessments.overview
  const names = nameParties(parties, assessment, reader)
  const grades = new Map(scheme.grades.map(({ id, name }) => [id, name[reader.language]]))
  const ranked = table(
    'published', words.published, words.publishedNote(nameWriter(first.publishedByName, reader), formatInstantInProse(first.publishedAt, reader.language), first.sha256.slice(0, 12)),
    [column('place', words.place, 72, 'figure', 'right'), column('party', words.party, null, 'title'), column('total', words.total, 104, 'line', 'right'), column('grade', words.grade, 120, 'line')],
    published.map(({ party, name, place, statedHundredths, grade, state }) =>
      row(party, null, false, [
        { kind: 'text', text: place === null ? words.pending : String(place) },
        { kind: 'text', text: names.get(party) ?? name },
        { kind: 'text', text: statedHundredths === null ? words.unscored : formatScore(BigInt(statedHundredths)) },
        { kind: 'text', text: state === 'pending' ? words.pending : (grades.get(grade ?? '') ?? '') },
      ]),
    ),
    { title: words.unscored, text: '', links: [] },
  )
  return [ranked, ...published.flatMap((one) => (one.card === null || published.filter(({ card }) => card !== null).length > 1 ? [] : [presentCard(one, scheme, reader)]))]
}

/** The card of who reads: of who leads there are many, and each stands on the page of scores. */
function presentCard({ card }: PublishedParty, scheme: Scheme, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.overview
  const rows = (card?.items ?? []).map(({ code, low, full }): DefinitionView => {
    const source = findItem(scheme, code)?.source
    return { term: source?.kind === 'filed' ? `${code} ${source.name[reader.language]}` : code, text: say`${`${low === null ? words.unscored : writePoints(low)} / ${writePoints(full)}`}` }
  })
  return { kind: 'facts', id: 'card', title: words.ownCard, note: '', rows }
}

/** `4197/500` as 8.39. */
function writePoints(fraction: string): string {
  const [numerator = '0', denominator = '1'] = fraction.split('/')
  const [over, under] = [BigInt(numerator) * 100n, BigInt(denominator)]
  return formatScore((2n * over + under) / (2n * under))
}

function presentLedgerSection({ assessment, ledger, ledgerKinds, choice, parties }: OverviewInput, reader: Reader): AssessmentSectionView {
  const addressOf = (changed: Partial<OverviewInput['choice']> & { readonly after?: string | null }): string => addressAssessment(assessment.assessmentId, 'overview', { ...choice, ...changed })
  return presentLedger({ ledger, kinds: ledgerKinds, choice, names: nameParties(parties, assessment, reader), addressOf, action: addressAssessment(assessment.assessmentId), pager: presentPager({ total: ledger.total, start: ledger.start, shown: ledger.rows.length, next: ledger.next, addressOf: (after) => addressOf({ after }), exports: presentExports('assessment-ledger', { assessment: assessment.assessmentId, ...choice }, reader) }, reader) }, reader)
}
