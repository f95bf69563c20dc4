/** The log of a task: what was done to it, in order, with the time and by whom. */
import type { Declarations } from '#etl/demo/declarations.ts'
import { formatDay, pad } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { formatInspectorId } from '#etl/demo/inspectors.ts'
import { at } from '#etl/demo/lists.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { firstLoggedYear } from '#etl/demo/register-plants.ts'
import { findFirstDay, findLastDay, type Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

/** What the log is written from and into. */
interface LogDesk {
  readonly world: World
  readonly files: Files
  readonly declarations: Declarations
}

interface Event {
  readonly what: string
  readonly day: number
  /** Minutes after midnight. */
  readonly time: number
  readonly isSystem?: boolean
  readonly reason?: string
  readonly document?: string
}

const morning = 8 * 60 + 40
const tenAtNight = 23 * 60 + 50

/** Writes the events of a task that are known by each closing day. Drafts have none; the log begins with its first year. */
export function writeTaskEvents(desk: LogDesk, task: Task, isLocked: boolean): void {
  if (task.year < firstLoggedYear || task.outcome === 'draft') return
  const office = task.county?.region.code ?? task.city.code
  const lead = at(desk.world.departments, task.lead).code
  listEvents(desk, task, isLocked).forEach(({ what, day, time, isSystem, reason, document }, index) => {
    const from = Math.max(day, findFirstDay(task))
    const writer = desk.files.monthly('task_events').find(({ closing }) => closing >= from && closing <= findLastDay(task.city))?.writer
    if (writer === undefined) return
    const moment = `${formatDay(day)} ${pad(Math.floor(time / 60))}:${pad(time % 60)}`
    writer.write([task.id, index + 1, what, moment, lead, isSystem === true ? null : formatInspectorId(office, task.lead, index % 2), reason ?? null, document ?? null])
    desk.declarations.count(task.city.code, 'task_events', day)
  })
}

/** A step that is left out now and then, more often where more is late. */
function listEvents(desk: LogDesk, task: Task, isLocked: boolean): readonly Event[] {
  const key = makeKey(desk.world.seed, 'events', task.id)
  const value = (salt: number): number => hashUnit(key, salt)
  const isKept = (salt: number): boolean => value(salt) >= task.city.late * 0.35
  const start = morning + Math.floor(value(20) * 90)
  const drawn = morning + 120 + Math.floor(value(21) * 180)
  const isLate = value(22) < 0.004
  const lockedAt = isLate ? tenAtNight : drawn + 6
  const matched = isLate ? { day: task.drawn + 1, time: 5 } : { day: task.drawn, time: drawn + 20 }
  const begun: Event[] = isKept(1) ? [{ what: '方案上传', day: task.start, time: start, document: `FA${task.id}` }] : []
  if (task.plan === null && isKept(2)) begun.push({ what: '临时任务批准', day: task.start, time: start + 12, reason: '上级交办' })
  if (task.outcome !== 'works') return begun
  const nextDay = desk.world.calendar.add(task.drawn, 1)
  const events: readonly Event[] = [
    ...begun,
    ...(isKept(3) ? [{ what: '名录快照保存', day: task.drawn, time: drawn - 10 }] : []),
    task.log === 'by-hand' ? { what: '人工选定对象', day: task.drawn, time: drawn } : { what: '系统抽取对象', day: task.drawn, time: drawn, isSystem: true },
    ...(isLocked ? [{ what: '名单锁定', day: task.drawn, time: lockedAt }] : []),
    ...(task.log === 'changed' ? [{ what: '名单变更', day: nextDay, time: start + 60, reason: '检查对象已注销，按序递补一户' }] : []),
    ...(task.log === 'changed-silently' ? [{ what: '名单变更', day: nextDay, time: start + 60 }] : []),
    isKept(4) ? { what: '系统匹配人员', ...matched, isSystem: true } : { what: '人工指派人员', ...matched },
    ...(isKept(5) ? [{ what: '回避询问', day: matched.day, time: matched.time + 30 }] : []),
  ]
  return [...events].sort((one, other) => one.day - other.day || one.time - other.time)
}
