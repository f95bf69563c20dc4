/** What was found against the rows of a delivery, grouped by severity: refused, held, taken with a doubt, taken in another form. */
import { findFindingRule } from '#domain/finding-rules.ts'
import { findReason, severities, type Severity } from '#domain/reasons.ts'
import type { BatchFindings, Delivery, FindingCount } from '#app/queries/types.ts'
import { addressFindings } from './addresses.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { writeRule } from './rule-words.ts'
import type { IssueGroupView } from './view-models.ts'

const LOOKS: Readonly<Record<Severity, IssueGroupView['look']>> = { reject: 'bad', hold: 'strong', warn: 'strong', note: 'quiet' }

/** Builds the groups; a severity that nothing has is left out. */
export function presentIssues({ reasons, warningReasons, held }: Delivery, { text, language }: Reader): readonly IssueGroupView[] {
  const counts: readonly (readonly [code: string, count: number])[] = [
    ...Object.entries(reasons), ...(held === 0 ? [] : [['waits-for-row', held] as const]), ...Object.entries(warningReasons),
  ]
  const largest = Math.max(1, ...counts.map(([, count]) => count))
  const words = text.deliveries
  return severities.flatMap((severity): readonly IssueGroupView[] => {
    const rows = counts
      // A code that no rule gives any more stood among the reasons of a refusal, or among the remarks.
      .filter(([code]) => (findReason(code)?.severity ?? (code in reasons ? 'reject' : 'warn')) === severity)
      .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
      .map(([code, count]) => {
        const reason = findReason(code)
        return { id: code, name: words.reasonNames[code] ?? code, title: reason === null ? code : writeRule(reason.message[language]), count, text: formatCount(count), href: null }
      })
    return rows.length === 0 ? [] : [{ id: severity, title: words.receipt.issues[severity], look: LOOKS[severity], rows, largest }]
  })
}

/** What the delivery brought and mended between tables, by rule; each leads to those records. */
export function presentBatchFindings({ deliveryId }: Delivery, { opened, ended }: BatchFindings, { text, language }: Reader): readonly IssueGroupView[] {
  const largest = Math.max(1, ...[...opened, ...ended].map(({ count }) => count))
  const present = (part: 'opened' | 'ended', look: IssueGroupView['look'], counts: readonly FindingCount[]): readonly IssueGroupView[] =>
    counts.length === 0
      ? []
      : [{
          id: part, title: text.findings.receipt[part], look, largest,
          rows: counts.map(({ rule, count }) => ({
            id: rule, name: findFindingRule(rule)?.name[language] ?? rule, title: writeRule(findFindingRule(rule)?.message[language] ?? rule), count,
            text: formatCount(count), href: addressFindings({ [part]: deliveryId, rule }),
          })),
        }]
  return [...present('opened', 'strong', opened), ...present('ended', 'quiet', ended)]
}
