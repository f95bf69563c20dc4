import type { mapping as zh } from '#app/text/zh/mapping.ts'

export const mapping: typeof zh = {
  open: 'Map its columns and save a layout',
  title: 'Map columns',
  headline: (file: string) => `${file}: choose a column for each field.`,
  second: 'Saved as a layout of this sender, it is recognised by its headers from then on. A layout gains versions; none of them ever changes.',
  table: 'Source table', otherTables: 'Suggest anew for another table',
  fields: 'Fields', fieldsNote: 'suggested by names and contents; check each. A field without a column may have one value for all rows',
  field: 'Field', from: 'Column of the file', given: 'Value of all rows', reader: 'Read as', sample: 'First value',
  none: '(none)', column: (position: number, name: string) => `column ${position} ${name}`,
  required: 'required', suggested: 'suggested', plain: 'as the provincial layout',
  columnOf: (field: string) => `${field}: column of the file`, givenOf: (field: string) => `${field}: value of all rows`, readerOf: (field: string) => `${field}: read as`,
  unread: (names: string) => `Columns that are not read: ${names}`,
  show: 'Preview', preview: 'Preview', previewNote: (rows: number, refused: number) => (refused === 0 ? `the first ${rows} rows would all load` : `of the first ${rows} rows ${refused} would be sent back`),
  found: 'Found', readFrom: (header: string, column: string) => `${header} → ${column}`, warned: (message: string) => `note: ${message}`, refused: 'sent back', at: (header: string, message: string) => `${header}: ${message}`,
  stopTitle: 'It cannot be saved yet',
  layoutTitle: 'Save as a layout', name: 'Name of the layout', save: 'Save and load the file again', saveNote: 'the name of a known layout makes a new version of it',
  known: (name: string, version: number) => `${name} (version ${version})`,
}
