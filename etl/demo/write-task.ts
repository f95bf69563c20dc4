/** Writes one task and all that belongs to it into the deliveries of the months in which it became known. */
import type { Declarations } from '#etl/demo/declarations.ts'
import { sendPlanted } from '#etl/demo/draw-plants.ts'
import { formatDay } from '#etl/demo/days.ts'
import type { Cell } from '#etl/demo/delivery-writer.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { matchInspectors } from '#etl/demo/inspectors.ts'
import { at } from '#etl/demo/lists.ts'
import { today } from '#etl/demo/plants.ts'
import { formatSubjectId } from '#etl/demo/population.ts'
import { createRandom, type Random } from '#domain/random.ts'
import { findComprehensiveItem } from '#etl/demo/registers/comprehensive.ts'
import type { HandledWarnings } from '#etl/demo/registers/handled-warnings.ts'
import { writeTaskEvents } from '#etl/demo/registers/task-events.ts'
import { findOrigin } from '#etl/demo/task-origins.ts'
import type { SpecialDeliveries } from '#etl/demo/special-deliveries.ts'
import type { Drawer } from '#etl/demo/subjects-to-draw.ts'
import { findFirstDay, findLastDay, type Task } from '#etl/demo/tasks.ts'
import { makeVisit, type Visit } from '#etl/demo/visits.ts'
import type { Quotas } from '#etl/demo/warning-plants.ts'
import { contradict, countDrawn, findInspectors, isWithoutDraw } from '#etl/demo/flaws.ts'
import { writeFollowUps, writeResults } from '#etl/demo/write-results.ts'
import type { World } from '#etl/demo/world.ts'

export interface Desk {
  readonly world: World
  readonly files: Files
  readonly drawer: Drawer
  readonly quotas: Quotas
  readonly declarations: Declarations
  readonly special: SpecialDeliveries
  readonly warnings: HandledWarnings
}

/** Writes a task; call `files.drain` between tasks. */
export function writeTask(desk: Desk, task: Task): void {
  const random = createRandom(desk.world.seed, 'visits', task.id)
  const visits = task.outcome === 'works' ? makeVisits(desk, task, random) : []
  const finish = findFinish(task, visits)
  contradict(task, visits)
  writeTaskRow(desk, task, finish)
  if (task.outcome === 'draft') return
  writeParts(desk, task)
  if (task.outcome !== 'works') return writeTaskEvents(desk, task, false)
  writeDraw(desk, task, visits, random)
  for (const visit of visits) {
    desk.warnings.note(task, visit)
    writeResults(desk, task, visit)
    writeFollowUps(desk, task, visit)
  }
}

function makeVisits(desk: Desk, task: Task, random: Random): readonly Visit[] {
  const { world, drawer, quotas } = desk
  const first = world.calendar.add(task.drawn, 2)
  const last = Math.max(Math.min(task.end, task.drawn + 50), world.calendar.add(first, 1))
  const days = world.calendar.between(first, last)
  const own = drawer.draw(task, random)
  const visits = own.map((subject) => makeVisit(world, task, subject, days, random, quotas))
  const ahead = task.sharedDay === null ? world.calendar.between(today + 1, task.end) : [task.sharedDay]
  const shared = task.shared.filter(({ number }) => !own.some((subject) => subject.number === number))
  return [...visits, ...shared.map((subject) => makeVisit(world, task, subject, ahead, random, quotas))]
}

/** The day the task was closed: with its last publication, or just after its end when something never came. */
function findFinish(task: Task, visits: readonly Visit[]): number | null {
  if (task.outcome === 'draft' || task.outcome === 'cancelled') return null
  const findings = visits.flatMap((visit) => visit.findings)
  const published = findings.map((finding) => (finding.inspected === null ? null : finding.published))
  const last = Math.max(task.drawn, ...published.map((day) => day ?? 0))
  return published.length === 0 || published.includes(null) ? Math.max(task.end + 3, last) : last
}

