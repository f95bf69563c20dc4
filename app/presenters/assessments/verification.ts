/** What parties say of their figures before the freeze: for a party its own, for who leads all of them and the objections to answer. */
import type { AssessedParty, Assessment, Figure, PartyFigures, Verification } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressRecords } from '../addresses.ts'
import { nameIndicator } from '../annotations-page.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatFraction, formatInstantInList } from '../format.ts'
import { sayFigure } from '../say-figure.ts'
import type { AssessmentPageView, AssessmentSectionView, DefinitionView, WorkRowView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressAssessment, column, form, nameParties, presentFrame, row, selectField, table, textField } from './parts.ts'

export interface VerificationInput {
  readonly assessment: Assessment
  readonly parties: readonly AssessedParty[]
  readonly said: readonly Verification[]
  /** Of the parties that the reader covers. */
  readonly figures: PartyFigures
  /** Whom the reader speaks for; null for none. */
  readonly own: string | null
  readonly mayLead: boolean
  /** Whether anything may still be said. */
  readonly isOpen: boolean
  readonly chosen: { readonly party: string; readonly code: string } | null
  /** Ratio behind a gradient, whose records are shown in its stead. */
  readonly recordsOf: (code: string) => string
  readonly mayHandIn: boolean
  readonly csrf: string
}

const STATES = ['none', 'confirmed', 'objected', 'answered'] as const

export function presentVerification(input: VerificationInput, reader: Reader): AssessmentPageView {
  const { assessment, parties, said, own, mayLead, isOpen } = input
  const words = reader.text.assessments.verification
  const objected = said.filter(({ state }) => state === 'objected').length
  const mine = said.filter(({ party }) => party === own)
  const title = own === null ? words.leadHeadline(formatCount(objected), formatCount(parties.length)) : words.ownHeadline(formatCount(mine.length), formatCount(assessment.codes.length))
  const shown = own === null ? (mayLead ? said : []) : null
  return {
    ...presentFrame(assessment, 'verification', title, say`${isOpen ? words.second(assessment.verifyUntil) : words.over}`, reader),
    empty: own === null && !mayLead ? { title: words.empty, text: words.emptyText, links: [] } : null,
    sections: [
      ...presentChosen(input, reader),
      ...(shown === null ? [presentOwn(input, reader)] : mayLead ? [presentMatrix(input, reader), presentSaid(input, shown, reader)] : []),
    ],
  }
}

function findSaid({ said }: VerificationInput, party: string, code: string): Verification | undefined {
  return said.find((one) => one.party === party && one.code === code)
}

function sayThen({ numerator, denominator }: Verification): string {
  return numerator === null || denominator === null ? '' : formatFraction({ numerator, denominator })
}

function isSame(said: Verification, figure: Figure | undefined): boolean {
  return figure?.numerator === said.numerator && figure.denominator === said.denominator
}

function presentRow(input: VerificationInput, party: string, code: string, isNamed: boolean, names: ReadonlyMap<string, string>, reader: Reader): WorkRowView {
  const words = reader.text.assessments.verification
  const said = findSaid(input, party, code)
  const figure = input.figures[party]?.[code]
  const state = said?.state ?? 'none'
  const { chosen } = input
  return row(`${party} ${code}`, addressAssessment(input.assessment.assessmentId, 'verification', { party, code }), chosen?.party === party && chosen.code === code, [
    ...(isNamed ? [{ kind: 'text' as const, text: names.get(party) ?? party }] : []),
    { kind: 'text', text: nameIndicator(code, reader) },
    { kind: 'text', text: figure === undefined ? '' : sayFigure(figure, reader) },
    { kind: 'text', text: said === undefined || isSame(said, figure) ? '' : sayThen(said), tone: 'warn' },
    { kind: 'text', text: words.state[state], tone: state === 'objected' ? 'warn' : state === 'none' ? 'quiet' : 'plain' },
    { kind: 'text', text: [said?.comment ?? '', said?.answer ?? ''].filter((part) => part !== '').join(' → ') },
  ])
}

function presentOwn(input: VerificationInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.verification
  const { own, assessment } = input
  return table(
    'own', words.list, '',
    [column('indicator', words.column.indicator, 220, 'title'), column('now', words.column.now, 280, 'line'), column('then', words.column.then, 128, 'line'), column('state', words.column.state, 96, 'figure'), column('words', words.column.words, null, 'line')],
    own === null ? [] : assessment.codes.map((code) => presentRow(input, own, code, false, new Map(), reader)),
    { title: words.empty, text: words.emptyText, links: [] },
  )
}

