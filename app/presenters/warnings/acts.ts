/** What the reader can do about a warning: at most three buttons with their small forms, the rest behind a word. */
import type { Assignee, OpenedWarning } from '#app/queries/types.ts'
import { findObstacle, handWays, noteLimits, type WarningAct, type WarningStanding } from '#domain/warning-life.ts'
import type { Reader } from '../figures.ts'
import type { ActFormView, EntryFieldView, WarningPanelView } from '../view-models.ts'

const MOST = 3
const LONGEST_TASK = 60

export interface ActsInput {
  readonly opened: OpenedWarning
  readonly assignees: readonly Assignee[]
  /** Sign-in name of the reader. */
  readonly reader: string
  readonly csrf: string
  /** Address that the reader comes back to. */
  readonly back: string
}

type FormId = 'mine' | 'hand' | 'settle' | 'dismiss' | 'give' | 'give-back' | 'link' | 'note' | 'check' | 'send-back'

/** The order in which forms are offered; which of them are open, the state says. */
const order: readonly FormId[] = ['check', 'mine', 'settle', 'hand', 'dismiss', 'send-back', 'note', 'give', 'give-back', 'link']
const shortcuts: Partial<Record<FormId, string>> = { mine: 'a', hand: 'h', settle: 's', dismiss: 's', note: 'n' }

/** Builds the forms. */
export function presentActs(input: ActsInput, reader: Reader): Pick<WarningPanelView, 'acts' | 'more'> {
  const { line, isSettledByReader } = input.opened
  const standing: WarningStanding = { state: line.state, outcome: line.outcome, isSettledByActor: isSettledByReader }
  const open = order.filter((id) => isOffered(id, standing, input))
  const forms = open.map((id, index) => presentForm(id, index === 0 && id !== 'note', standing, input, reader))
  // one key opens one form: the first that has it
  const keyed = forms.map((form, index) => (forms.findIndex(({ shortcut }) => shortcut === form.shortcut) === index ? form : { ...form, shortcut: null }))
  const rest = keyed.slice(MOST)
  return { acts: keyed.slice(0, MOST), more: rest.length === 0 ? null : { label: reader.text.warnings.acts.more, acts: rest } }
}

function isOffered(id: FormId, standing: WarningStanding, { opened: { line }, reader, assignees }: ActsInput): boolean {
  const can = (act: WarningAct): boolean => findObstacle(act, standing) === null
  switch (id) {
    case 'mine':
      return can('assign') && line.assignee !== reader && assignees.some(({ name }) => name === reader)
    case 'give':
      return can('assign') && assignees.some(({ name }) => name !== line.assignee)
    case 'settle':
      return can('confirm')
    case 'hand':
      return can('take-in-hand')
    default:
      return can(id)
  }
}

function presentForm(id: FormId, primary: boolean, standing: WarningStanding, input: ActsInput, reader: Reader): ActFormView {
  const { opened: { line }, csrf, back, reader: name } = input
  const words = reader.text.warnings.acts
  const acts: Partial<Record<FormId, WarningAct>> = { mine: 'assign', give: 'assign', hand: 'take-in-hand' }
  const act = acts[id] ?? (id === 'settle' ? null : id)
  return {
    id,
    label: id === 'hand' && standing.state === 'in-hand' ? words.change : words.label[id],
    primary,
    shortcut: shortcuts[id] ?? null,
    hidden: { csrf, back, seen: String(line.version), ...(act === null ? {} : { act }), ...(id === 'mine' ? { assignee: name } : {}) },
    fields: presentFields(id, input, reader),
    submit: words.submit[id],
  }
}

function presentFields(id: FormId, { opened: { line }, assignees }: ActsInput, { text }: Reader): readonly EntryFieldView[] {
  const words = text.warnings.acts
  const reason = (label: string, isRequired: boolean): EntryFieldView => ({ kind: 'text', name: 'note', label, value: '', longest: noteLimits.most, isRequired, hint: isRequired ? words.reasonHint : '' })
  const task = (isRequired: boolean, hint: string): EntryFieldView => ({ kind: 'line', name: 'task', label: words.task, value: line.linkedTaskId ?? '', longest: LONGEST_TASK, isRequired, hint })
  switch (id) {
    case 'mine':
    case 'give-back':
    case 'check':
      return []
    case 'hand':
      return [
        { kind: 'select', name: 'way', label: words.way, value: line.handWay ?? 'task', options: handWays.map((way) => ({ value: way, text: text.warnings.way[way] })), hint: '' },
        task(false, words.taskHint),
        reason(words.note, false),
      ]
    case 'settle':
      return [
        { kind: 'select', name: 'act', label: words.outcome, value: 'confirm', options: [{ value: 'confirm', text: text.warnings.outcome.confirmed }, { value: 'refute', text: text.warnings.outcome['not-confirmed'] }], hint: '' },
        reason(words.basis, true),
      ]
    case 'dismiss':
    case 'send-back':
      return [reason(words.reason, true)]
    case 'give':
      return [{ kind: 'select', name: 'assignee', label: words.assignee, value: '', options: assignees.filter(({ name }) => name !== line.assignee).map(({ name, displayName }) => ({ value: name, text: displayName === name ? name : `${displayName}（${name}）` })), hint: '' }]
    case 'link':
      return [task(true, '')]
    case 'note':
      return [{ kind: 'text', name: 'note', label: words.note, value: '', longest: noteLimits.most, isRequired: true, hint: '' }]
  }
}
