/** One event of an enterprise in words: what it was, then what there is to say of it. */
import { findRowRule, warningRules } from '#domain/warnings/index.ts'
import type { DossierEvent } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { nameModelClass } from './risk-class-names.ts'
import type { Tone } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Rows of a page of the list. */
export const RECORDS_PAGE = 50

/** Names an event on its page. */
export function idOf({ kind, key }: Pick<DossierEvent, 'kind' | 'key'>): string {
  return `${kind}-${key}`.replace(/\s/g, '_')
}

/** An open problem and an open red warning are adverse. */
export function toneOf({ kind, isOpen, isProblem, grade }: DossierEvent): Tone {
  if (kind === 'warning') return isOpen && grade === 'red' ? 'bad' : 'plain'
  return kind === 'result' && isProblem && isOpen ? 'bad' : 'plain'
}

/** A title and further parts; none of them empty. */
export function sayEvent(event: DossierEvent, reader: Reader): readonly string[] {
  const { text } = reader
  const words = text.enterprise
  const parts = ((): readonly string[] => {
    switch (event.kind) {
      case 'draw':
        return [event.taskName ?? '', event.departmentName, event.isInspected ? '' : event.isOpen ? words.drawnOpen(event.dueDate ?? '') : words.drawnNotInspected, sayClass(event.grade, reader)]
      case 'visit':
        return [event.taskName ?? '', event.departmentName, event.isJoint ? words.timeline.joint : words.timeline.single, event.isPublished ? words.timeline.published : words.timeline.unpublished, sayClass(event.grade, reader)]
      case 'result':
        return [event.itemName ?? '', nameCode(text.records.codes.result, event.resultCode) || nameCode(text.records.codes.resultState, event.code), event.isOpen ? sayOpen(event, reader) : event.isProblem ? words.timeline.closed : '', !event.isProblem && event.dueDate !== null ? words.overdue(event.dueDate) : '']
      case 'publication':
        return [words.published(event.itemName ?? ''), nameCode(text.records.codes.result, event.resultCode)]
      case 'follow-up':
        return [words.closedOf(event.itemName ?? ''), nameCode(text.records.codes.disposal, event.code)]
      case 'signal':
        return [nameCode(words.signals, event.code) || (event.code ?? ''), event.source ?? '']
      case 'warning':
        return [`${event.code ?? ''} ${nameRule(event.code ?? '', reader)}`.trim(), nameCode(text.common.level3, event.grade), nameCode(text.warnings.state, event.resultCode)]
      case 'class':
        return [words.classChange(event.code ?? '', nameModelClass(event.code ?? '', event.grade ?? '', reader))]
    }
  })()
  return parts.filter((part) => part !== '')
}

function sayOpen({ dueDate }: DossierEvent, { text }: Reader): string {
  return [text.enterprise.timeline.unclosed, dueDate === null ? '' : text.enterprise.timeline.due(dueDate)].filter((part) => part !== '').join(text.common.listJoin)
}

function sayClass(riskClass: string | null, { text }: Reader): string {
  return riskClass === null ? '' : text.enterprise.classAtDraw(nameClass(riskClass, text.common.classes))
}

function nameCode(names: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? '' : (names[code] ?? '')
}

/** The short name of a rule; none for one that the catalogue no longer has. */
export function nameRule(code: string, { language }: Pick<Reader, 'language'>): string {
  const rule = findRowRule(code) ?? warningRules.find((one) => one.code === code)
  return rule?.shortName[language] ?? ''
}
