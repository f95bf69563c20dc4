/**
 * Warnings of the credit-risk model (W16) and what came of them: two signals raise one, a draw follows, and the visit tells whether
 * it was right. Some are dismissed with a reason, some still wait.
 */
import type { Cell } from '#etl/demo/delivery-writer.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { at, pickBy } from '#etl/demo/lists.ts'
import { formatSubjectId } from '#etl/demo/population.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { firstLoggedYear, registerPlants } from '#etl/demo/register-plants.ts'
import { signalKinds, writeSignal } from '#etl/demo/registers/subject-registers.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import { findLastDay, type Task } from '#etl/demo/tasks.ts'
import type { Visit } from '#etl/demo/visits.ts'
import type { World } from '#etl/demo/world.ts'

const firstDay = makeDay(firstLoggedYear, 1, 4)
/** Days from a warning to its limit. */
const term = 40
const warnedShare = 0.45
const reasons = ['企业已停业', '信号经核不属实', '已由专项检查处理']
const problems = ['2', '3', '4', '5', '6', '8']

interface Warned {
  readonly subject: Subject
  readonly department: number
  readonly raised: number
  readonly handled: number | null
  readonly outcome: '属实' | '不属实' | '不予处置' | null
  readonly reason: string | null
  readonly task: string | null
}

/** Warnings noted while the province is written; as many as there are visits to enterprises of classes C and D, at most. */
export class HandledWarnings {
  readonly #world: World
  readonly #rows: Warned[] = []
  readonly #key: number
  #hasLate = false

  constructor(world: World) {
    this.#world = world
    this.#key = makeKey(world.seed, 'warnings')
  }

  /** Notes the warning that led to a visit, for some of the visits to enterprises of higher risk. */
  note(task: Task, { subject, risk, findings }: Visit): void {
    if (task.kind !== '1' || task.year < firstLoggedYear || (risk !== 'C' && risk !== 'D')) return
    const value = (salt: number): number => hashUnit(this.#key ^ salt, subject.number * 4 + (task.year % 4))
    if (value(1) >= warnedShare || this.#rows.some((row) => row.subject.number === subject.number && Math.abs(row.raised - task.drawn) < 120)) return
    const raised = this.#world.calendar.add(task.drawn, -3 - Math.floor(value(2) * 5))
    const inspected = findings[0]?.inspected ?? null
    const last = findLastDay(subject.county.city)
    if (raised > last || raised < firstDay) return
    const isDone = inspected !== null && inspected <= last
    const isLate = isDone && inspected > raised + term
    if (isLate && !this.#mayBeLate(subject, value(3))) return
    const isRight = findings.some(({ code }) => problems.includes(code))
    this.#rows.push({
      subject, department: task.lead, raised, handled: isDone ? inspected : null, outcome: isDone ? (isRight ? '属实' : '不属实') : null, reason: null, task: isDone ? task.id : null,
    })
    if (value(4) < 0.12 && raised - 130 >= firstDay && subject.established < raised - 160) this.#rows.push({ subject, department: task.lead, raised: raised - 130, handled: raised - 121, outcome: '不予处置', reason: pickBy(reasons, value(5)), task: null })
  }

  /** Elsewhere a fifth of the late ones are told; in the planted city the first of them is, and no other. */
  #mayBeLate(subject: Subject, value: number): boolean {
    if (subject.county.city.code !== registerPlants.lateHandling.city) return value < 0.2
    const isFirst = !this.#hasLate
    this.#hasLate = true
    return isFirst
  }

  /** Writes the warnings and the two signals before each. */
  write(files: Files): void {
    const writer = files.single('warning_handlings')
    for (const row of this.#rows.sort((left, right) => left.raised - right.raised || left.subject.number - right.subject.number)) {
      writer.write(this.#describe(row))
      const kind = (salt: number): string => pickBy(signalKinds, hashUnit(this.#key ^ salt, row.subject.number))
      writeSignal(files, row.subject, row.raised - 16, kind(6), 2)
      writeSignal(files, row.subject, row.raised, kind(7), 3)
    }
  }

  #describe({ subject, department, raised, handled, outcome, reason, task }: Warned): readonly Cell[] {
    const id = formatSubjectId(subject.county, subject.local)
    return [
      `W16-${id}-${formatDay(raised).replaceAll('-', '')}`, 'W16', subject.county.region.code, at(this.#world.departments, department).code, id, formatDay(raised), formatDay(raised + term),
      handled === null ? null : formatDay(handled), outcome, reason, task,
    ]
  }
}
