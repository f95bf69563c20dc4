import { expect, it } from 'vitest'
import { getText } from '#app/text.ts'
import { sayFinding } from '#app/presenters/findings-page.ts'
import { presentIssues } from '#app/presenters/receipt-issues.ts'
import { presentRulesPage } from '#app/presenters/rules-page.ts'
import type { Delivery } from '#app/queries/types.ts'
import { findingRules } from '#domain/finding-rules.ts'
import { reasons } from '#domain/reasons.ts'

const delivery: Delivery = {
  deliveryId: 1, batch: 1, state: 'loaded', fileName: 'results.csv', sourceTable: 'results', layout: 'provincial', sentBy: '', senderName: '', receivedAt: '', finishedAt: null,
  read: 20, loaded: 9, unchanged: 0, replaced: 0, held: 4, rejected: 7, withdrawn: 0, warnings: 5, released: 0, sha256: '', bytes: 1, encoding: 'utf-8', delimiter: ',', header: [], fileKind: 'text', archiveMember: null, sheet: null, headerRow: 1, notes: [], refusal: null, wantedTable: null, related: [],
  reasons: { 'not-a-date': 2, 'too-long': 5, 'a-rule-of-last-year': 1 },
  warningReasons: { 'normalised-key': 3, 'credit-code-check-digit': 2 },
}

it.each(['zh', 'en'] as const)('every reason has a short name in %s', (language) => {
  expect(Object.keys(reasons).filter((code) => getText(language).deliveries.reasonNames[code] === undefined)).toEqual([])
})

it('a receipt shows what was found by severity, the most frequent first, to one scale', () => {
  const groups = presentIssues(delivery, { text: getText('en'), language: 'en' })
  expect(groups.map(({ id, rows }) => [id, rows.map(({ id: code, count }) => `${code} ${count}`)])).toEqual([
    ['reject', ['too-long 5', 'not-a-date 2', 'a-rule-of-last-year 1']],
    ['hold', ['waits-for-row 4']],
    ['warn', ['credit-code-check-digit 2']],
    ['note', ['normalised-key 3']],
  ])
  expect(new Set(groups.map(({ largest }) => largest))).toEqual(new Set([5]))
})

it('the catalogue lists every rule once, without open places of a row', () => {
  const { groups } = presentRulesPage({ text: getText('zh'), language: 'zh' })
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.map(({ code }) => code).sort()).toEqual([...Object.keys(reasons), ...findingRules.map(({ code }) => code)].sort())
  expect(rows.filter(({ message }) => message.includes('{'))).toEqual([])
})

it('the words of a finding take its facts, and a fact that is not there is a dash', () => {
  const reader = { text: getText('en'), language: 'en' as const }
  expect(sayFinding({ rule: 'inspected-outside-task', facts: { inspected: '2023-07-01', from: '2023-05-01', to: null } }, reader)).toBe('inspected on 2023-07-01, outside the task’s days 2023-05-01 to —')
  const ended = { inspector: 'R1', expiry: '2023-06-30', first: '2023-07-03', count: 2 }
  expect(sayFinding({ rule: 'certificate-expired', facts: { ...ended, last: '2023-07-05' } }, reader)).toBe('the certificate of inspector R1 ended on 2023-06-30; subjects inspected after it (2023-07-03 to 2023-07-05): 2')
  expect(sayFinding({ rule: 'certificate-expired', facts: { ...ended, last: '2023-07-03' } }, reader)).toContain('(2023-07-03)')
  expect(sayFinding({ rule: 'a-rule-of-last-year', facts: {} }, reader)).toBe('a-rule-of-last-year')
})
