/** What a sheet says otherwise than the one it was copied from: items by their codes, blocks by their ids, the rest by its part. */
import type { PartyKind, Scheme, SchemeBlock, SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

export const itemParts = ['hundredths', 'source', 'rule', 'losses', 'evidence', 'effects'] as const
export type ItemPart = (typeof itemParts)[number]

/** Parts of a sheet beside its blocks that are compared as a whole. */
export const sheetParts = ['name', 'source', 'note', 'wholeHundredths', 'bonus', 'deductions', 'vetoes', 'grades', 'statedHundredths', 'tiePlaces', 'tieOrder', 'rankedFromPercent', 'nearEqualHundredths', 'selfGap', 'choicePercent'] as const satisfies readonly (keyof Scheme)[]
export type SheetPart = (typeof sheetParts)[number]

export type SheetChange =
  | { readonly kind: 'part'; readonly part: SheetPart; readonly before: Scheme; readonly after: Scheme }
  | { readonly kind: 'block'; readonly before: SchemeBlock | null; readonly after: SchemeBlock | null }
  | { readonly kind: 'item'; readonly before: SchemeItem | null; readonly after: SchemeItem | null }
  | { readonly kind: 'item-part'; readonly part: ItemPart; readonly before: SchemeItem; readonly after: SchemeItem }
  | { readonly kind: 'moved'; readonly item: SchemeItem; readonly before: SchemeBlock; readonly after: SchemeBlock }

/** All differences, in the order of the later sheet; what is gone comes last. */
export function compareSheets(before: Scheme, after: Scheme): readonly SheetChange[] {
  const places = new Map(before.blocks.flatMap((block) => block.items.map((item) => [item.code, { item, block }] as const)))
  const codes = new Set(after.blocks.flatMap(({ items }) => items.map(({ code }) => code)))
  const blocks = after.blocks.flatMap((block): readonly SheetChange[] => {
    const earlier = before.blocks.find(({ id }) => id === block.id) ?? null
    const own: readonly SheetChange[] = earlier !== null && isSame(earlier.name, block.name) ? [] : [{ kind: 'block', before: earlier, after: block }]
    return [...own, ...block.items.flatMap((item) => compareItem(places.get(item.code) ?? null, item, block))]
  })
  return [
    ...sheetParts.flatMap((part): readonly SheetChange[] => (isSame(before[part], after[part]) ? [] : [{ kind: 'part', part, before, after }])),
    ...blocks,
    ...before.blocks.flatMap((block): readonly SheetChange[] => (after.blocks.some(({ id }) => id === block.id) ? [] : [{ kind: 'block', before: block, after: null }])),
    ...before.blocks.flatMap(({ items }) => items.flatMap((item): readonly SheetChange[] => (codes.has(item.code) ? [] : [{ kind: 'item', before: item, after: null }]))),
  ]
}

function compareItem(earlier: { readonly item: SchemeItem; readonly block: SchemeBlock } | null, item: SchemeItem, block: SchemeBlock): readonly SheetChange[] {
  if (earlier === null) return [{ kind: 'item', before: null, after: item }]
  return [
    ...(earlier.block.id === block.id ? [] : [{ kind: 'moved', item, before: earlier.block, after: block } as const]),
    ...itemParts.flatMap((part): readonly SheetChange[] => (isSame(earlier.item[part], item[part]) ? [] : [{ kind: 'item-part', part, before: earlier.item, after: item }])),
  ]
}

/** Whether two values say the same; ratios by their value, objects whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (isRatio(one) && isRatio(other)) return BigInt(one.numerator) * BigInt(other.denominator) === BigInt(other.numerator) * BigInt(one.denominator)
  const [left, right] = [entriesOf(one), entriesOf(other)]
  return Array.isArray(one) === Array.isArray(other) && left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}

function entriesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined))
}

function isRatio(value: object): value is WholeRatio {
  return 'numerator' in value && 'denominator' in value
}

/** The sheet under the year and the kind of another one: what a copy begins as. */
export function copySheet(scheme: Scheme, of: PartyKind, year: number): Scheme {
  const rename = (text: string): string => text.replaceAll(String(scheme.year), String(year))
  return { ...scheme, of, year, name: { zh: rename(scheme.name.zh), en: rename(scheme.name.en) } }
}
