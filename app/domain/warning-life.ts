/**
 * The life of a warning: new → assigned → in hand → settled → checked, and which acts lead from one state to the next. What the system
 * does by itself (raising, reopening, ending) is none of these. The database decides by the same table (`warn.find_next_state`).
 */
import type { Wording } from '#domain/indicator.ts'
import type { Right } from '#domain/rights.ts'

export const warningStates = ['new', 'assigned', 'in-hand', 'settled', 'checked'] as const
export type WarningState = (typeof warningStates)[number]

/** What each state is called; a test holds the words of the screen to it. */
export const warningStateNames: Readonly<Record<WarningState, Wording>> = {
  new: { zh: '待派发', en: 'New' },
  assigned: { zh: '待签收', en: 'Assigned' },
  'in-hand': { zh: '核查中', en: 'In hand' },
  settled: { zh: '待复核', en: 'To check' },
  checked: { zh: '已办结', en: 'Checked' },
}

/** States in which something is still to be done about what raised it. */
export const openStates: readonly WarningState[] = ['new', 'assigned', 'in-hand']

export const handWays = ['task', 'inspect', 'ask'] as const
export type HandWay = (typeof handWays)[number]

export type WarningOutcome = 'confirmed' | 'not-confirmed' | 'false-alarm' | 'mended'

/** What a person does: `confirm`, `refute` and `dismiss` settle it as confirmed, not confirmed or a false alarm. */
export const warningActs = ['assign', 'give-back', 'take-in-hand', 'link', 'note', 'confirm', 'refute', 'dismiss', 'check', 'send-back'] as const
export type WarningAct = (typeof warningActs)[number]

export const settlingActs = ['confirm', 'refute', 'dismiss'] as const satisfies readonly WarningAct[]

/** Letters that a reason has at least, and characters that a note has at most. */
export const noteLimits = { least: 4, most: 1000 } as const
/** Most warnings of one act. */
export const MOST_AT_ONCE = 5000

/** What decides whether an act is open: the state, who settled it and how. */
export interface WarningStanding {
  readonly state: WarningState
  readonly outcome: WarningOutcome | null
  /** Whether the one who would act is the one who settled it. */
  readonly isSettledByActor: boolean
}

/** Why an act is not open: its state, that two people are needed, or that nobody said what would be sent back. */
export type Obstacle = 'state' | 'same-person' | 'mended'

const open: readonly WarningState[] = openStates

const nextStates: Readonly<Record<WarningAct, (state: WarningState) => WarningState | null>> = {
  assign: (state) => (state === 'in-hand' ? 'in-hand' : open.includes(state) ? 'assigned' : null),
  'give-back': (state) => (state === 'assigned' ? 'new' : null),
  'take-in-hand': (state) => (open.includes(state) ? 'in-hand' : null),
  link: (state) => (open.includes(state) ? state : null),
  note: (state) => state,
  // what was looked into is confirmed or not; what needs no look is a false alarm at any time
  confirm: (state) => (state === 'in-hand' ? 'settled' : null),
  refute: (state) => (state === 'in-hand' ? 'settled' : null),
  dismiss: (state) => (open.includes(state) ? 'settled' : null),
  check: (state) => (state === 'settled' ? 'checked' : null),
  'send-back': (state) => (state === 'settled' ? 'in-hand' : null),
}

/** The state that an act leads to, or null where it is not open from a state. */
export function findNextState(act: WarningAct, state: WarningState): WarningState | null {
  return nextStates[act](state)
}

/** Why an act is not open to somebody, or null when it is. */
export function findObstacle(act: WarningAct, { state, outcome, isSettledByActor }: WarningStanding): Obstacle | null {
  if (findNextState(act, state) === null) return 'state'
  if (act === 'send-back' && outcome === 'mended') return 'mended'
  return (act === 'check' || act === 'send-back') && isSettledByActor ? 'same-person' : null
}

/** The acts open to somebody, in the order of the catalogue. */
export function listOpenActs(standing: WarningStanding): readonly WarningAct[] {
  return warningActs.filter((act) => findObstacle(act, standing) === null)
}

/** Whether a right works with single warnings; which ones, its area and department say. */
export function mayWorkOnWarnings({ role }: Pick<Right, 'role'>): boolean {
  return role === 'evaluator' || role === 'staff'
}

/** Whether an act asks for a reason of its own. @param way how it is taken in hand, where it is */
export function needsReason(act: WarningAct, way: HandWay | null = null): boolean {
  return act === 'send-back' || settlingActs.some((settling) => settling === act) || (act === 'take-in-hand' && way === 'ask')
}

/** Whether a text names an act. */
export function isWarningAct(text: string): text is WarningAct {
  return warningActs.some((act) => act === text)
}
