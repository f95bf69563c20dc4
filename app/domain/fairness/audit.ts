/** The audit of one draw: every test that its records allow, and for the others the reason why they cannot be told. */
import { testComposition, type Stratum } from '#domain/fairness/composition.ts'
import { testGaps, testTail } from '#domain/fairness/gaps.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'
import { testLargestPair, testLoad, testPairVariety, type Office } from '#domain/fairness/pairing.ts'
import { testRepeats } from '#domain/fairness/repeats.ts'
import { testRuns } from '#domain/fairness/runs.ts'
import { makeKey } from '#domain/random.ts'

export const drawTests = ['area', 'ownership', 'industry', 'gaps', 'tail', 'order', 'repeats', 'load', 'pair-variety', 'largest-pair'] as const
export type DrawTest = (typeof drawTests)[number]

/** Fewer rows than these are not tested: whatever they show, chance shows too. */
export const LEAST_DRAWN = 10
/** How far the directory may be from the frame's stated size, as a share of it, and still stand in for it. */
const MOST_APART = 0.1

export type Ownership = 'state' | 'collective' | 'private' | 'foreign' | 'household' | 'cooperative' | 'other'

/** Rows of the directory that are alike in what draws are tested by. */
export interface FrameCell {
  readonly riskClass: string
  readonly area: string
  readonly companyType: string
  /** Section of the industry, '' unknown. */
  readonly industry: string
  readonly count: number
}

export interface DrawnRow {
  /** The number that was sent with it. */
  readonly number: number | null
  /** Its place in the directory that stands in for the frame; null where it did not stand there on 1 January. */
  readonly place: number | null
  readonly riskClass: string
  readonly area: string
  readonly companyType: string
  readonly industry: string
}

export interface DrawRecord {
  readonly taskId: string
  /** As sent. */
  readonly frameCount: number | null
  /** The directory of the area and kind on 1 January: it stands in for the frame, whose rows nobody delivers. */
  readonly frame: readonly FrameCell[]
  readonly rows: readonly DrawnRow[]
  /** By class: rows that the same department had drawn in the year before, and how many of them this draw took again. */
  readonly earlier: ReadonlyMap<string, { readonly earlier: number; readonly again: number }>
  readonly offices: readonly Office[]
}

/** The group of owners of a company type (GS 14—2014, code table CA16). */
export function findOwnership(companyType: string): Ownership {
  if (/^(1110|1140|31)/.test(companyType)) return 'state'
  if (/^(32|34)/.test(companyType)) return 'collective'
  if (/^(1130|115|45)/.test(companyType)) return 'private'
  if (/^[567]/.test(companyType)) return 'foreign'
  if (/^(95|9999)/.test(companyType)) return 'household'
  return /^9[12]/.test(companyType) ? 'cooperative' : 'other'
}

export function auditDraw(draw: DrawRecord): ReadonlyMap<DrawTest, Outcome> {
  const seed = makeKey(20_111, draw.taskId)
  const places = findPlaces(draw)
  const inFrame = (test: () => Outcome): Outcome => {
    const untold = findFrameFault(draw)
    return untold ?? test()
  }
  const by = (groupOf: (row: Pick<FrameCell, 'area' | 'companyType' | 'industry'>) => string): Outcome => inFrame(() => testComposition(listStrata(draw, groupOf).strata, seed))
  const placed = (test: (given: readonly number[], frame: number) => Outcome): Outcome => (places.kind === 'untold' ? places.why : test(places.list, places.frame))
  return new Map<DrawTest, Outcome>([
    ['area', by(({ area }) => area)],
    ['ownership', by(({ companyType }) => findOwnership(companyType))],
    ['industry', by(({ industry }) => industry)],
    ['gaps', placed((given) => testGaps(given))],
    ['tail', placed((given, frame) => testTail(given, frame))],
    ['order', testOrder(draw)],
    ['repeats', inFrame(() => testRepeats(listRepeats(draw)))],
    ['load', testLoad(draw.offices, seed)],
    ['pair-variety', testPairVariety(draw.offices, seed)],
    ['largest-pair', testLargestPair(draw.offices)],
  ])
}

