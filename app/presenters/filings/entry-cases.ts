/** Cases of bonus, deduction and veto: who filed them, with which document, and whether they were found true. */
import type { AssessmentCase, CaseState } from '#app/queries/types.ts'
import { mayFileItem } from '#domain/filings/turn.ts'
import type { ExtraItem, Veto } from '#domain/scheme.ts'
import type { Reader } from '../figures.ts'
import { formatFullMarks, formatInstantInList } from '../format.ts'
import type { CaseGroupView, FilingEntryView, MarkKind } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { presentDocument } from './entry-item.ts'
import type { EntryInput } from './entry.ts'

const marks: Readonly<Record<CaseState, MarkKind>> = { filed: 'dot', found: 'met', 'not-found': 'not-applicable', withdrawn: 'not-applicable' }

/** A party files its own bonus, the evaluators everything else; deductions and vetoes are shown to a party once there are any. */
export function presentExtras(input: EntryInput, reviewing: boolean, reader: Reader): FilingEntryView['extras'] {
  const { scheme, speaks, assessment, today } = input
  const words = reader.text.filings.cases
  const mayFileOwn = speaks && mayFileItem(assessment, null, today)
  return (['bonus', 'deductions', 'vetoes'] as const)
    .map((kind) => ({
      id: kind, name: words[kind], note: words.note[kind],
      groups: (kind === 'vetoes' ? scheme.vetoes : scheme[kind].items).map((extra) => presentGroup(input, extra, reviewing || (kind === 'bonus' && mayFileOwn), reviewing, reader)),
    }))
    .filter(({ groups }) => groups.length > 0)
}

function presentGroup(input: EntryInput, extra: ExtraItem | Veto, mayAdd: boolean, reviewing: boolean, reader: Reader): CaseGroupView {
  const { text, language } = reader
  const words = text.filings.cases
  const worth = 'eachHundredths' in extra ? [words.each(formatFullMarks(extra.eachHundredths)), ...(extra.mostCases === null ? [] : [words.most(extra.mostCases)])] : []
  return {
    code: extra.code, name: extra.name[language], note: worth.join(text.common.listJoin), mayAdd,
    cases: input.cases.filter(({ item }) => item === extra.code).map((one) => presentCase(input, one, reviewing, reader)),
  }
}

function presentCase(input: EntryInput, one: AssessmentCase, reviewing: boolean, reader: Reader): CaseGroupView['cases'][number] {
  const { assessment, speaks, today } = input
  const words = reader.text.filings
  const ownTurn = speaks && one.isOwn && mayFileItem(assessment, null, today)
  return {
    id: String(one.caseId), title: one.title, mark: marks[one.state], state: words.caseState[one.state], reason: one.reason, version: one.version,
    note: words.cases.by(nameWriter(one.filedByName, reader), formatInstantInList(one.filedAt)),
    documents: input.documents.filter(({ caseId }) => caseId === one.caseId).map((document) => presentDocument(input, document, false, reader)),
    mayWithdraw: one.state === 'filed' && (ownTurn || (reviewing && !one.isOwn)),
    maySettle: reviewing,
  }
}
