import type { riskMaps as zh } from '#app/text/zh/risk-maps.ts'

export const riskMaps: typeof zh = {
  title: 'Risk maps',
  headline: (pair, measure) => `${pair}: ${measure}`,
  second: {
    draws: 'Draw rate: of the enterprises of each class in the directory on 1 January, the share drawn this year. ',
    problems: 'Problem rates are compared within a class, a trade or a field alone, never added across them, and rank nobody; totals stand where like is added to like. ',
    counts: 'Classified enterprises in the directory on 1 January; by field, visits drawn this year. ',
    internal: 'The class of an enterprise is internal and not public.',
  },
  choices: { pair: 'Rows × columns', measure: 'Measure' },
  pairs: { 'places-classes': 'Place × class', 'industries-classes': 'Industry × class', 'industries-places': 'Industry × place', 'fields-classes': 'Field × class' },
  measures: { draws: 'draw rate', problems: 'problem rate', counts: 'counts' },
  notes: { draws: 'enterprises, %; class of 1 January', problems: 'visits, %; class at the draw', counts: 'count' },
  rowHead: { places: 'Place', industries: 'Section', fields: 'Field' },
  total: 'Total',
  tip: { counts: (count) => count, base: (value) => `like in all ${value}` },
  looks: { small: 'fewer than 10: the fraction', none: 'none' },
  foot: 'Steps stay put from period to period; control limits are those of like in all.',
  footPlain: 'Steps stay put from period to period.',
}
