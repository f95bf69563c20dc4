/** Whose turn an item is, as the database checks it once more: what a page may offer. */

export interface FilingDays {
  readonly state: string
  readonly selfUntil: string
  readonly reviewUntil: string
}

export interface ItemStanding {
  readonly state: string
  readonly returnedUntil: string | null
}

/** Whether the party may write an item on a day. @param item null: nothing was filed yet */
export function mayFileItem({ state, selfUntil, reviewUntil }: FilingDays, item: ItemStanding | null, today: string): boolean {
  if (item === null || item.state === 'draft') return state === 'self-assessment' && today <= selfUntil
  return item.state === 'returned' && (state === 'self-assessment' || state === 'review') && today <= (item.returnedUntil ?? reviewUntil)
}

/** Whether the evaluators may review on a day. */
export function mayReviewOn({ state, reviewUntil }: FilingDays, today: string): boolean {
  return (state === 'self-assessment' || state === 'review') && today <= reviewUntil
}

/** Which decisions an item is open to: what was handed in is accepted or changed, all of it returned, the rest changed once its day has passed. */
export function findVerdicts(days: FilingDays, item: ItemStanding | null, today: string): readonly ('accept' | 'return' | 'change')[] {
  if (!mayReviewOn(days, today)) return []
  if (item !== null && isHandedIn(item.state)) return ['accept', 'return', 'change']
  return today > days.selfUntil ? ['return', 'change'] : ['return']
}

/** Whether an item that was not handed in is past its day. */
export function isOverdue({ state, selfUntil, reviewUntil }: FilingDays, item: ItemStanding | null, today: string): boolean {
  if (state !== 'self-assessment' && state !== 'review') return false
  if (item === null || item.state === 'draft') return today > selfUntil
  return item.state === 'returned' && today > (item.returnedUntil ?? reviewUntil)
}

/** Whether a party has handed its item in. */
export function isHandedIn(state: string): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'changed'
}
