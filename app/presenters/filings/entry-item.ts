/** One item of a party: what is asked, what was filed beside what the records say, and how it stands. */
import type { EvidenceDocument, Filing, FilingVersion } from '#app/queries/types.ts'
import { findVerdicts, isOverdue, mayFileItem } from '#domain/filings/turn.ts'
import type { SchemeItem } from '#domain/scheme.ts'
import type { Reader } from '../figures.ts'
import { formatBytes, formatFullMarks, formatHash, formatInstantInList } from '../format.ts'
import { nameItem } from '../score-cells.ts'
import { sayRule } from '../score-words.ts'
import type { BadgeView, EvidenceView, FilingItemView, ReviewFormView, Tone } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import type { EntryInput } from './entry.ts'
import { addressDocument, asksOf, fillFields, sayValue, standOf, stateMarks } from './words.ts'

interface ItemRights {
  readonly mayFile: boolean
  readonly reviewing: boolean
}

/** Null for what the party has no word in: places, and what the sheet asks of others. */
export function presentItem(input: EntryInput, item: SchemeItem, { mayFile, reviewing }: ItemRights, reader: Reader): FilingItemView | null {
  const { scheme, assessment, filings, today, findFigure } = input
  const { text, language } = reader
  const words = text.filings
  const asks = asksOf(item)
  const accepted = input.accepted.items.find((one) => one.item === item.code)
  if (asks === null || accepted === undefined || accepted.state === 'not-asked') return null
  const filing = filings.find((one) => one.item === item.code) ?? null
  const state = standOf(accepted)
  const isFiled = item.source.kind === 'filed'
  const mayWrite = mayFile && mayFileItem(assessment, filing, today)
  const figure = findFigure(item.code)
  const hasFigure = figure.isYes !== null || figure.numerator !== null
  const late = isFiled && isOverdue(assessment, filing, today)
  return {
    code: item.code, name: nameItem(item.code, { scheme, language }), points: words.entry.points(formatFullMarks(item.hundredths)),
    demand: item.source.kind === 'filed' ? item.source.demand[language] : sayRule(item, { scheme, text, language }),
    asks, mark: late ? 'missed' : stateMarks[state], state: late ? `${words.state[state]}${text.common.dot}${words.overdue}` : words.state[state],
    badges: presentBadges(item, accepted.gap?.state ?? null, reader),
    system: isFiled ? null : { label: words.entry.systemValue, text: hasFigure ? sayValue(figure, reader) : words.entry.noSystem, note: words.entry.ownNote },
    value: filing === null || (filing.state === 'draft' && !input.speaks) ? '' : sayValue(filing, reader),
    remark: filing?.remark ?? '', owner: filing?.owner ?? '',
    savedBy: filing === null ? '' : words.entry.savedBy(nameWriter(filing.changedByName, reader), formatInstantInList(filing.changedAt)),
    notes: presentNotes(input, item, filing, accepted.gap?.state === 'exceeds', reader),
    version: filing?.version ?? 0, fields: fillFields(filing), mayWrite,
    documentsAsked: item.source.kind === 'filed' && item.source.needsDocument ? words.entry.needsDocument : '',
    documents: input.documents.filter((one) => one.item === item.code && one.caseId === null).map((one) => presentDocument(input, one, mayWrite, reader)),
    review: reviewing ? presentReview(input, item, filing, reader) : null,
    history: presentHistory(input.versions.get(item.code) ?? [], reader),
  }
}

function presentBadges(item: SchemeItem, gap: 'within' | 'exceeds' | 'not-comparable' | null, { text }: Reader): readonly BadgeView[] {
  const words = text.filings
  const source: BadgeView = { text: item.source.kind === 'filed' ? words.method.self : words.method.system }
  return gap === null ? [source] : [source, { text: words.gap[gap], ...(gap === 'exceeds' ? { tone: 'bad' as const } : {}) }]
}

function presentNotes({ scheme, findFigure }: EntryInput, item: SchemeItem, filing: Filing | null, isOver: boolean, reader: Reader): readonly { text: string; tone: Tone }[] {
  const words = reader.text.filings
  const notes: { text: string; tone: Tone }[] = []
  const review = filing?.review ?? null
  if (filing !== null && review !== null) {
    const by = { by: nameWriter(review.byName, reader), at: formatInstantInList(review.at) }
    if (filing.state === 'returned') notes.push({ text: words.entry.returned(review.reason, filing.returnedUntil ?? ''), tone: 'warn' })
    if (filing.state === 'changed') notes.push({ text: words.entry.changed({ method: words.method[review.method], value: sayValue(review, reader), reason: review.reason, ...by }), tone: 'strong' })
    if (filing.state === 'accepted') notes.push({ text: words.entry.acceptedBy(words.method[review.method], by.by, by.at), tone: 'good' })
  }
  if (filing !== null && isOver && scheme.selfGap !== null) {
    const { percent, eachHundredths } = scheme.selfGap
    notes.push({ text: words.entry.gapNote({ own: sayValue(filing, reader), system: sayValue(findFigure(item.code), reader), percent, points: formatFullMarks(eachHundredths) }), tone: 'bad' })
  }
  return notes
}

/** A file of evidence with what tells it from any other. */
export function presentDocument({ assessment }: Pick<EntryInput, 'assessment'>, one: EvidenceDocument, mayTakeOff: boolean, reader: Reader): EvidenceView {
  const { documentId, name, kind, bytes, sha256, addedByName, addedAt } = one
  return {
    id: String(documentId), name, href: addressDocument(assessment.assessmentId, documentId), takeOff: mayTakeOff ? String(documentId) : null,
    note: reader.text.filings.entry.document({ kind: kind.toUpperCase(), size: formatBytes(bytes), hash: formatHash(sha256), by: nameWriter(addedByName, reader), at: formatInstantInList(addedAt) }),
  }
}

function presentReview({ assessment, today }: EntryInput, item: SchemeItem, filing: Filing | null, { text }: Reader): ReviewFormView | null {
  const { review, method } = text.filings
  const isFiled = item.source.kind === 'filed'
  const verdicts = findVerdicts(assessment, filing, today).filter((verdict) => isFiled || verdict !== 'change')
  if (verdicts.length === 0 || (!isFiled && filing === null)) return null
  return {
    title: review.title,
    verdicts: verdicts.map((verdict) => ({ value: verdict, text: review[verdict] })),
    methods: (['written', 'on-site'] as const).map((one) => ({ value: one, text: method[one] })),
    mayChange: verdicts.includes('change'),
    note: isFiled ? '' : review.computedFinal,
  }
}

function presentHistory(versions: readonly FilingVersion[], reader: Reader): FilingItemView['history'] {
  const words = reader.text.filings
  if (versions.length === 0) return null
  return {
    title: words.entry.history,
    rows: versions.map((one) => ({
      id: String(one.version), title: words.entry.version(one.version, words.state[one.state]), text: [sayValue(one, reader), one.remark].filter((part) => part !== '').join(reader.text.common.dot),
      note: `${nameWriter(one.changedByName, reader)} ${formatInstantInList(one.changedAt)}`,
    })),
  }
}
