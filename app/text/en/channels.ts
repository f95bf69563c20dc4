import type { Text } from '#app/text/zh.ts'

export const channels: Text['channels'] = {
  point: (number) => `Work point ${number}`,
  exact: (share, fraction) => `exactly ${share}, ${fraction}`,
  tooFew: 'too few answers',
  partial: (names) => `${names}: months are missing; only what came is counted.`,
  emptyTitle: 'Nothing was recorded here',
  emptyText: 'Choose another area, department or period.',
  entry: {
    title: 'Entry channel', note: 'visits; on a mobile when every result was',
    columns: { total: 'Visits', mobile: 'Mobile', other: 'Not mobile' },
  },
  means: { title: 'Means of off-site checks', note: 'results without an on-site check', total: 'Off-site results' },
  training: {
    title: 'Training', note: 'people in the directory; attendances by session',
    columns: { people: 'In the directory', trained: 'Trained this year', rate: 'Training coverage', attended: 'Attendances', passed: 'Passed', failed: 'Failed' },
    notFromNewYear: 'Training coverage runs from 1 January; this period does not begin there, so only attendances are shown.',
  },
  publicity: { title: 'Publicity', note: 'pieces by day of publication and channel', total: 'Pieces' },
  satisfaction: {
    title: 'Satisfaction', note: 'valid answers',
    columns: { answers: 'Valid answers', satisfied: 'Satisfied', rate: 'Share satisfied' },
    foot: (least) => `With fewer than ${least} valid answers no share is given.`,
  },
  register: {
    headline: ({ area, name, count, unit }) => `${area}: ${name}, ${count} ${unit}`,
    second: 'The same conditions as the figure on the board: as many rows as it says.',
    back: 'Channels and procedure',
    filters: 'Filters', apply: 'Apply', clear: 'Clear', clearOne: (name) => `Clear ${name}`, any: 'any', found: (count) => `${count} rows found`,
    own: 'Own level', ownText: 'own level alone',
    empty: 'No record meets this', emptyText: 'Choose another area, department, period or kind.',
    none: 'not told',
  },
}
