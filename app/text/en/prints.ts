import type { Text } from '#app/text/zh.ts'

export const prints: Text['prints'] = {
  name: 'PDF', note: 'to print, with charts and definition versions',
  area: 'Scope', period: 'Period', reading: 'Reading', asOf: 'Data', arrival: 'Arrived', chosen: 'Filters',
  definitions: 'Definitions', definition: (code, name, version) => `${code} ${name}, version ${version}`,
  page: (page, count) => `Page ${page} of ${count}`,
  column: { indicator: 'Indicator', value: 'Value', fraction: 'Fraction', target: 'Target', sameTime: 'A year before', status: 'Judged', work: 'To do' },
  items: 'Scored items', itemKey: (name, points) => `${name}, ${points} points`,
}
