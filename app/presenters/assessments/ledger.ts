/** The ledger of an assessment as a list: who, when, what, from what to what, why. */
import type { CellValue, LedgerEntry, NotesPage } from '#app/queries/types.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList } from '../format.ts'
import type { AssessmentSectionView, PagerView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { column, filterOf, row, table } from './parts.ts'

export interface LedgerInput {
  readonly ledger: NotesPage<LedgerEntry>
  readonly kinds: readonly string[]
  readonly choice: { readonly kind: string | null; readonly party: string | null }
  readonly names: ReadonlyMap<string, string>
  readonly addressOf: (changed: { readonly kind?: string | null; readonly party?: string | null }) => string
  readonly action: string
  readonly pager: PagerView
}

export function presentLedger({ ledger, kinds, choice, names, addressOf, action, pager }: LedgerInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments
  const shown = words.overview
  const kindOptions = kinds.map((kind) => ({ value: kind, text: words.actionKind[kind] ?? kind }))
  const partyOptions = [...names].map(([value, text]) => ({ value, text }))
  return table(
    'ledger', shown.ledger, shown.ledgerNote,
    [
      column('when', shown.column.when, 104, 'line'), column('who', shown.column.who, 112, 'line'), column('what', shown.column.what, 128, 'title'), column('party', shown.column.party, 128, 'figure'),
      column('change', shown.column.change, null, 'line'), column('reason', shown.column.reason, 240, 'line'),
    ],
    ledger.rows.map((entry) =>
      row(String(entry.entryId), null, false, [
        { kind: 'text', text: formatInstantInList(entry.happenedAt), title: entry.happenedAt },
        { kind: 'text', text: nameWriter(entry.actorName, reader) },
        { kind: 'text', text: words.action[entry.action] ?? entry.action },
        { kind: 'text', text: [names.get(entry.party) ?? entry.party, entry.item].filter((part) => part !== '').join(' ') },
        { kind: 'text', text: sayChange(entry, reader) },
        { kind: 'text', text: entry.reason, title: entry.reason },
      ]),
    ),
    { title: shown.ledgerEmpty, text: '', links: [] },
    {
      pager,
      filters: {
        label: shown.filters, action, search: null, keep: {}, apply: shown.apply, found: shown.found(formatCount(ledger.total)),
        filters: [filterOf('kind', shown.action, choice.kind, kindOptions, addressOf({ kind: null }), shown), filterOf('party', shown.party, choice.party, partyOptions, addressOf({ party: null }), shown)],
        clear: choice.kind === null && choice.party === null ? null : { label: shown.clear, href: addressOf({ kind: null, party: null }) },
      },
    },
  )
}

/** 状态 数据核实 → 数据冻结, field by field that has a name; what is whole tables is told by its number in the ledger alone. */
export function sayChange({ action, before, after }: Pick<LedgerEntry, 'action' | 'before' | 'after'>, { text }: Pick<Reader, 'text'>): string {
  const { field } = text.assessments
  const states = findStates(action, text)
  const write = (value: CellValue | undefined, name: string): string => (value === null || value === undefined || typeof value === 'object' ? '' : name === 'state' ? (states[String(value)] ?? String(value)) : typeof value === 'boolean' ? (value ? text.common.yes : text.common.no) : (filedWords(name, value, text) ?? String(value)))
  const names = Object.keys(field).filter((name) => name !== 'comment' && (name in (before ?? {}) || name in (after ?? {})))
  return names
    .flatMap((name) => {
      const [was, becomes] = [write(before?.[name], name), write(after?.[name], name)]
      if (was === becomes || becomes === '') return []
      return [`${field[name] ?? name} ${was === '' ? '' : `${was} → `}${name === 'sha256' ? becomes.slice(0, 12) : becomes}`]
    })
    .join(text.common.listJoin)
}

/** Words of the states of what an act was about; one word is not the same of an assessment and of an item or a task. */
function findStates(action: string, { assessments, filings }: Reader['text']): Readonly<Record<string, string>> {
  if (action.startsWith('filing.')) return filings.state
  if (action.startsWith('case.')) return filings.caseState
  if (action.startsWith('questionnaire.')) return filings.questionnaires.state
  if (action.startsWith('verification.')) return assessments.verification.state
  if (action.startsWith('appeal.')) return assessments.appeals.state
  if (action.startsWith('rectification.')) return assessments.rectifications.state
  return assessments.state
}

/** Methods and findings of reviews in words; null for what is no such word. */
function filedWords(name: string, value: CellValue, { filings }: Reader['text']): string | null {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { method: filings.method, finding: filings.samples.one.finding }
  return words[name]?.[String(value)] ?? null
}
