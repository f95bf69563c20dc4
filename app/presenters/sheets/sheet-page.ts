/** One sheet as it is read: what each item is worth and by which rule, what decides at the end, and what may be done with it. */
import type { KeptSheet, SheetAct } from '#app/queries/types.ts'
import { fullMarks, fullMarksOf, listItems, usualEffects, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { isSame } from '#domain/sheet-changes.ts'
import { nextSteps, type SheetStep } from '#domain/sheet-steps.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'
import { writePoints } from '#domain/sheet-numbers.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { say } from '#app/text.ts'
import { addressIndicator } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatHash, formatInstantInList } from '../format.ts'
import { nameItem } from '../score-cells.ts'
import { sayRule } from '../score-words.ts'
import type { DefinitionView, LinkView, SheetPageView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressSheet, addressSheetKey, SHEETS_ADDRESS } from './addresses.ts'
import { namePart, sayEffects, sayFiling, sayPart, saySource } from './say-sheet.ts'
import { nameInDocument, presentFaults } from './say-where.ts'

export const LONGEST_REASON = 500

export interface SheetInput {
  readonly sheet: KeptSheet
  readonly acts: readonly SheetAct[]
  /** Sign-in name of the reader. */
  readonly reader: string
  readonly mayWrite: boolean
  readonly csrf: string
}

/** Builds the page. */
export function presentSheet(input: SheetInput, reader: Reader): SheetPageView {
  const { sheet, acts, mayWrite } = input
  const { scheme } = sheet
  const words = reader.text.sheets
  const faults = sheet.state === 'draft' || sheet.state === 'review' ? findSheetFaults(scheme) : []
  return {
    head: {
      trail: [{ label: words.back, href: '/scorecards' }, { label: words.title, href: SHEETS_ADDRESS }],
      title: say`${scheme.name[reader.language] || words.form.untitled}`,
      second: say`${words.sheet.line({ of: words.of[sheet.of], version: words.version(sheet.year, sheet.version), state: words.states[sheet.state] })}`,
    },
    links: presentLinks(input, reader),
    usual: words.sheet.usual(sayEffects({ effects: usualEffects }, reader).join(reader.text.common.listJoin)),
    whole: fullMarks(scheme) === scheme.wholeHundredths ? words.sheet.whole(writePoints(scheme.wholeHundredths), listItems(scheme).length) : words.sheet.sum(writePoints(fullMarks(scheme)), writePoints(scheme.wholeHundredths)),
    facts: presentFacts(sheet, reader),
    columns: words.sheet.columns,
    blocksTitle: words.sheet.blocks,
    blocks: scheme.blocks.map((block) => ({
      id: block.id, name: block.name[reader.language] || words.form.untitled, points: words.sheet.blockPoints(writePoints(fullMarksOf(block))), items: block.items.map((item) => presentItem(item, scheme, reader)),
    })),
    extrasTitle: words.sheet.extras,
    extras: (['bonus', 'deductions', 'vetoes'] as const).flatMap((part) => define(namePart(part, reader), sayPart(part, scheme, reader))),
    ranksTitle: words.sheet.ranks,
    ranks: (['grades', 'statedHundredths', 'tiePlaces', 'tieOrder', 'rankedFromPercent', 'nearEqualHundredths', 'selfGap', 'choicePercent'] as const).flatMap((part) => define(namePart(part, reader), sayPart(part, scheme, reader))),
    faults: faults.length === 0 ? null : { title: words.form.live.some(faults.length), rows: presentFaults(faults, nameInDocument(scheme), reader) },
    forms: mayWrite ? presentForms(input, faults.length > 0, reader) : [],
    history: acts.length === 0 ? null : { title: words.history.title, rows: acts.map((act) => presentAct(act, reader)) },
  }
}

/** A term with its lines; the term stands once. */
function define(term: string, lines: readonly string[]): readonly DefinitionView[] {
  return [{ term, text: [{ text: lines.join('\n') }] }]
}

