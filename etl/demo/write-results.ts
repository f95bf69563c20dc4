/** Writes the results of a visit and their follow-ups as they stood at each closing day; a row comes again when it has moved on. */
import { formatDay } from '#etl/demo/days.ts'
import type { Cell } from '#etl/demo/delivery-writer.ts'
import { at } from '#etl/demo/lists.ts'
import { closings, plants } from '#etl/demo/plants.ts'
import { formatSubjectId } from '#etl/demo/population.ts'
import { findClerks, findMeans } from '#etl/demo/task-origins.ts'
import { findLastDay, type Task } from '#etl/demo/tasks.ts'
import type { Finding, Visit } from '#etl/demo/visits.ts'
import type { Desk } from '#etl/demo/write-task.ts'

/** How far a result has come: not known, drawn, entered, decided without publication, published. */
type Stage = 0 | 1 | 2 | 3 | 4

/** Writes the results of a visit into each monthly delivery in which they are new or have moved on. */
export function writeResults(desk: Desk, task: Task, visit: Visit): void {
  const id = formatSubjectId(visit.subject.county, visit.subject.local)
  for (const finding of visit.findings) {
    let before: Stage = 0
    for (const { closing, writer } of desk.files.monthly('results')) {
      if (closing > findLastDay(task.city)) break
      const stage = findStage(task, finding, closing)
      if (stage <= before) continue
      const row = makeRow(desk, task, visit, id, finding, stage)
      if (before < 2 && stage >= 2 && finding.inspected !== null) desk.declarations.count(task.city.code, 'results', finding.inspected)
      const isNew = before === 0
      before = stage
      if (stage >= 2 && isNew && desk.special.takesForFaulty(task, visit, closing, stage === 4, row)) continue
      writer.write(row)
      if (stage === 4 && closing === closings.september) desk.special.noteForCorrection(task, visit, finding, row)
    }
  }
}

function findStage(task: Task, finding: Finding, day: number): Stage {
  if (task.drawn > day) return 0
  if (finding.inspected === null || finding.entered > day) return isKeptBack(task, day) ? 0 : 1
  if (finding.published !== null) return finding.published <= day ? 4 : 2
  return finding.reviewed !== null && finding.reviewed <= day && finding.stuck !== '2' ? 3 : 2
}

/** The city of the faulty delivery kept back what was not entered by the end of September. */
function isKeptBack(task: Task, day: number): boolean {
  return task.city.code === plants.faulty.city && day === closings.september
}

function makeRow(desk: Desk, task: Task, visit: Visit, id: string, finding: Finding, stage: Stage): readonly Cell[] {
  const head = [task.id, id, at(desk.world.departments, finding.item.department).code, finding.item.code]
  if (stage === 1 || finding.inspected === null) return [...head, '1', ...Array<null>(10).fill(null)]
  const clerks = findClerks(desk.world, task, visit, finding)
  const state = stage === 4 ? (finding.isMisstated ? '2' : '5') : stage === 3 ? finding.stuck : '2'
  return [
    ...head, state, formatDay(finding.inspected), finding.code, finding.methods, finding.channel, formatDay(finding.entered),
    stage >= 3 && finding.reviewed !== null ? formatDay(finding.reviewed) : null,
    stage === 4 && finding.published !== null ? formatDay(finding.published) : null,
    findMeans(desk.world, task, visit, finding), clerks?.entered ?? null, stage >= 3 && finding.reviewed !== null ? (clerks?.reviewed ?? null) : null,
  ]
}

/** Writes the follow-ups of a visit, open first, closed when they are. */
export function writeFollowUps(desk: Desk, task: Task, visit: Visit): void {
  const id = formatSubjectId(visit.subject.county, visit.subject.local)
  for (const finding of visit.findings) {
    const { followUp, published } = finding
    if (followUp === null || published === null) continue
    let before = ''
    for (const { closing, writer } of desk.files.monthly('follow_ups')) {
      if (closing > findLastDay(task.city)) break
      if (published > closing) continue
      const state = followUp.closed !== null && followUp.closed <= closing ? '2' : '1'
      if (state === before) continue
      if (before === '') desk.declarations.count(task.city.code, 'follow_ups', finding.inspected ?? published)
      before = state
      writer.write([
        task.id, id, at(desk.world.departments, finding.item.department).code, finding.item.code, followUp.disposal,
        formatDay(followUp.due), state, state === '2' && followUp.closed !== null ? formatDay(followUp.closed) : null, null,
      ])
    }
  }
}
