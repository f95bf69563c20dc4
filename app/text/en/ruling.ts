import type { Text } from '#app/text/zh.ts'

export const ruling: Text['ruling'] = {
  title: 'How the joint ratio is counted',
  counting: { C01: 'by tasks', C01P: 'by plans', C02: 'by visits' },
  inForce: (way: string, code: string, document: string, from: string) => `Counted ${way} (${code}), by ${document}, from ${from} on`,
  none: 'The province has not ruled whether the joint ratio counts tasks, plans or visits; until then tasks are counted (C01)',
  short: (way: string) => `Joint ratio ${way}`,
  shortNone: 'Joint ratio: no ruling yet, by tasks',
  row: 'Ruling of the province',
  history: 'Rulings',
  emptyText: 'The province’s evaluators enter the ruling with its document and the day from which it holds.',
  column: { from: 'From', way: 'Counted', document: 'Document', state: 'State', by: 'Entered' },
  state: { inForce: 'in force', replaced: 'corrected', takenBack: 'taken back', ahead: 'not yet in force', past: 'followed by a later one' },
  form: { title: 'Enter a ruling', note: 'Each entry stays as a line of the history; of several for one day the last one holds.', way: 'Counted', takeBack: 'Take back the ruling of this day', from: 'In force from', fromHint: 'may lie in the past', document: 'Document', documentHint: 'number or title, and clause; at most 200 characters', remark: 'Remark', save: 'Save the ruling' },
  problem: { way: 'Choose tasks, plans or visits, or take the ruling back.', from: 'Give a real day (YYYY-MM-DD).', document: 'Name the document in 1 to 200 characters.', note: 'A remark has at most 500 characters.' },
}
