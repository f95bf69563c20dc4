/** Weights and ends tried out: the form read from the address, the sheet it makes, and what that does to totals and places. */
import { listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'
import { hasEnds, varyScheme, type ItemChange } from '#domain/scoring/vary.ts'
import { addressScorecard, addressScores, addressWhatIf } from './addresses.ts'
import { formatFullMarks, formatPercent } from './format.ts'
import { nameCity, nameItem } from './score-cells.ts'
import { askOf, partyWords, type ScoreContext } from './score-context.ts'
import { formatTotal } from './score-points.ts'
import type { ScoredParty } from './score-readings.ts'
import type { WhatIfItemView, WhatIfPageView } from './view-models.ts'

const FIELDS = ['points', 'floor', 'target'] as const
type Field = (typeof FIELDS)[number]
/** A number of at most two decimals, up to 100. */
const NUMBER = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/
const HUNDRED_PERCENT = 10_000

export interface Tried {
  /** The sheet as tried; null when an entry cannot be used. */
  readonly scheme: Scheme | null
  readonly isChanged: boolean
  readonly values: ReadonlyMap<string, string>
  /** Names of fields that cannot be used, with the reason. */
  readonly faults: ReadonlyMap<string, 'number' | 'ends' | 'none'>
}

const nameField = (code: string, field: Field): string => `${field}_${code}`

/** Reads the form from an address. */
export function readTried(scheme: Scheme, query: URLSearchParams): Tried {
  const values = new Map<string, string>()
  const faults = new Map<string, 'number' | 'ends' | 'none'>()
  const changes = new Map<string, ItemChange>()
  for (const item of listItems(scheme)) {
    const read = (field: Field): number | null => {
      const text = query.get(nameField(item.code, field))?.trim() ?? ''
      if (text === '' || text === usualOf(item, field)) return null
      values.set(nameField(item.code, field), text)
      if (NUMBER.test(text)) return Math.round(Number(text) * 100)
      faults.set(nameField(item.code, field), 'number')
      return null
    }
    const [points, floor, target] = [read('points'), hasEnds(item) ? read('floor') : null, hasEnds(item) ? read('target') : null]
    const change: ItemChange = {
      ...(points === null ? {} : { hundredths: points }),
      ...(floor === null ? {} : { floor: toPercent(floor) }),
      ...(target === null ? {} : { target: toPercent(target) }),
    }
    if (areEqual(item, change)) faults.set(nameField(item.code, floor === null ? 'target' : 'floor'), 'ends')
    if (Object.keys(change).length > 0) changes.set(item.code, change)
  }
  const marks = listItems(scheme).reduce((sum, item) => sum + (changes.get(item.code)?.hundredths ?? item.hundredths), 0)
  const first = listItems(scheme)[0]
  if (marks === 0 && first !== undefined) faults.set(nameField(first.code, 'points'), 'none')
  return { scheme: faults.size > 0 ? null : changes.size === 0 ? scheme : varyScheme(scheme, changes), isChanged: changes.size > 0, values, faults }
}

const toPercent = (hundredths: number): WholeRatio => ({ numerator: hundredths, denominator: HUNDRED_PERCENT })

function areEqual({ rule }: SchemeItem, { floor, target }: ItemChange): boolean {
  if (rule.kind !== 'linear') return false
  const [none, all] = [floor ?? rule.floor, target ?? rule.target]
  return none.numerator * all.denominator === all.numerator * none.denominator
}

/** What the sheet says, as the form writes it. */
function usualOf({ rule, hundredths }: SchemeItem, field: Field): string {
  if (field === 'points') return formatFullMarks(hundredths)
  return rule.kind === 'linear' ? formatPercent(field === 'floor' ? rule.floor : rule.target).replace(/\.?0+$/, '') : ''
}

/** Builds the page. @param then the cities scored by the tried sheet; null when it cannot be used */
export function presentWhatIf(context: ScoreContext, tried: Tried, then: readonly ScoredParty[] | null): WhatIfPageView {
  const { text, scheme, askedPeriod } = context
  const words = text.places.whatIf
  const rows = then === null || !tried.isChanged ? null : then.map((city) => presentRow(city, context))
  const moved = rows?.filter(({ tone }) => tone !== 'level').length ?? 0
  const title = tried.faults.size > 0 ? [{ text: words.faulty }] : rows === null ? [{ text: words.unchanged }] : words.headline({ moved: String(moved), counted: partyWords(context).counted(rows.length) })
  return {
    head: { trail: [{ label: text.places.back, href: addressScores({ period: askedPeriod, of: askOf(scheme) }) }], title: [...title, { text: text.common.sentenceEnd }], second: [{ text: words.second }] },
    form: {
      label: words.form,
      period: askedPeriod,
      of: askOf(scheme),
      columns: words.columns,
      blocks: scheme.blocks.map((block) => ({ name: block.name[context.language], items: block.items.map((item) => presentItem(item, tried, context)) })),
      submit: words.submit,
      reset: { label: words.reset, href: addressWhatIf(askedPeriod, askOf(scheme)) },
    },
    table: rows === null ? null : { ...words.table, columns: [partyWords(context).one, ...words.table.columns], rows },
  }
}

function presentItem(item: SchemeItem, { values, faults }: Tried, context: ScoreContext): WhatIfItemView {
  const words = context.text.places.whatIf
  return {
    code: item.code,
    name: nameItem(item.code, context),
    fields: FIELDS.filter((field) => field === 'points' || hasEnds(item)).map((field) => {
      const name = nameField(item.code, field)
      const fault = faults.get(name)
      const usual = usualOf(item, field)
      return { name, label: words.label(`${item.code} ${nameItem(item.code, context)}`, words.columns[field]), value: values.get(name) ?? usual, usual, fault: fault === undefined ? null : words.faults[fault] }
    }),
  }
}

function presentRow(city: ScoredParty, context: ScoreContext): NonNullable<WhatIfPageView['table']>['rows'][number] {
  const words = context.text.places.whatIf
  const before = context.cities.find(({ code }) => code === city.code)
  const [now, then] = [before?.place ?? null, city.place]
  const moved = now === null || then === null ? 0 : now - then
  const sayPlace = (place: number | null): string => (place === null ? words.pending : String(place))
  return {
    code: city.code,
    name: nameCity(city, context),
    href: addressScorecard(city.code, { period: context.askedPeriod }),
    now: sayPlace(now),
    nowTotal: before === undefined ? '' : formatTotal(before.card),
    then: sayPlace(then),
    thenTotal: formatTotal(city.card),
    moved: moved === 0 ? words.level : moved > 0 ? words.up(moved) : words.down(-moved),
    tone: moved === 0 ? 'level' : moved > 0 ? 'up' : 'down',
  }
}
