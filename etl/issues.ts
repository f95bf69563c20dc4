/** What was found against one row, in the words of the catalogue (`app/domain/reasons.ts`). */
import type { Wording } from '#domain/indicator.ts'
import { reasons, type ReasonCode, type RowReason } from '#domain/reasons.ts'

export interface Issue {
  /** Column of core, or '' when the row as a whole is at fault. */
  readonly field: string
  /** Header in the sender's file, or ''. */
  readonly header: string
  readonly code: IssueCode
  /** The cell as sent. */
  readonly sent: string
  readonly message: Wording
  readonly advice: Wording
}

export type IssueCode = ReasonCode

/** Builds an issue; `{name}` in its words is filled from the details, `{sent}` from the cell. */
export function describeIssue(code: IssueCode, at: { field: string; header: string; sent: string }, details: Readonly<Record<string, string>> = {}): Issue {
  const { message, advice } = reasons[code]
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'sent' ? shorten(at.sent) : (details[name] ?? '')))
  return { ...at, code, message: { zh: fill(message.zh), en: fill(message.en) }, advice }
}

/** What a code means, without a row: for lists of reasons by count. */
export function getReason(code: IssueCode): RowReason {
  return reasons[code]
}

function shorten(text: string): string {
  const characters = [...text.slice(0, 130)]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text
}
