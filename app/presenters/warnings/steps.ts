/** What was done about a warning, what is to be done now, and what is still to come. */
import type { OpenedWarning, WarningActLine } from '#app/queries/types.ts'
import type { WarningState } from '#domain/warning-life.ts'
import type { Reader } from '../figures.ts'
import { formatClock, formatCount, formatDayInList } from '../format.ts'
import type { StepView } from '../view-models.ts'

/** Builds the steps down the line. */
export function presentSteps({ acts, line, batchId }: OpenedWarning, reader: Reader): readonly StepView[] {
  const words = reader.text.warnings.steps
  const done = acts.map((act): StepView => ({
    id: String(act.id), state: 'done', stateWord: words.done, name: sayAct(act, reader),
    note: [sayWhen(act), act.by === '' ? words.system : act.by, act.act === 'raised' && batchId > 0 ? words.batch(formatCount(batchId)) : ''].filter((part) => part !== '').join(' '),
    detail: act.note,
  }))
  const isLate = line.workingDaysLeft !== null && line.workingDaysLeft < 0
  const now = words.now[line.state]
  const present: readonly StepView[] = now === '' ? [] : [{
    id: 'now', state: isLate && line.settledDate === null ? 'late' : 'now', stateWord: isLate && line.settledDate === null ? words.late : words.present, name: now,
    note: line.settledDate === null ? words.dueBy(formatDayInList(line.dueDate)) : words.another, detail: '',
  }]
  const later = listLater(line.state).map((state): StepView => ({ id: `later ${state}`, state: 'to-come', stateWord: words.later, name: words.come[state], note: state === 'checked' ? words.another : '', detail: '' }))
  return [...done, ...present, ...later]
}

/** The states that lie behind the present step. */
function listLater(state: WarningState): readonly ('in-hand' | 'settled' | 'checked')[] {
  switch (state) {
    case 'new':
      return ['in-hand', 'settled', 'checked']
    case 'assigned':
      return ['settled', 'checked']
    case 'in-hand':
      return ['settled', 'checked']
    case 'settled':
    case 'checked':
      return []
  }
}

/** The day that the program believed, and the clock: 11-06 06:12. */
export function sayWhen({ day, at }: Pick<WarningActLine, 'day' | 'at'>): string {
  return `${formatDayInList(day)} ${formatClock(at)}`
}

/** What was done, in few words. */
export function sayAct({ act, detail, toState }: WarningActLine, { text }: Reader): string {
  const words = text.warnings.steps
  const told = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '')
  switch (act) {
    case 'assigned':
      return toState === 'new' ? words.act.givenBack : words.assignedTo(told('name'))
    case 'taken-in-hand': {
      const way = told('way')
      const task = told('task')
      return words.inHand(way === 'task' || way === 'inspect' || way === 'ask' ? text.warnings.way[way] : '', task)
    }
    case 'linked':
      return words.linked(told('task'))
    case 'settled': {
      const outcome = told('outcome')
      return words.settled(outcome === 'confirmed' || outcome === 'not-confirmed' || outcome === 'false-alarm' || outcome === 'mended' ? text.warnings.outcome[outcome] : '')
    }
    default:
      return words.act[act]
  }
}
