import type { reportCard as zh } from '#app/text/zh/report-card.ts'

export const reportCard: typeof zh = {
  title: 'Report card of warnings',
  headline: (p) => `${p.period}, ${p.area}: ${p.raised} warnings raised, ${p.checked} checked, ${p.hits} right: precision ${p.share}% (95% interval ${p.interval}%)`,
  headlineFew: (p) => `${p.period}, ${p.area}: ${p.raised} warnings raised, ${p.checked} checked; fewer than 10 say nothing of precision yet`,
  second: 'Checked: the linked task visited the subject (its result decides), or somebody wrote that it holds or does not. False alarms and those that mended themselves were not checked.',
  one: (rule) => `${rule}: by city`,
  rules: 'Each rule',
  note: (limit) => `below ${limit} as a fraction, hatched and not compared`,
  columns: { rule: 'Rule', city: 'City', raised: 'Raised', checked: 'Checked', precision: 'Precision', lead: 'Lead time', recall: 'Recall', lift: 'Against a random draw', before: 'Precision last year' },
  titles: {
    precision: 'share of the checked warnings that were right, Wilson 95% interval', lead: 'from raising to the found problem: median (quartiles)', recall: 'of the problems found in these days, the share that this rule was warning of on the day of the visit',
    lift: 'problem rate of visits under warning as a multiple of all visits of the same city and class; the interval takes the latter as known', before: 'the same days last year; said where the two can be told apart',
  },
  lead: (p) => `${p.middle} days (${p.low}—${p.high})`,
  times: (times) => `${times} times`,
  interval: (range) => `95% interval ${range}`,
  fraction: (part, whole) => `${part} / ${whole}`,
  better: 'above last year, told apart', worse: 'below last year, told apart', alike: 'not told apart from last year',
  notApplicable: '╱', few: (part, whole) => `${part}/${whole}`,
  none: 'No warning was raised in these days. Try another period or area.',
  back: 'All rules', unknownRule: (code) => `${code} (a rule no longer in use)`,
  how: {
    title: 'How it is reckoned', note: '',
    lines: [
      'Recall and the multiple concern warnings of enterprises alone: a rule said so in advance when it still warned of the firm on the day of the visit.',
      'All visits of the same days, city and class at the draw stand for a random draw; warned firms are among them, so the multiple is on the low side.',
      'A warning that nobody checked is no part of precision; many checks do not make a rule better.',
    ],
  },
}
