/** One line of a checklist: what the sheet says, how far it has come, its form, and what was done to it. */
import { lineStates, readEvidenceLinks, LINE_LENGTHS, type LineFaults, type LineValues } from '#domain/checklist.ts'
import { addressIndicator } from '#app/presenters/addresses.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatFullMarks, formatInstantWithYear } from '#app/presenters/format.ts'
import type { ChecklistLineView, DefinitionView, Sentence, WorkFormView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import type { ChecklistHead, ChecklistLine, LedgerAct, Party } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { presentActs } from './acts.ts'
import { addressChecklist, addressLine } from './addresses.ts'
import { compareFields, makeFields } from './make-form.ts'
import { nameParty, offerParties } from './parties.ts'

export interface LineInput {
  readonly checklist: ChecklistHead
  readonly line: ChecklistLine
  readonly acts: readonly LedgerAct[]
  readonly parties: readonly Party[]
  /** The figure that speaks to it, in words; null for none. */
  readonly figure: string | null
  readonly mayLead: boolean
  readonly mayFill: boolean
  readonly csrf: string
}

export interface LineFormInput extends Pick<LineInput, 'line' | 'parties' | 'mayLead' | 'csrf'> {
  /** What was sent, when it was not saved. */
  readonly sent?: { readonly values: LineValues; readonly faults: LineFaults } | undefined
  readonly isConflict?: boolean
}

/** Builds the page. */
export function presentLine(input: LineInput, reader: Reader): ChecklistLineView {
  const { checklist, line, acts, mayLead, mayFill } = input
  const words = reader.text.checklists
  const isClosed = line.state === 'closed'
  return {
    head: {
      trail: [{ label: words.title, href: '/checklists' }, { label: checklist.title, href: addressChecklist(checklist.checklistId) }],
      title: say`${words.line.title(line.code)}${reader.text.common.dot}${words.states[line.state]}`,
      second: say`${line.chapter}`,
    },
    demand: line.demand,
    facts: presentFacts(input, reader),
    fixed: !isClosed || !mayFill ? '' : mayLead ? words.line.fixedLead : words.line.fixed,
    form: mayFill && (!isClosed || mayLead) ? presentLineForm(input, reader) : null,
    acts: presentActs(acts, {
      title: words.line.history, note: words.line.historyNote, empty: words.line.noHistory, blank: words.line.blank, moved: words.line.moved, by: words.line.by,
      what: (act) => (act.action === 'checklist.changed-text' ? words.line.changedText : words.line.saved(String(act.after?.['version'] ?? ''))),
      fields: [
        ['demand', words.lineColumn.demand], ['full', words.line.full], ['state', words.line.state], ['self', words.line.self], ['self_hundredths', words.line.self], ['gap', words.line.gap], ['evidence', words.line.evidence],
        ['evidence_links', words.line.links], ['owner_code', words.line.owner], ['owner_name', words.line.person], ['due_date', words.line.due],
      ],
      say: (name, value) => {
        const plain = String(value)
        if (name === 'state') return words.states[lineStates.find((state) => state === plain) ?? 'open']
        if (name === 'owner_code') return nameParty(plain, input.parties, reader)
        return ['self', 'full', 'self_hundredths'].includes(name) && /^\d+$/.test(plain) ? formatFullMarks(Number(plain)) : plain
      },
    }, reader),
  }
}

function presentFacts({ line, parties, figure }: LineInput, reader: Reader): readonly DefinitionView[] {
  const words = reader.text.checklists.line
  const row = (term: string, text: Sentence): DefinitionView => ({ term, text })
  const or = (text: string): Sentence => (text === '' ? [{ text: words.nothing, tone: 'quiet' }] : [{ text }])
  const full = formatFullMarks(line.fullHundredths)
  const links = readEvidenceLinks(line.evidenceLinks)
  return [
    row(words.self, line.selfHundredths === null ? [{ text: `${words.nothing} / ${words.points(full)}`, tone: 'quiet' }] : say`${words.selfOf({ self: formatFullMarks(line.selfHundredths), full })}`),
    row(words.figure, figure === null ? [{ text: words.noFigure, tone: 'quiet' }] : [{ text: figure, href: addressIndicator(line.indicator) }]),
    row(words.way, or(line.way)),
    row(words.owner, say`${nameParty(line.ownerCode, parties, reader)}${line.ownerName === '' ? '' : `${reader.text.common.dot}${line.ownerName}`}`),
    row(words.due, or(line.dueDate ?? '')),
    row(words.gap, or(line.gap)),
    row(words.evidence, or(line.evidence)),
    row(words.links, links.length === 0 ? or('') : links.flatMap((link, index) => [...(index === 0 ? [] : [{ text: reader.text.common.listJoin }]), link.isOurs ? { text: link.text, href: link.text } : { text: link.text }])),
    ...(line.closedAt === null ? [] : [row(words.closed, say`${words.closedBy({ name: nameWriter(line.closedByName ?? '', reader), at: formatInstantWithYear(line.closedAt, reader.language) })}`)]),
  ]
}

/** The form of a line; who answers for it neither closes it nor passes it on. */
export function presentLineForm({ line, parties, mayLead, csrf, sent, isConflict = false }: LineFormInput, reader: Reader): WorkFormView {
  const words = reader.text.checklists
  const saved = readSaved(line)
  const faults = sent?.faults ?? {}
  const field = makeFields({ ...(sent?.values ?? saved) }, faults, reader)
  const states = lineStates.filter((state) => mayLead || state !== 'closed').map((state) => ({ value: state, text: words.states[state] }))
  const owners = [{ value: '', text: words.form.office }, ...offerParties(parties, reader, ({ kind, code }) => `${kind}:${code}`)]
  const fields = [
    field('state', words.line.state, 'choice', { options: states }),
    field('self', words.line.self, 'text', { maxLength: 7 }),
    field('gap', words.line.gap, 'long', { maxLength: LINE_LENGTHS.gap }),
    field('evidence', words.line.evidence, 'long', { maxLength: LINE_LENGTHS.evidence }),
    field('links', `${words.line.links}（${words.form.linksHint}）`, 'long', { maxLength: LINE_LENGTHS.links }),
    ...(mayLead ? [field('owner', words.line.owner, 'choice', { options: owners }), field('person', words.line.person, 'text', { maxLength: LINE_LENGTHS.person }), field('due', words.line.due, 'date')] : []),
  ]
  const at = addressLine(line.checklistId, line.lineId)
  return {
    title: words.line.edit, action: at, hidden: { csrf, seen: String(line.version) }, fields, save: words.form.save, cancel: { label: words.form.cancel, href: addressChecklist(line.checklistId) }, requiredWord: words.form.required,
    problem: Object.keys(faults).length > 0 ? words.form.faults.title : '',
    conflict: isConflict ? compareFields(line, fields, { ...saved }, reader) : null,
  }
}

function readSaved(line: ChecklistLine): LineValues {
  return {
    state: line.state, self: line.selfHundredths === null ? '' : formatFullMarks(line.selfHundredths), gap: line.gap, evidence: line.evidence, links: line.evidenceLinks,
    owner: line.ownerKind === '' ? '' : `${line.ownerKind}:${line.ownerCode}`, person: line.ownerName, due: line.dueDate ?? '',
  }
}