/** Groups of the frame and of the draw, class by class, in the order of their names. */
export function listStrata(draw: DrawRecord, groupOf: (row: Pick<FrameCell, 'area' | 'companyType' | 'industry'>) => string): { readonly groups: readonly string[]; readonly strata: readonly Stratum[] } {
  const groups = [...new Set(draw.frame.map(groupOf))].sort()
  const classes = [...new Set(draw.frame.map(({ riskClass }) => riskClass))].sort()
  const strata = classes.map((riskClass) => {
    const frame = Array<number>(groups.length).fill(0)
    const drawn = Array<number>(groups.length).fill(0)
    const count = (into: number[], row: Parameters<typeof groupOf>[0], by: number): void => {
      const at = groups.indexOf(groupOf(row))
      into[at] = (into[at] ?? 0) + by
    }
    for (const cell of draw.frame) if (cell.riskClass === riskClass) count(frame, cell, cell.count)
    for (const row of draw.rows) if (row.riskClass === riskClass && row.place !== null) count(drawn, row, 1)
    return { frame, drawn }
  })
  return { groups, strata }
}

/** Why the directory cannot stand in for the frame, or null when it can. */
export function findFrameFault({ frameCount, frame, rows }: DrawRecord): Outcome | null {
  const directory = frame.reduce((sum, { count }) => sum + count, 0)
  if (rows.length < LEAST_DRAWN) return cannotTell('too-few', { drawn: rows.length })
  if (frameCount === null || directory === 0) return cannotTell('no-frame', { directory })
  return Math.abs(directory - frameCount) > frameCount * MOST_APART ? cannotTell('frame-differs', { frame: frameCount, directory }) : null
}

/**
 * Where the drawn rows stand in the frame: by their numbers where these reach beyond the list, for then they number the frame; else by
 * their places in the directory, in the order of its keys.
 */
export function findPlaces(draw: DrawRecord): { readonly kind: 'told'; readonly list: readonly number[]; readonly frame: number } | { readonly kind: 'untold'; readonly why: Outcome } {
  const numbers = draw.rows.flatMap(({ number }) => (number === null ? [] : [number]))
  const most = numbers.reduce((top, number) => Math.max(top, number), 0)
  if (draw.rows.length < LEAST_DRAWN) return { kind: 'untold', why: cannotTell('too-few', { drawn: draw.rows.length }) }
  if (draw.frameCount !== null && numbersFrame(draw)) return { kind: 'told', list: numbers, frame: Math.max(most, draw.frameCount) }
  const fault = findFrameFault(draw)
  if (fault !== null) return { kind: 'untold', why: fault }
  const list = draw.rows.flatMap(({ place }) => (place === null ? [] : [place]))
  return { kind: 'told', list, frame: draw.frame.reduce((sum, { count }) => sum + count, 0) }
}

/** Whether the numbers that were sent are places in the frame, not the order of the draw. */
export function numbersFrame({ rows, frameCount }: Pick<DrawRecord, 'rows' | 'frameCount'>): boolean {
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  const most = numbers.reduce((top, number) => Math.max(top, number), 0)
  return numbers.length === rows.length && new Set(numbers).size === numbers.length && most > rows.length && frameCount !== null && most <= frameCount
}

function testOrder(draw: DrawRecord): Outcome {
  const fault = findFrameFault(draw)
  if (fault !== null) return fault
  if (numbersFrame(draw)) return cannotTell('no-numbers', { drawn: draw.rows.length })
  const ordered = draw.rows.flatMap(({ number, place }) => (number === null || place === null ? [] : [{ number, place }]))
  if (ordered.length < draw.rows.length / 2) return cannotTell('no-numbers', { drawn: draw.rows.length })
  return testRuns([...ordered].sort((one, other) => one.number - other.number).map(({ place }) => place))
}

function listRepeats(draw: DrawRecord) {
  const classes = [...new Set(draw.frame.map(({ riskClass }) => riskClass))]
  return classes.map((riskClass) => ({
    frame: draw.frame.reduce((sum, cell) => (cell.riskClass === riskClass ? sum + cell.count : sum), 0),
    drawn: draw.rows.filter((row) => row.riskClass === riskClass && row.place !== null).length,
    ...(draw.earlier.get(riskClass) ?? { earlier: 0, again: 0 }),
  }))
}
