/** What one party fills in, block by block, and what the evaluators review there. */
import type { AcceptedFilings, AssessmentCase, EvidenceDocument, Assessment, Filing, AssessedParty, FilingVersion } from '#app/queries/types.ts'
import { isHandedIn, mayFileItem, mayReviewOn } from '#domain/filings/turn.ts'
import { isWhole, type FiledValue } from '#domain/filings/value.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import { say } from '#app/text.ts'
import { nameParty } from '../assessments/parts.ts'
import type { Reader } from '../figures.ts'
import { formatDayInProse } from '../format.ts'
import { nameItem } from '../score-cells.ts'
import type { FilingEntryView, FilingWords } from '../view-models.ts'
import { presentExtras } from './entry-cases.ts'
import { presentItem } from './entry-item.ts'
import { addressFilings, addressQuestionnaires, addressSamples, asksOf, presentTrail, standOf, stateMarks } from './words.ts'

export interface EntryInput {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly party: AssessedParty
  readonly filings: readonly Filing[]
  readonly versions: ReadonlyMap<string, readonly FilingVersion[]>
  readonly cases: readonly AssessmentCase[]
  readonly documents: readonly EvidenceDocument[]
  readonly accepted: AcceptedFilings
  readonly findFigure: (item: string) => FiledValue
  /** Meetings of the year that the party attended. */
  readonly meetings: number
  /** Speaks for the party, or reviews it. */
  readonly speaks: boolean
  readonly leads: boolean
  readonly account: string
  readonly csrf: string
  readonly today: string
}

/** Builds the page. */
export function presentEntry(input: EntryInput, reader: Reader): FilingEntryView {
  const { assessment, scheme, party, filings, speaks, leads, account, csrf, today } = input
  const { text, language } = reader
  const words = text.filings
  const asked = input.accepted.items.filter((one) => one.state !== 'not-asked' && listItems(scheme).some(({ code, source }) => code === one.item && source.kind === 'filed'))
  const mayWrite = speaks && listItems(scheme).some(({ code }) => mayFileItem(assessment, filings.find((filing) => filing.item === code) ?? null, today))
  const address = addressFilings(assessment.assessmentId, party.code)
  const ready = speaks ? filings.filter((filing) => isReady(input, filing)).length : 0
  const reviewing = leads && mayReviewOn(assessment, today)
  return {
    head: {
      trail: presentTrail(assessment, leads, reader),
      title: words.entry.headline({ party: nameParty(party, assessment, reader), done: asked.filter(({ filing }) => filing !== null && isHandedIn(filing)).length, all: asked.length, state: '' }),
      second: say`${words.entry.until(formatDayInProse(assessment.selfUntil, language))}${text.common.listJoin}${words.entry.reviewsUntil(formatDayInProse(assessment.reviewUntil, language))}${text.common.sentenceEnd}`,
    },
    links: [{ label: words.links.samples, href: addressSamples(assessment.assessmentId) }, { label: words.links.questionnaires, href: addressQuestionnaires(assessment.assessmentId) }, { label: words.links.meetings(assessment.year, input.meetings), href: `/meetings?year=${assessment.year}&party=${party.code}` }],
    note: speaks ? (mayWrite ? words.entry.saves : words.entry.closed) : words.entry.hidden,
    due: {
      label: words.entry.due,
      items: asked.map((one) => {
        const state = standOf(one)
        return { href: `#${one.item}`, mark: stateMarks[state], text: `${one.item} ${nameItem(one.item, { scheme, language })}${text.common.dot}${words.state[state]}` }
      }),
    },
    action: address,
    csrf,
    draft: { address: `${address}/draft`, csrf, signIn: `/login?next=${encodeURIComponent(address)}`, keptAs: `filing ${account} ${assessment.assessmentId} ${party.code}` },
    words: presentWords(reader),
    blocks: scheme.blocks
      .map((block) => ({
        id: block.id, name: block.name[language],
        items: block.items.flatMap((item) => {
          const view = presentItem(input, item, { mayFile: speaks, reviewing }, reader)
          return view === null ? [] : [view]
        }),
      }))
      .filter(({ items }) => items.length > 0),
    submitAll: ready > 0 ? { label: words.entry.submitAll, note: words.entry.submitAllNote(ready) } : null,
    extras: presentExtras(input, reviewing, reader),
  }
}

/** Whether a draft is filled in, with its document where one is needed. */
export function isReady({ assessment, scheme, documents, today }: Pick<EntryInput, 'assessment' | 'scheme' | 'documents' | 'today'>, filing: Filing): boolean {
  const item = listItems(scheme).find(({ code }) => code === filing.item)
  const asks = item === undefined ? null : asksOf(item)
  if (item === undefined || asks === null || !mayFileItem(assessment, filing, today) || !isWhole(asks, filing)) return false
  return item.source.kind !== 'filed' || !item.source.needsDocument || documents.some((one) => one.item === filing.item && one.party === filing.party && one.caseId === null)
}

function presentWords({ text }: Reader): FilingWords {
  const { entry, draft, review, cases } = text.filings
  return {
    fillOwn: entry.fillOwn, owner: entry.owner, remark: entry.remark, yes: entry.yes, no: entry.no, unset: entry.unset, count: entry.count, numerator: entry.numerator, denominator: entry.denominator,
    own: entry.ownValue, documents: entry.documents, addDocument: entry.addDocument, documentHint: entry.documentHint, upload: entry.upload, takeOff: entry.takeOff,
    save: entry.save, submit: entry.submit,
    draft: {
      saving: draft.saving, saved: draft.saved, kept: draft.kept, signedOut: draft.signedOut, signIn: draft.signIn, conflict: draft.conflict, yours: draft.yours,
      theirs: draft.theirs, keepYours: draft.keepYours, takeTheirs: draft.takeTheirs, refused: draft.refused,
    },
    review: { method: review.method, verdict: review.verdict, reason: review.reason, until: review.until, value: review.value, save: review.save },
    cases: { title: cases.title, file: cases.file, add: cases.add, found: cases.found, notFound: cases.notFound, withdraw: cases.withdraw, reason: cases.reason, none: cases.none },
  }
}
