import type { Text } from '#app/text/zh.ts'

/** Words of the rules of warnings: the catalogue, one rule, its settings, trials on the past. */
export const warningRules: Text['warningRules'] = {
  title: 'Warning rules',
  headline: (rules, stopped) => `${rules} rules, ${stopped} stopped; warnings open: `,
  headlineEnd: '',
  lastRun: (day) => `All were last asked for ${day}. Numbers and limits for which no published rule was found are proposals; evaluators of the province may set them.`,
  neverRun: 'The rules have not been asked yet. Numbers and limits for which no published rule was found are proposals; evaluators of the province may set them.',
  groups: {
    places: { title: 'Areas and industries', note: 'small places are drawn towards the province before they are compared, so that few firms raise no false alarm' },
    enterprises: { title: 'Enterprises', note: 'each warning names one enterprise' },
    process: { title: 'Process', note: 'tasks, plans, items, people and the system' },
  },
  watches: { region: 'area', industry: 'industry', enterprise: 'enterprise', task: 'task', plan: 'plan', item: 'item', inspector: 'people', system: 'system' },
  column: { code: 'Rule', name: 'Name', watches: 'Watches', thresholds: 'Numbers', days: 'Limit', daysTitle: 'working days; where records carry a limit, theirs holds', owner: 'Owner', open: 'Open', state: 'State' },
  days: (days) => `${days} working days`,
  own: 'the limit of the record',
  noThreshold: 'none',
  threshold: (name, value, unit) => `${name} ${value}${unit === '%' ? '' : ' '}${unit}`,
  running: 'running',
  stopped: 'stopped',
  back: 'Warning rules',
  facts: { watches: 'Watches', clause: 'Clause', owner: 'Owner', days: 'Limit', wayOut: 'How it ends', sentence: 'How it explains itself', internal: 'List', version: 'Version', kind: 'How it is reckoned' },
  internal: 'The list tells the risk class of enterprises, which is internal; it leaves with a reason alone.',
  notInternal: 'The list does not tell the risk class of enterprises.',
  kind: {
    rows: 'record by record: a warning stands while the conditions hold, and ends by itself',
    query: 'asked by day: after each load and at midnight',
    reckoned: 'reckoned from sums: compared with what statistics expect',
  },
  version: (version) => `version ${version}`,
  thresholds: { title: 'Numbers', caption: 'In force, as shipped, and what may be set', name: 'Name', value: 'In force', shipped: 'As shipped', bounds: 'May be set to', none: 'This rule has no numbers to set; its limits stand in the records.' },
  bounds: (least, most, unit) => `${least}—${most} ${unit}`,
  counts: { title: 'How many there are', caption: 'By level and state', level: 'Level', none: 'There is no warning of this rule.' },
  history: {
    title: 'Settings so far', none: 'Never set; it runs as shipped', emptyText: 'Evaluators of the province say from which day on and why; each setting stays as a line of the history.',
    from: 'From', state: 'Runs', values: 'Numbers', reason: 'Reason', by: 'Set by',
  },
  form: {
    title: 'Set', note: 'Counts from its first day on; warnings that there are keep the numbers and the evidence of their time.', from: 'From', fromHint: 'not before today', runs: 'The rule runs', runsHint: 'stopped, it raises nothing new; what there is goes on',
    reason: 'Reason', reasonHint: '4 to 400 characters', save: 'Save', valueHint: (least, most, unit) => `${least} to ${most} ${unit}`,
  },
  trial: {
    title: 'Try it on the past', note: 'Asks past months, at the end of each, with the numbers typed here: how many would have been raised, and how many rightly. Nothing is saved.', from: 'From', to: 'To', run: 'Try', months: 'Months',
    caption: 'Trial by month', month: 'Month', raised: 'Would be raised', visited: 'Visited within 180 days', right: 'Problem found', share: 'Hit rate', tooFew: 'too few to say',
    sum: (raised, month, visited, right) => `${raised} would have been raised, ${month} a month; the enterprises of ${visited} were visited within 180 days, and in ${right} a problem was found`,
    interval: (low, high) => `95% interval ${low}—${high}%`,
    raisedAlone: (raised, month) => `${raised} would have been raised, ${month} a month. `, soFar: (count) => `${count} (180 days not over)`, onlyPlaces: 'This rule names no enterprise: a trial tells how many would have been raised, not whether rightly.', notYours: 'Evaluators of the province try rules on the past.', none: 'This rule goes by records or by sums; it has no numbers to try on the past.',
  },
  problem: {
    threshold: (name) => `"${name}" is a whole number within its bounds.`,
    from: 'The first day is a real day, not before today.',
    reason: 'The reason takes 4 to 400 characters.',
    months: 'Choose past months, the first not after the last, at most 24.',
  },
}
