/** What has to be put right: by whom, until when, how late, and how far each party came. */
import { standingOf } from '#domain/assessment.ts'
import { daysBetween } from '#domain/calendar.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import type { AssessedParty, Assessment, LedgerEntry, Rectification, RectificationCount } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList, formatPercent } from '../format.ts'
import type { AssessmentPageView, AssessmentSectionView, DefinitionView, Tone } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressAssessment, column, dayField, filterOf, form, lineField, nameCode, nameParties, presentFrame, row, selectField, table, textField } from './parts.ts'

export const LONGEST_TASK = 500
export const LONGEST_OWNER = 60

export interface RectificationsInput {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly parties: readonly AssessedParty[]
  readonly things: readonly Rectification[]
  readonly counts: readonly RectificationCount[]
  readonly opened: Rectification | null
  readonly notes: readonly LedgerEntry[]
  readonly own: string | null
  readonly mayLead: boolean
  /** Whether more may be set. */
  readonly mayAdd: boolean
  readonly choice: { readonly state: string | null }
  readonly today: string
  readonly csrf: string
}

type Standing = ReturnType<typeof standingOf>
const TONES: Readonly<Record<Standing, Tone>> = { open: 'plain', overdue: 'warn', escalated: 'bad', closed: 'plain', confirmed: 'good' }
const isLate = (standing: Standing): boolean => standing === 'overdue' || standing === 'escalated'

export function presentRectifications(input: RectificationsInput, reader: Reader): AssessmentPageView {
  const { assessment, things, choice, mayAdd } = input
  const words = reader.text.assessments.rectifications
  const standings = things.map((thing) => ({ thing, standing: findStanding(thing, input.today) }))
  const open = standings.filter(({ standing }) => standing !== 'confirmed')
  const shown = standings.filter(({ thing, standing }) => choice.state === null || (choice.state === 'overdue' ? isLate(standing) : thing.state === choice.state))
  const late = standings.filter(({ standing }) => isLate(standing)).length
  return {
    ...presentFrame(assessment, 'rectifications', open.length === 0 ? words.all : words.headline(formatCount(open.length), formatCount(late)), say`${words.second}`, reader),
    empty: null,
    sections: [...presentOpened(input, reader), presentList(input, shown, reader), ...presentCounts(input, reader), ...(mayAdd ? [presentAdd(input, reader)] : [])],
  }
}

function daysLate({ dueDay }: Rectification, today: string): number {
  return daysBetween(dueDay, today)
}

function findStanding(thing: Rectification, today: string): Standing {
  return standingOf(thing.state, daysLate(thing, today))
}

function sayStanding(thing: Rectification, standing: Standing, today: string, { text }: Reader): string {
  const words = text.assessments.rectifications
  const days = formatCount(Math.max(0, daysLate(thing, today)))
  return standing === 'overdue' ? words.late(days) : standing === 'escalated' ? words.escalated(days) : words.state[standing]
}

function presentList({ assessment, scheme, parties, opened, choice, today }: RectificationsInput, shown: readonly { thing: Rectification; standing: Standing }[], reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.rectifications
  const names = nameParties(parties, assessment, reader)
  const address = addressAssessment(assessment.assessmentId, 'rectifications')
  const options = [...(['open', 'closed', 'confirmed'] as const).map((value) => ({ value: value, text: words.state[value] })), { value: 'overdue', text: words.overdue }]
  return table(
    'things', words.list, '',
    [column('task', words.column.task, null, 'title'), column('party', words.column.party, 104, 'line'), column('item', words.column.item, 180, 'line'), column('owner', words.column.owner, 140, 'line'), column('due', words.column.due, 104, 'line'), column('state', words.column.state, 150, 'figure')],
    shown.map(({ thing, standing }) =>
      row(String(thing.rectificationId), addressAssessment(assessment.assessmentId, 'rectifications', { ...choice, thing: thing.rectificationId }), opened?.rectificationId === thing.rectificationId, [
        { kind: 'text', text: thing.task, title: thing.task }, { kind: 'text', text: names.get(thing.party) ?? thing.party }, { kind: 'text', text: thing.item === '' ? '' : nameCode(thing.item, scheme, reader) },
        { kind: 'text', text: thing.owner }, { kind: 'text', text: thing.dueDay }, { kind: 'text', text: sayStanding(thing, standing, today, reader), tone: TONES[standing] },
      ], standing === 'escalated' ? 'red' : standing === 'overdue' ? 'orange' : null),
    ),
    { title: words.empty, text: words.emptyText, links: [] },
    {
      filters: {
        label: words.filters, action: address, search: null, keep: {}, apply: words.apply, found: words.found(formatCount(shown.length)),
        filters: [filterOf('state', words.stateFilter, choice.state, options, address, words)], clear: choice.state === null ? null : { label: words.clear, href: address },
      },
    },
  )
}