function presentFacts({ scheme, copiedFrom, changedByName, changedAt, sha256, state }: KeptSheet, reader: Reader): readonly DefinitionView[] {
  const words = reader.text.sheets.sheet
  return [
    ...define(words.source, sayPart('source', scheme, reader)),
    ...define(words.note, sayPart('note', scheme, reader)),
    ...(copiedFrom === '' ? [] : [{ term: words.copiedFrom, text: [{ text: copiedFrom, href: addressSheetKey(copiedFrom) }] }]),
    ...(state === 'shipped' ? [] : [{ term: reader.text.sheets.list.column.changed, text: [{ text: words.by({ made: nameWriter(changedByName, reader), at: formatInstantInList(changedAt) }) }] }, { term: words.sha, text: [{ text: formatHash(sha256), title: sha256 }] }]),
  ]
}

function presentItem(item: SchemeItem, scheme: Scheme, reader: Reader): SheetPageView['blocks'][number]['items'][number] {
  const { text } = reader
  const indicator = item.source.kind === 'computed' ? findIndicator(item.code) : null
  return {
    code: item.code,
    name: indicator?.name[reader.language] ?? nameItem(item.code, { scheme, language: reader.language }),
    href: indicator === null ? null : addressIndicator(item.code),
    points: writePoints(item.hundredths),
    // who vouches for it is said where it is not who usually does
    source: item.evidence === (item.source.kind === 'filed' ? 'filed' : 'system') ? saySource(item.source, reader) : `${saySource(item.source, reader)}${text.common.listJoin}${text.sheets.evidence[item.evidence]}`,
    rule: sayRule(item, { scheme, ...reader }),
    more: sayFiling(item.source, reader),
    effects: isSame(item.effects, usualEffects) ? [] : sayEffects(item, reader),
  }
}

function presentLinks({ sheet, mayWrite }: SheetInput, { text }: Reader): readonly LinkView[] {
  const words = text.sheets.actions
  return [
    ...(mayWrite && sheet.state === 'draft' ? [{ label: words.edit, href: addressSheet(sheet, 'edit') }] : []),
    { label: words.preview, href: addressSheet(sheet, 'preview') },
    ...(sheet.copiedFrom === '' ? [] : [{ label: words.compare, href: addressSheet(sheet, 'compare') }]),
    { label: words.file, href: addressSheet(sheet, 'file'), download: true },
  ]
}

/** Forms in the order in which a sheet goes on: reviewed or sent, then copied, then given up. */
function presentForms({ sheet, reader: name, csrf }: SheetInput, isFaulty: boolean, reader: Reader): SheetPageView['forms'] {
  const words = reader.text.sheets.actions
  const action = addressSheet(sheet)
  const hidden = (intent: string) => ({ csrf, seen: String(sheet.revision), intent })
  const steps = nextSteps(sheet, name)
  const has = (step: SheetStep): boolean => steps.includes(step)
  const reason = { kind: 'text', name: 'reason', label: words.reason, value: '', longest: LONGEST_REASON, isRequired: false, hint: words.reasonHint } as const
  const sent = sheet.reviewedAt === null ? '' : words.reviewNote(nameWriter(sheet.reviewedByName ?? '', reader), formatInstantInList(sheet.reviewedAt))
  return [
    ...(has('return')
      ? [
          has('publish')
            ? { id: 'review', title: words.review, note: sent, action, hidden: hidden('publish'), fields: [reason], submit: words.publish, other: { intent: 'return', label: words.return } }
            : { id: 'review', title: words.review, note: `${sent}${words.own}`, action, hidden: hidden('return'), fields: [reason], submit: words.return, other: null },
        ]
      : []),
    ...(has('send') && !isFaulty ? [{ id: 'send', title: words.send, note: words.sendNote, action, hidden: hidden('send'), fields: [], submit: words.sendSubmit, other: null }] : []),
    {
      id: 'copy', title: words.copy, note: words.copyNote, action, hidden: hidden('copy'), submit: words.copySubmit, other: null,
      fields: [{ kind: 'line' as const, name: 'year', label: words.copyYear, value: String(sheet.year + 1), longest: 4, isRequired: true, hint: '' }],
    },
    ...(has('withdraw') ? [{ id: 'withdraw', title: words.withdraw, note: words.withdrawNote, action, hidden: hidden('withdraw'), fields: [], submit: words.withdrawSubmit, other: null }] : []),
  ]
}

function presentAct({ id, at, byName, action, reason }: SheetAct, reader: Reader): { id: string; text: string } {
  const words = reader.text.sheets.history
  const word = Object.entries(words.acts).find(([name]) => name === action)?.[1] ?? action
  return { id: String(id), text: words.line({ action: word, by: nameWriter(byName, reader), at: formatInstantInList(at), reason }) }
}
