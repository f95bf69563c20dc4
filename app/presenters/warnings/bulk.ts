/** One act on many warnings, looked at before it is done: how many of which rule and level can, how many cannot, and why. */
import type { Assignee, BulkCandidate } from '#app/queries/types.ts'
import { findObstacle, handWays, MOST_AT_ONCE, noteLimits, type Obstacle } from '#domain/warning-life.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { BulkPageView, EntryFieldView } from '../view-models.ts'
import type { BulkAct } from '../warnings-page.ts'
import { addressWarnings, type WarningsChoice } from './choice.ts'
import { warningLevelsShown } from './filters.ts'
import { nameRule } from './say-warning.ts'

const OBSTACLES: readonly Obstacle[] = ['state', 'same-person', 'mended']
const LONGEST_TASK = 60

export interface BulkInput {
  readonly act: BulkAct
  readonly choice: WarningsChoice
  readonly candidates: readonly BulkCandidate[]
  readonly assignees: readonly Assignee[]
  readonly reader: string
  /** Fields that name the same warnings again. */
  readonly hidden: Readonly<Record<string, string>>
  /** Fingerprint of those that can. */
  readonly mark: string
}

/** Those that an act is open to. */
export function findAble(act: BulkAct, candidates: readonly BulkCandidate[]): readonly BulkCandidate[] {
  return candidates.filter((one) => findObstacle(act, one) === null)
}

/** Builds the look. */
export function presentBulkPage({ act, choice, candidates, assignees, reader: name, hidden, mark }: BulkInput, reader: Reader): BulkPageView {
  const words = reader.text.warnings.bulk
  const trail = [{ label: reader.text.warnings.title, href: addressWarnings(choice) }]
  const back = { label: words.back, href: addressWarnings(choice) }
  if (candidates.length > MOST_AT_ONCE) {
    const said = words.tooMany(`${formatCount(MOST_AT_ONCE)}+`, formatCount(MOST_AT_ONCE))
    return { head: { trail, title: say`${words.act[act]}`, second: say`${said}` }, table: { caption: '', columns: [], rows: [] }, obstacles: [], form: null, back, empty: { title: words.none, text: said, links: [] } }
  }
  if (candidates.length === 0) return presentNothing(choice, reader)
  const able = findAble(act, candidates)
  const kinds = OBSTACLES.flatMap((obstacle) => {
    const count = candidates.filter((one) => findObstacle(act, one) === obstacle).length
    return count === 0 ? [] : [words.obstacle[obstacle](formatCount(count))]
  })
  return {
    head: { trail, title: say`${words.title(words.act[act], formatCount(able.length), formatCount(candidates.length))}`, second: say`${words.second}` },
    table: { caption: words.caption, columns: words.columns, rows: presentRows(act, candidates, reader) },
    obstacles: kinds,
    form:
      able.length === 0
        ? null
        : { action: '/warnings/bulk', hidden: { ...hidden, act, intent: 'do', count: String(able.length), mark }, fields: presentFields(act, assignees, name, reader), submit: words.submit(formatCount(able.length)) },
    back,
    empty: null,
  }
}

/** The page without anything chosen. */
export function presentNothing(choice: WarningsChoice, { text }: Reader): BulkPageView {
  const words = text.warnings.bulk
  const back = { label: words.back, href: addressWarnings(choice) }
  return { head: { trail: [{ label: text.warnings.title, href: addressWarnings(choice) }], title: say`${words.page}`, second: [] }, table: { caption: '', columns: [], rows: [] }, obstacles: [], form: null, back, empty: { title: words.nothing, text: words.nothingText, links: [back] } }
}

function presentRows(act: BulkAct, candidates: readonly BulkCandidate[], reader: Reader): readonly (readonly string[])[] {
  const { text } = reader
  const rules = [...new Set(candidates.map(({ rule }) => rule))].sort()
  const tell = (of: readonly BulkCandidate[]): readonly string[] => {
    const able = findAble(act, of).length
    return [formatCount(able), formatCount(of.length - able)]
  }
  const rows = rules.flatMap((rule) =>
    warningLevelsShown.flatMap((level) => {
      const of = candidates.filter((one) => one.rule === rule && one.level === level)
      return of.length === 0 ? [] : [[`${rule} ${nameRule(rule, reader)}`, text.warnings.levelShort[level], ...tell(of)]]
    }),
  )
  return [...rows, [text.warnings.bulk.total, '', ...tell(candidates)]]
}

function presentFields(act: BulkAct, assignees: readonly Assignee[], reader: string, { text }: Reader): readonly EntryFieldView[] {
  const words = text.warnings.acts
  const note = (label: string, isRequired: boolean): EntryFieldView => ({ kind: 'text', name: 'note', label, value: '', longest: noteLimits.most, isRequired, hint: isRequired ? words.reasonHint : '' })
  switch (act) {
    case 'assign':
      return [{ kind: 'select', name: 'assignee', label: words.assignee, value: reader, options: assignees.map(({ name, displayName }) => ({ value: name, text: displayName === name ? name : `${displayName}（${name}）` })), hint: '' }]
    case 'take-in-hand':
      return [
        { kind: 'select', name: 'way', label: words.way, value: 'task', options: handWays.map((way) => ({ value: way, text: text.warnings.way[way] })), hint: '' },
        { kind: 'line', name: 'task', label: words.task, value: '', longest: LONGEST_TASK, isRequired: false, hint: words.taskHint },
        note(words.note, false),
      ]
    case 'dismiss':
      return [note(words.reason, true)]
    case 'check':
      return []
  }
}
