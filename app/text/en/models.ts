import type { models as zh } from '#app/text/zh/models.ts'

export const models: typeof zh = {
  title: 'Scorecard models',
  headline: (p) => `${p.area}: fitted on the visits of ${p.year}, tried on ${p.held}: AUC of the card ${p.score}, of the general class ${p.klass}`,
  few: (p) => `${p.area}: the visits of ${p.year} and ${p.held} are too few to fit and try a card`,
  none: 'Choose one indicator at least.',
  second: 'A model classifies and never decides: whether to inspect and what to do is for people. Scores and classes are internal and not public.',
  form: { year: 'Fitted on', held: 'Tried on', indicators: 'Indicators', industry: 'Industry section', all: 'all', submit: 'Fit' },
  states: { draft: 'draft', sent: 'sent for publishing', published: 'published', retired: 'retired' },
  list: {
    title: 'Models that are kept', note: 'a second person publishes; one version of a model is in use', none: 'No model is kept yet', noneText: 'Once fitted, a card can be saved as a draft, sent, and published by another person.',
    columns: { name: 'Model', version: 'Version', state: 'State', subjects: 'Subjects', auc: 'AUC', klass: 'General class', line: 'Line', made: 'Drafted' }, version: (version) => `version ${version}`, points: (points) => `${points} points`,
  },
  draft: {
    title: 'Save as a draft', note: 'It is fitted once more from the choice above; what was fitted cannot be changed by hand.', model: 'Save as', fresh: 'a new model', version: (p) => `version ${p.version} of ${p.name}`,
    called: 'Name', calledHint: 'of a new model; a version keeps the name of its model', submit: 'Save as a draft', name: (p) => `${p.area}${p.industry === '' ? '' : `, ${p.industry}`}: risk card`, noName: 'Name the new model, in at most 60 characters.', noModel: 'There is no such model.', tooFew: 'This choice leaves too few visits to fit.',
  },
  one: {
    back: 'Scorecard models', second: (p) => `Version ${p.version}, ${p.state}${p.line === '' ? '' : `, line at ${p.line} points`}. It classifies and never decides: whether to inspect and what to do is for people`,
    facts: { subjects: 'Subjects', learned: 'Fitted on', held: 'Tried on', indicators: 'Indicators', auc: 'Discrimination', made: 'Drafted', sent: 'Sent', published: 'Published' },
    stretch: (p) => `${p.count} visits drawn from ${p.from} to ${p.to}, ${p.problems} with a problem`,
    auc: (p) => `AUC of the card ${p.card}, of the general class ${p.klass}`, by: (p) => `${p.name} ${p.at}`, allIndustries: 'all industries',
    warnings: 'Warnings it raised', again: 'Fit this choice again', versions: 'Versions', versionsNote: 'newest first',
  },
  acts: {
    send: 'Send', sendNote: 'Another person then publishes it or sends it back.', sendSubmit: 'Send', review: 'Review', reviewNote: (p) => `Sent by ${p.name} on ${p.at}. `, own: 'Who drafted or sent it may not publish it; ask another evaluator.',
    line: 'Line (points)', lineHint: (p) => `enterprises at or over it raise a warning; in the year tried on ${p.share}% had ${p.score} or more`, publish: 'Publish', back: 'Send back', reason: 'Reason', reasonHint: 'needed to send back', noLine: 'Give the line as a whole number.',
    retire: 'Retire', retireDraft: 'Give the draft up', retireNote: 'Its warnings then end by themselves.', retireDraftNote: 'It is not sent any more; its history stays.', retireHint: 'needed to retire', retireSubmit: 'Retire', retireDraftSubmit: 'Give up',
  },
  history: {
    title: 'History', line: (p) => `${p.at} ${p.by}: ${p.act}${p.line === '' ? '' : `, line at ${p.line} points`}${p.reason === '' ? '' : `: ${p.reason}`}`,
    acts: { drafted: 'drafted', sent: 'sent', published: 'published', back: 'sent back', retired: 'retired' },
  },
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