function presentCounts({ assessment, parties, counts }: RectificationsInput, reader: Reader): readonly AssessmentSectionView[] {
  if (counts.length === 0) return []
  const words = reader.text.assessments.rectifications
  const names = nameParties(parties, assessment, reader)
  return [
    table(
      'counts', words.counts, '',
      [column('party', words.countColumn.party, null, 'title'), column('due', words.countColumn.due, 96, 'line', 'right'), column('confirmed', words.countColumn.confirmed, 96, 'line', 'right'), column('inTime', words.countColumn.inTime, 96, 'line', 'right'), column('share', words.countColumn.share, 120, 'figure', 'right')],
      counts.map(({ party, due, confirmed, inTime }) =>
        row(party, null, false, [
          { kind: 'text', text: names.get(party) ?? party }, { kind: 'text', text: formatCount(due) }, { kind: 'text', text: formatCount(confirmed) }, { kind: 'text', text: formatCount(inTime) },
          { kind: 'text', text: `${formatPercent({ numerator: confirmed, denominator: due })}%` },
        ]),
      ),
      { title: words.empty, text: words.emptyText, links: [] },
    ),
  ]
}

/** The opened one: its facts, its progress, and the forms of who may act on it as it stands. */
function presentOpened(input: RectificationsInput, reader: Reader): readonly AssessmentSectionView[] {
  const { opened, assessment, own, mayLead, csrf, today, notes } = input
  if (opened === null) return []
  const words = reader.text.assessments.rectifications
  const address = addressAssessment(assessment.assessmentId, 'rectifications', { thing: opened.rectificationId })
  const hidden = { thing: String(opened.rectificationId), seen: String(opened.version) }
  const act = (name: string, title: string, fields: Parameters<typeof form>[4], note = ''): AssessmentSectionView => form(name, address, csrf, { title, note, submit: title }, fields, hidden)
  const isOwn = own === opened.party
  const names = nameParties(input.parties, assessment, reader)
  const rows: readonly DefinitionView[] = [
    { term: words.task, text: say`${opened.task}` },
    { term: words.column.party, text: say`${names.get(opened.party) ?? opened.party}` },
    { term: words.owner, text: say`${opened.owner}` },
    { term: words.due, text: say`${opened.dueDay}${reader.text.common.dot}${sayStanding(opened, findStanding(opened, today), today, reader)}` },
    ...(opened.closedDay === null ? [] : [{ term: words.closed, text: say`${opened.closedDay}` }]),
    ...(opened.statement === '' ? [] : [{ term: words.statement, text: say`${opened.statement}` }]),
    ...notes.map((note) => ({ term: formatInstantInList(note.happenedAt), text: say`${reader.text.assessments.action[note.action] ?? note.action}${reader.text.common.dot}${nameWriter(note.actorName, reader)}${note.reason === '' ? '' : `${reader.text.common.colon}${note.reason}`}` })),
  ]
  return [
    { kind: 'facts', id: 'opened', title: words.opened(String(opened.rectificationId)), note: '', rows },
    ...(opened.state === 'open' && (isOwn || mayLead) ? [act('noted', words.note, [textField('text', words.noteText, true)])] : []),
    ...(opened.state === 'open' && isOwn ? [act('closed', words.close, [textField('text', words.closeText, true)])] : []),
    ...(opened.state === 'closed' && mayLead ? [act('confirmed', words.confirm, [], words.confirmNote), act('reopened', words.reopen, [textField('text', words.reopenText, true)])] : []),
    ...(opened.state === 'open' && mayLead
      ? [act('change', words.change, [lineField('task', words.task, LONGEST_TASK, opened.task), lineField('owner', words.owner, LONGEST_OWNER, opened.owner), dayField('due', words.due, opened.dueDay), textField('reason', words.reason, true)])]
      : []),
  ]
}

function presentAdd({ assessment, scheme, parties, today, csrf }: RectificationsInput, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.rectifications
  const names = nameParties(parties, assessment, reader)
  return form('add', addressAssessment(assessment.assessmentId, 'rectifications'), csrf, { title: words.add, note: '', submit: words.submit }, [
    selectField('party', words.party, '', [...names].map(([value, text]) => ({ value, text }))),
    selectField('item', words.item, '', [{ value: '', text: words.noItem }, ...listItems(scheme).map(({ code }) => ({ value: code, text: nameCode(code, scheme, reader) }))]),
    lineField('task', words.task, LONGEST_TASK),
    lineField('owner', words.owner, LONGEST_OWNER),
    dayField('due', words.due, today),
  ])
}
