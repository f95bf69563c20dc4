/** One visit to one subject: when, what each department found, when it was entered, published and settled. */
import { splitDay } from '#etl/demo/days.ts'
import type { CityPlan } from '#etl/demo/cities.ts'
import { at, createPicker, pickBy } from '#etl/demo/lists.ts'
import { makeFollowUp, type FollowUp } from '#etl/demo/follow-ups.ts'
import { plants, today } from '#etl/demo/plants.ts'
import type { Random } from '#domain/random.ts'
import type { RiskClass } from '#etl/demo/risk.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import type { Task, TaskItem } from '#etl/demo/tasks.ts'
import { problemFactors } from '#etl/demo/trades.ts'
import { plantWarnings, type Quotas } from '#etl/demo/warning-plants.ts'
import type { World } from '#etl/demo/world.ts'

/** The result of one item, as it will be in the end; what shows on a day is decided when it is written. */
export interface Finding {
  readonly item: TaskItem
  readonly inspected: number | null
  readonly entered: number
  reviewed: number | null
  /** Null when it is never published. */
  published: number | null
  readonly code: string
  /** State in which an unpublished result stays: waiting for review, sent back, not passed. */
  stuck: '2' | '3' | '4'
  readonly methods: string
  readonly channel: string
  followUp: FollowUp | null
  /** Goes out as published while its state says that it still waits. */
  isMisstated: boolean
}

export interface Visit {
  readonly subject: Subject
  readonly risk: RiskClass | null
  readonly findings: readonly Finding[]
}

const baseRates: Readonly<Record<RiskClass | 'none', number>> = { A: 0.046, B: 0.092, C: 0.2, D: 0.36, none: 0.112 }
const problemCodes = ['5', '4', '8', '2', '3', '6']
const pickProblemCode = createPicker([46, 18, 17, 12, 5, 2])
const pickEntryLag = createPicker([60, 20, 10, 5, 3, 2])
const methodList = ['1', '1', '1', '1', '1', '1、2', '1、4', '2', '5', '1、5']
const notCheckableShare = 0.04
const heldDays = [16, 17, 18, 20]

/** Makes the visit; `days` are the working days on which the task inspects. */
export function makeVisit(
  world: World, task: Task, subject: Subject, days: readonly number[], random: Random, quotas: Quotas,
): Visit {
  const city = subject.county.city
  const risk = world.risk.findOn(subject, task.drawn)
  const inspected = task.plant === 'held' ? task.start + 7 : random.chance(city.missed) ? null : chooseDay(days, random)
  const problem = findProblem(task, subject, risk, inspected, random, quotas)
  const isMobile = random.chance([0.55, 0.68, 0.81][task.year - 2021] ?? 0.8)
  const findings: Finding[] = []
  for (const department of [task.lead, ...task.partners]) {
    const isSilent = task.plant === 'silent-partner' && department !== task.lead
    const items = task.items.filter((item) => item.department === department)
    const course = makeCourse(world, task, city, inspected ?? task.drawn, random)
    const methods = pickBy(methodList, random.unit())
    for (const item of items) {
      const isProblem = problem !== null && (findings.length === problem.index || (random.chance(0.15) && task.plant !== 'held'))
      const code = problem === null ? findCleanCode(task, subject, inspected) : isProblem ? problem.code : '1'
      const finding: Finding = {
        item, inspected: isSilent ? null : inspected, ...course, code, methods, channel: isMobile ? '移动端' : '电脑端', followUp: null, isMisstated: false,
      }
      if (isProblem && inspected !== null && !isSilent) finding.followUp = makeFollowUp(task, city, finding, random)
      findings.push(finding)
    }
  }
  if (city.code === plants.exactWarnings.city && inspected !== null) plantWarnings(world, findings, inspected, quotas)
  return { subject, risk, findings }
}

/** Which result shows a problem and as what; null when none does. */
function findProblem(
  task: Task, subject: Subject, risk: RiskClass | null, inspected: number | null, random: Random, quotas: Quotas,
): { index: number; code: string } | null {
  const { noProblems } = plants
  const index = random.below(task.items.length)
  const code = at(problemCodes, pickProblemCode(random.unit()))
  const value = random.unit()
  if (task.plant === 'held') {
    if (quotas.heldProblems === 0) return null
    quotas.heldProblems -= 1
    return { index: 0, code: '5' }
  }
  const isSpared = subject.county.region.code === noProblems.county && splitDay(inspected ?? task.drawn).year === noProblems.year
  const factor = problemFactors[subject.trade.industry.charAt(0)] ?? 1
  const rate = baseRates[risk ?? 'none'] * factor * subject.county.city.problems * findSurge(subject, inspected)
  return !isSpared && task.plant !== 'systematic' && value < rate ? { index: task.plant === 'silent-partner' ? 0 : index, code } : null
}

/** Where and when problems are planted to be more frequent. The city whose warnings are all planted stays as it is. */
function findSurge({ county, trade }: Subject, inspected: number | null): number {
  const { surges, exactWarnings } = plants
  if (inspected === null || inspected < surges.from || county.city.code === exactWarnings.city) return 1
  if (county.region.code === surges.county) return surges.countyTimes
  return trade.industry.startsWith(surges.industry) ? surges.industryTimes : 1
}

/** No problem, or no such business: four in a hundred subjects do not do what was to be inspected. */
function findCleanCode(task: Task, subject: Subject, inspected: number | null): string {
  const value = ((subject.number % 9973) * 31 + (inspected ?? 0) * 17) % 1000
  return task.plant !== 'held' && task.plant !== 'systematic' && value < notCheckableShare * 1000 ? '7' : '1'
}

/** Two days of the window, the later more likely, the one in the middle of the week preferred. */
function chooseDay(days: readonly number[], random: Random): number {
  const one = at(days, Math.floor(days.length * random.unit() ** 0.75))
  const other = at(days, Math.floor(days.length * random.unit() ** 0.75))
  const isMidweek = (day: number): boolean => (day + 3) % 7 >= 1 && (day + 3) % 7 <= 3
  return isMidweek(other) && !isMidweek(one) && random.chance(0.4) ? other : one
}

/** How a department's results of one visit go from the visit to the public. */
function makeCourse(
  world: World, task: Task, city: CityPlan, inspected: number, random: Random,
): Pick<Finding, 'entered' | 'reviewed' | 'published' | 'stuck'> {
  if (task.plant === 'held') {
    const [, entered = 0, reviewed = 0, published = 0] = heldDays.map((day) => task.start - 9 + day)
    return { entered, reviewed, published, stuck: '2' }
  }
  const isExact = city.code === plants.exactWarnings.city
  const isRecent = inspected > today - 80
  const speed = random.unit()
  const isLate = random.chance(city.late) && !(isExact && isRecent)
  const lag = isLate ? 21 + random.below(25) : speed < 0.62 ? 2 + random.below(6) : speed < 0.9 || isExact ? 6 + random.below(7) : 10 + random.below(9)
  const entered = Math.min(lag - 1, pickEntryLag(random.unit()))
  const reviewed = entered + random.below(Math.min(4, lag - entered))
  const fate = random.unit()
  const isStuck = !isExact && fate < city.stuck + 0.0016
  return {
    entered: world.calendar.add(inspected, entered),
    reviewed: world.calendar.add(inspected, reviewed),
    published: isStuck ? null : world.calendar.add(inspected, lag),
    stuck: fate < 0.0008 ? '3' : fate < 0.0016 ? '4' : '2',
  }
}
