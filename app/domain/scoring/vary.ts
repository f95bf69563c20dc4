/** A sheet with other weights and ends, for trying out; the published one stays as it is. */
import { defineScheme } from '#domain/define-scheme.ts'
import type { Scheme, SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

/** What is tried for one item; absent: as it is. */
export interface ItemChange {
  /** Full marks in hundredths of a point; 0 leaves the item out. */
  readonly hundredths?: number
  readonly floor?: WholeRatio
  readonly target?: WholeRatio
}

/** Ends that an item of a linear rule can be given. */
export function hasEnds({ rule }: SchemeItem): boolean {
  return rule.kind === 'linear'
}

/**
 * Makes the other sheet. Its full marks are what its items add up to, and near-equal totals stay as near in points.
 * @throws Error naming the item when the sheet does not fit together: no marks at all, equal ends
 */
export function varyScheme(scheme: Scheme, changes: ReadonlyMap<string, ItemChange>): Scheme {
  const blocks = scheme.blocks
    .map((block) => ({ ...block, items: block.items.map((item) => varyItem(item, changes.get(item.code) ?? {})).filter(({ hundredths }) => hundredths > 0) }))
    .filter(({ items }) => items.length > 0)
  const codes = blocks.flatMap(({ items }) => items.map(({ code }) => code))
  if (codes.length === 0) throw new Error(`scheme ${scheme.id}: no item is left`)
  const marks = blocks.reduce((sum, { items }) => sum + items.reduce((part, { hundredths }) => part + hundredths, 0), 0)
  return defineScheme({ ...scheme, blocks, wholeHundredths: Math.max(scheme.wholeHundredths, marks), tieOrder: scheme.tieOrder.filter((code) => codes.includes(code)) })
}

function varyItem(item: SchemeItem, { hundredths = item.hundredths, floor, target }: ItemChange): SchemeItem {
  const { rule } = item
  if (rule.kind === 'linear') return { ...item, hundredths, rule: { ...rule, floor: floor ?? rule.floor, target: target ?? rule.target } }
  // Steps are worth points of their own: they grow and shrink with the item, cut to whole hundredths.
  const scale = (points: number): number => Number((BigInt(points) * BigInt(hundredths)) / BigInt(item.hundredths))
  if (rule.kind === 'steps') return { ...item, hundredths, rule: { ...rule, steps: rule.steps.map((step) => ({ ...step, hundredths: scale(step.hundredths) })) } }
  return { ...item, hundredths }
}
