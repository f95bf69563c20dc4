/** Meetings with departments and cities. */
export const meetings = {
  title: 'Meetings',
  headline: (p: { year: string; held: string }) => `Meetings held in ${p.year}: ${p.held}`,
  second: 'Meetings with departments and cities and what they decided; how many were held speaks for the work of the joint conference.',
  open: (p: { open: string; overdue: string }) => ` Of those listed ${p.open} decisions are not carried out${p.overdue === '0' ? '' : `, ${p.overdue} overdue`}.`,
  write: 'Record a meeting', checklists: 'Checklists',
  filters: 'Filter meetings', year: 'Year', state: 'State', party: 'Attended by', any: 'any', apply: 'Filter', clear: 'Clear', clearOne: (label: string) => `Clear ${label}`, found: (count: string) => `${count} meetings`,
  empty: 'No meeting fits', emptyText: 'Evaluators of the province record meetings; cities and departments see those that they attended.',
  list: 'Meetings',
  states: { planned: 'Planned', held: 'Held', minuted: 'Minutes issued', cancelled: 'Cancelled' },
  column: { day: 'Day', title: 'Meeting', state: 'State', place: 'Place', parties: 'Attended by', decisions: 'Decisions' },
  decisionCount: (p: { count: string; open: string; overdue: string }) => (p.count === '0' ? 'none' : `${p.count}, ${p.open} open${p.overdue === '0' ? '' : `, ${p.overdue} overdue`}`),
  parties: (p: { first: string; count: number }) => (p.count <= 3 ? p.first : `${p.first} and others, ${p.count} in all`),
  noParties: 'nobody listed',
  one: {
    state: 'State', place: 'Place', parties: 'Attended by', others: 'Others present', agenda: 'Agenda', minutes: 'Minutes', nothing: 'nothing yet', edit: 'Change', version: 'Version',
    decisions: 'Decisions', decisionNote: 'Overdue: not carried out and past its day', none: 'no decision',
    what: 'Decision', owner: 'Owner', due: 'Due', done: 'Carried out', isDone: 'carried out', isOpen: 'open', isLate: 'overdue', noDay: 'no day',
    history: 'History', historyNote: 'every saving is kept in the ledger and cannot be removed', saved: (version: string) => `Version ${version}`,
    by: (p: { version: number; name: string; at: string }) => `version ${p.version}, ${p.name}, ${p.at}`,
  },
  form: {
    new: 'Record a meeting', edit: (title: string) => `Change: ${title}`, day: 'Day', place: 'Place', title: 'Name of the meeting', state: 'State', parties: 'Attended by', others: 'Others present', agenda: 'Agenda', minutes: 'Minutes',
    decision: (index: number) => `Decision ${index}`, owner: (index: number) => `Owner of decision ${index}`, due: (index: number) => `Due day of decision ${index}`, done: (index: number) => `Decision ${index} is carried out`,
    fixed: 'This meeting is cancelled and no longer changes.', alone: 'an owner, a day or a mark stands without a decision',
  },
}