function writeTaskRow(desk: Desk, task: Task, finish: number | null): void {
  const { world, files, declarations } = desk
  let before = ''
  for (const { closing, writer } of files.monthly('tasks')) {
    const state = findState(task, finish, closing)
    if (state === null || state === before || closing > findLastDay(task.city)) continue
    if (before === '') declarations.count(task.city.code, 'tasks', task.start)
    before = state
    const together = task.partners.length > 0
    writer.write([
      task.id, `${task.regionName}${task.year}年${task.field}${together ? '部门联合' : ''}“双随机、一公开”抽查`,
      state, task.plan === null ? '1' : '2', task.plan?.id ?? null, task.parentId, task.region, at(world.departments, task.lead).code,
      task.field, task.mode, task.kind === '1' ? '1' : '2', task.kind, together ? '2' : '1', task.isClassRule ? '是' : '否',
      formatDay(task.start), formatDay(task.end), state === '06' && finish !== null ? formatDay(finish) : null, findOrigin(world, task), findComprehensiveItem(task),
    ])
  }
}

/** State on a day; null before the task is known. */
function findState(task: Task, finish: number | null, day: number): string | null {
  if (day < findFirstDay(task)) return null
  if (task.outcome === 'draft') return '00'
  if (task.outcome === 'cancelled') return '99'
  if (finish !== null && finish <= day) return '06'
  return task.drawn <= day ? '05' : '01'
}

/** Departments and items, once each. */
function writeParts(desk: Desk, task: Task): void {
  const { world, declarations, files } = desk
  const departments = [task.lead, ...task.partners].map((department, index): readonly Cell[] =>
    [task.id, at(world.departments, department).code, index === 0 ? '1' : '2', 2])
  const items = task.items.map((item): readonly Cell[] => [task.id, item.code, at(world.departments, item.department).code])
  const day = Math.max(task.start, findFirstDay(task))
  for (const [table, rows] of [['task_departments', departments], ['task_items', items]] as const) {
    const writer = files.monthly(table).find(({ closing }) => closing >= day)?.writer
    for (const row of rows) writer?.write(row)
    declarations.count(task.city.code, table, task.start, rows.length)
  }
}

function writeDraw(desk: Desk, task: Task, visits: readonly Visit[], random: Random): void {
  const { world, files, declarations, drawer } = desk
  const isKnown = (closing: number): boolean => closing >= Math.max(task.drawn, findFirstDay(task)) && closing <= findLastDay(task.city)
  const find = (table: 'draws' | 'drawn_subjects' | 'drawn_inspectors') => files.monthly(table).find(({ closing }) => isKnown(closing))?.writer
  const [draws, subjects, inspectors] = [find('draws'), find('drawn_subjects'), find('drawn_inspectors')]
  if (draws === undefined || subjects === undefined || inspectors === undefined) return
  const departments = [task.lead, ...task.partners]
  const isLocked = task.plant !== null || random.unit() > 0.006
  writeTaskEvents(desk, task, isLocked)
  const frame = drawer.countFrame(task)
  const drawing = departments.filter((department) => !isWithoutDraw(task, department))
  for (const department of drawing) {
    draws.write([
      task.id, at(world.departments, department).code, formatDay(task.drawn), frame, countDrawn(task, department, visits.length), '系统随机抽取',
      `管理员${String(1 + (frame % 7))}`, isLocked ? '是' : '否',
    ])
  }
  declarations.count(task.city.code, 'draws', task.drawn, drawing.length)
  visits.forEach(({ subject, risk }, index) => {
    const id = formatSubjectId(subject.county, subject.local)
    subjects.write([task.id, id, subject.county.region.code, risk, index + 1])
    for (const department of departments) {
      const matched = sendPlanted(task, subject.county, department, index) ?? matchInspectors(task.region, subject.county, department, random)
      const sent = findInspectors(task, department, index, matched)
      sent.forEach((inspector, place) => inspectors.write([task.id, at(world.departments, department).code, id, inspector, place === 0 ? '组长' : '组员']))
      declarations.count(task.city.code, 'drawn_inspectors', task.drawn, sent.length)
    }
  })
  declarations.count(task.city.code, 'drawn_subjects', task.drawn, visits.length)
}