/** Each party with how many of its figures stand in which state. */
function presentMatrix({ assessment, parties, said }: VerificationInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.verification
  const names = nameParties(parties, assessment, reader)
  return table(
    'matrix', words.matrix, `${words.column.total} ${assessment.codes.length}`,
    [column('party', words.column.party, null, 'title'), ...STATES.map((state) => column(state, words.state[state], 110, state === 'objected' ? 'figure' : 'line', 'right'))],
    parties.map(({ code: party }) => {
      const own = said.filter((one) => one.party === party)
      const counts = { none: assessment.codes.length - own.length, confirmed: 0, objected: 0, answered: 0 }
      for (const { state } of own) counts[state] += 1
      return row(party, null, false, [
        { kind: 'text', text: names.get(party) ?? party },
        ...STATES.map((state) => ({ kind: 'text' as const, text: formatCount(counts[state]), tone: state === 'objected' && counts[state] > 0 ? ('warn' as const) : counts[state] === 0 ? ('quiet' as const) : ('plain' as const) })),
      ])
    }),
    { title: words.empty, text: words.emptyText, links: [] },
  )
}

function presentSaid(input: VerificationInput, said: readonly Verification[], reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.verification
  const names = nameParties(input.parties, input.assessment, reader)
  const order = { objected: 0, answered: 1, confirmed: 2 }
  return table(
    'said', words.list, words.listNote,
    [column('party', words.column.party, 96, 'line'), column('indicator', words.column.indicator, 200, 'title'), column('now', words.column.now, 240, 'line'), column('then', words.column.then, 120, 'line'), column('state', words.column.state, 96, 'figure'), column('words', words.column.words, null, 'line')],
    [...said].sort((one, other) => order[one.state] - order[other.state]).map(({ party, code }) => presentRow(input, party, code, true, names, reader)),
    { title: words.nothingSaid, text: words.nothingSaidText, links: [] },
  )
}

/** The opened figure: what it is, what was said, and the form of who may speak. */
function presentChosen(input: VerificationInput, reader: Reader): readonly AssessmentSectionView[] {
  const { chosen, assessment, own, mayLead, isOpen, csrf } = input
  if (chosen === null) return []
  const words = reader.text.assessments.verification
  const { party, code } = chosen
  const said = findSaid(input, party, code)
  const name = nameIndicator(code, reader)
  const partyName = nameParties(input.parties, assessment, reader).get(party) ?? party
  const action = addressAssessment(assessment.assessmentId, 'verification', { party, code })
  const hidden = { party, code, seen: String(said?.version ?? 0) }
  return [
    { kind: 'facts', id: 'chosen', title: words.chosen(`${partyName} ${name}`), note: '', rows: presentFacts(input, party, code, said, reader) },
    ...(isOpen && own === party
      ? [
          form('verify', action, csrf, { title: words.form(name), note: '', submit: words.save }, [
            selectField('state', words.choice, said?.state === 'objected' ? 'objected' : 'confirmed', [{ value: 'confirmed', text: words.confirm }, { value: 'objected', text: words.object }]),
            textField('comment', words.comment, false, '', said?.comment ?? ''),
            textField('keys', words.keys, false, words.keysHint, said?.recordKeys.join('\n') ?? ''),
          ], hidden),
        ]
      : []),
    ...(isOpen && mayLead && said?.state === 'objected'
      ? [form('answer', action, csrf, { title: words.answerForm(partyName, name), note: '', submit: words.saveAnswer }, [textField('answer', words.answer, true)], hidden)]
      : []),
  ]
}

function presentFacts(input: VerificationInput, party: string, code: string, said: Verification | undefined, reader: Reader): readonly DefinitionView[] {
  const words = reader.text.assessments.verification
  const { assessment, figures, recordsOf, mayHandIn } = input
  const figure = figures[party]?.[code]
  const period = `${assessment.fromDay}..${assessment.toDay}`
  const place = assessment.partyKind === 'cities' ? { area: party } : { area: figure?.area ?? '', department: party }
  const records = addressRecords({ indicator: recordsOf(code), ...place, period, part: 'unmet' })
  return [
    { term: words.column.now, text: [{ text: figure === undefined ? '' : sayFigure(figure, reader) }, { text: reader.text.common.dot }, { text: words.records, href: records }, ...(mayHandIn ? [{ text: reader.text.common.dot }, { text: words.handIn, href: '/deliveries' }] : [])] },
    ...(said === undefined ? [] : [
      { term: words.state[said.state], text: say`${words.by(nameWriter(said.changedByName, reader), formatInstantInList(said.changedAt))}` },
      { term: words.column.then, text: say`${isSame(said, figure) ? words.same : words.changed(sayThen(said), figure === undefined ? '' : sayFigure(figure, reader))}` },
      ...(said.comment === '' ? [] : [{ term: words.comment, text: say`${said.comment}` }]),
      ...(said.recordKeys.length === 0 ? [] : [{ term: words.named, text: say`${said.recordKeys.join(reader.text.common.listComma)}` }]),
      ...(said.answer === '' ? [] : [{ term: words.answer, text: say`${said.answer}${said.answeredByName === null ? '' : `（${nameWriter(said.answeredByName, reader)}）`}` }]),
    ]),
  ]
}
