import type { models as zh } from '#app/text/zh/models.ts'

export const models: typeof zh = {
  title: 'Scorecard models',
  headline: (p) => `${p.area}: fitted on the visits of ${p.year}, tried on ${p.held}: AUC of the card ${p.score}, of the general class ${p.klass}`,
  few: (p) => `${p.area}: the visits of ${p.year} and ${p.held} are too few to fit and try a card`,
  none: 'Choose one indicator at least.',
  second: 'A model classifies and never decides: whether to inspect and what to do is for people. Scores and classes are internal and not public.',
  form: { year: 'Fitted on', held: 'Tried on', indicators: 'Indicators', industry: 'Industry section', all: 'all', submit: 'Fit' },
  converged: (iterations) => `Newton’s method converged in ${iterations} steps`,
  notConverged: 'It did not converge; take fewer indicators',
  points: {
    title: 'Points table', note: (p) => `begins at ${p.base}, all added up; ${p.doubling} more double the odds of a problem`, caption: 'Points table',
    columns: { indicator: 'Indicator', bin: 'Bin', count: 'Visits', rate: 'Problem found', points: 'Points', iv: 'Information value' }, from: (source) => source, unknown: 'not known or too few',
  },
  quality: {
    title: 'Discrimination and calibration', note: (p) => `all on ${p.year}, which it was not fitted on`, caption: 'Discrimination and calibration',
    columns: { measure: 'Measure', card: 'Card', klass: 'General class' },
    area: 'AUC (DeLong, 95% interval)', gini: 'Gini', distance: 'KS', brier: 'Brier score', fit: 'Hosmer–Lemeshow', stability: 'Population stability index', chance: (p) => `${p.statistic}, df ${p.degrees}, p ${p.chance}`, notApplicable: '╱',
  },
  bands: { title: 'Score bands against classes', note: 'year tried on, about a fifth each, highest first', caption: 'Score bands and classes', columns: { band: 'Score', count: 'Visits', rate: 'Problem found', lift: 'Of the average' }, times: (times) => `${times} times`, klass: (name) => (name === '' ? 'no class' : `class ${name}`) },
  calibration: { title: 'Predicted and observed', note: 'year tried on, grouped by predicted probability; Wilson 95% interval in brackets', caption: 'Predicted and observed', columns: { group: 'Group', count: 'Visits', expected: 'Predicted', observed: 'Observed' } },
  how: {
    title: 'How it is reckoned', note: '',
    lines: [
      'Every indicator ends on the day before the draw: neither the visit’s own result nor later signals take part.',
      'Bins of even counts, pooled until monotone, small ones merged; weights of evidence are smoothed; one ridge regression. Training takes one pass over the records; the fit works on its counts.',
      'Only who was drawn and inspected has a result, so the trial says how well the inspected are put in order, no more.',
    ],
  },
}
