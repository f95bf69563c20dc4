import type { Text } from '#app/text/zh.ts'

export const findings: Text['findings'] = {
  title: 'Findings',
  headline: { some: (count) => `${count} records do not agree with others; they are loaded and wait to be checked.`, none: 'All records agree with one another.', opened: (count) => `This delivery brought ${count} findings.`, ended: (count) => `This delivery mended ${count} findings.` },
  second: 'Asked after every load; a finding ends by itself when the mended row comes.',
  facets: 'By rule',
  facetTitle: (name, count) => `${name}: ${count}`,
  severity: { warn: 'warn', note: 'note' },
  filters: 'Filters', rule: 'Rule', city: 'City', task: 'Task', any: 'any', apply: 'Filter', clear: 'Clear', clearOne: (label) => `Clear ${label}`,
  found: (count) => `${count} findings`,
  column: { rule: 'Rule', message: 'What does not agree', task: 'Task', subject: 'Subject', area: 'Area', department: 'Department', opened: 'Brought by', advice: 'Advice' },
  batch: (batch) => `batch ${batch}`,
  ended: (batch) => `ended with batch ${batch}`,
  unknown: '—', days: (first, last) => `${first} to ${last}`,
  empty: 'Nothing to check', emptyText: 'Every rule has been asked.',
  one: {
    title: 'Finding', empty: 'Your right holds no row of this record.', ended: 'Ended with', ofTask: 'All findings of this task', received: 'Rows received', receivedRows: (rows) => `${rows} rows, and the deliveries that brought them`,
    record: 'The record', gone: 'no longer held', rows: (rows, table) => `${rows} rows of ${table}`, deliveries: 'Deliveries that touched these rows',
  },
  receipt: { opened: 'Findings it brought', ended: 'Findings it mended' },
  noSource: 'the tables themselves',
  rulesTitle: 'Between tables', rulesNote: 'asked after a load, never sends a row back; ends by itself when the mended row comes',
}
