import type { Text } from '#app/text/zh.ts'

export const layouts: Text['layouts'] = {
  title: 'Saved layouts',
  headline: (total, current) => `Saved layouts: ${total} versions, ${current} in use.`,
  second: 'Files with the same headers are recognised by the version in use. Versions are added and never change; those replaced or retired stay readable.',
  filters: 'Filters', table: 'Table', state: 'State', any: 'any', apply: 'Filter', clear: 'Clear', clearOne: (label) => `Clear ${label}`, found: (count) => `${count} versions`,
  column: { name: 'Layout', version: 'Version', sender: 'Sender', table: 'Table', made: 'Saved', by: 'By', used: 'Last used by', state: 'State' },
  version: (version) => `version ${version}`,
  states: { current: 'in use', superseded: 'replaced', retired: 'retired' },
  never: 'never used', noSender: 'not said',
  empty: 'No layout', emptyText: 'The receipt of a file refused for its headers lets you map the columns and save a layout.',
  heading: (name, version) => `${name}, version ${version}.`,
  madeBy: (when, by) => `${when}, ${by}`,
  ended: { superseded: (when) => `replaced ${when}`, retired: (when, by) => `retired ${when} by ${by}` },
  versions: 'Versions',
  columns: 'How each column is read', from: 'Column of the file', field: 'Field', reading: 'Reading',
  everyRow: '(every row)', given: (value) => `the value “${value}”`, unread: 'not read',
  faults: 'This version no longer fits its table and is passed over',
  retire: 'Retire', retireNote: 'Files with these headers are no longer recognised by themselves; rows that are loaded stay. To have it again, save a new version under the same name from the next refused file.',
}
