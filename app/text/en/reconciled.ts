import type { Text } from '#app/text/zh.ts'

export const reconciled: Text['reconciled'] = {
  title: 'Declared and received',
  headline: (count) => `${count} declarations, each held against the rows that have come.`,
  second: 'Rows count in the month in which they happened: tasks and plans by their start, draws by their day, results and follow-ups by the inspection. Rows that were sent back have not come. Directories, sent as a whole, are not counted by month.',
  filters: 'Filters', city: 'City', table: 'Table', any: 'any', apply: 'Filter', clear: 'Clear', clearOne: (label) => `Clear ${label}`,
  found: (count) => `${count} declarations`,
  column: { month: 'Month', city: 'City', table: 'Table', declared: 'Declared', received: 'Received', difference: 'Difference', state: 'State' },
  state: { agrees: 'as declared', fewer: 'fewer', more: 'more', 'not-counted': 'not counted' },
  empty: 'Nothing was declared', emptyText: 'No table of declarations has come yet.',
}
