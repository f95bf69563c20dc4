/** What can be chosen: the indicator, its rows and columns, order, peers; filters; how it is drawn and what is shown. */
import { indicators } from '#domain/indicators/index.ts'
import { writeFilterText } from '#domain/filter.ts'
import { canStandBeside, exploreSplits } from '#domain/explore-splits.ts'
import { nameAreaShort } from '../area-names.ts'
import { nameFilter } from '../dimension-names.ts'
import type { ChoiceView, ExploreFieldView, ExploreView, FilterBarView, FilterView } from '../view-models.ts'
import { addressExplore, exploreFilters, exploreMeasures, exploreSorts, exploreViews, listExplore, NO_COLUMNS, type ExploreFilter } from './explore-choice.ts'
import { mayShare, type ExploreContext } from './explore-context.ts'

const PATH = '/boards/explore'

/** Fields of the controls; the rest of the address goes along, but pins and the stretch, which belong to the rows before. */
export function presentControls(context: ExploreContext): ExploreView['controls'] {
  const { choice, text } = context
  const fields = [presentIndicators(context), presentRows(context), presentColumns(context), presentSorts(context), ...presentPeerField(context)]
  const own = [...fields.map(({ name }) => name), 'page', 'pin', 'cmp']
  return { label: text.explore.controls, action: PATH, keep: listExplore(choice).filter(([name]) => !own.includes(name)), fields, apply: text.explore.apply }
}

function presentIndicators({ table, text, language }: ExploreContext): ExploreFieldView {
  return {
    name: 'indicator',
    label: text.explore.fields.indicator,
    value: table.definition.code,
    options: indicators.map(({ code, shortName }) => ({ value: code, text: `${code} ${shortName[language]}`, disabled: false })),
  }
}

function presentRows({ table, splits, text }: ExploreContext): ExploreFieldView {
  const options = exploreSplits.flatMap((split) => {
    const name = text.dimensions.name[split]
    if (splits[split] === 'closed') return []
    return [{ value: split, text: splits[split] === 'open' ? name : text.explore.absent(name), disabled: splits[split] !== 'open' }]
  })
  return { name: 'rows', label: text.explore.fields.rows, value: table.rows, options }
}

function presentColumns({ table, splits, text }: ExploreContext): ExploreFieldView {
  const options = exploreSplits.flatMap((split) => {
    const name = text.dimensions.name[split]
    if (splits[split] === 'closed' || !canStandBeside(table.rows, split)) return []
    return [{ value: split, text: splits[split] === 'open' ? name : text.explore.absent(name), disabled: splits[split] !== 'open' }]
  })
  return { name: 'cols', label: text.explore.fields.columns, value: table.columns ?? NO_COLUMNS, options: [{ value: NO_COLUMNS, text: text.explore.noColumns, disabled: false }, ...options] }
}

function presentSorts({ choice, text }: ExploreContext): ExploreFieldView {
  return {
    name: 'sort',
    label: text.explore.fields.sort,
    value: choice.sort ?? 'given',
    options: exploreSorts.map((sort) => ({ value: sort, text: text.explore.sorts[sort], disabled: false })),
  }
}

function presentPeerField({ cities, peers, text, language }: ExploreContext): readonly ExploreFieldView[] {
  if (cities.length < 2) return []
  return [
    {
      name: 'peers',
      label: text.explore.fields.peers,
      value: peers?.city.code ?? '',
      options: [{ value: '', text: text.explore.noPeers, disabled: false }, ...cities.map((city) => ({ value: city.code, text: nameAreaShort(city, language), disabled: false }))],
    },
  ]
}

/** Filters that the indicator's rows know; null where there is none. */
export function presentExploreFilters(context: ExploreContext): FilterBarView | null {
  const { choice, splits, text } = context
  const open = exploreFilters.filter((name) => splits[name] === 'open')
  if (open.length === 0) return null
  const filters = open.map((name) => presentFilter(name, context))
  const keep = Object.fromEntries(listExplore(choice).filter(([name]) => !open.some((filter) => filter === name) && name !== 'page'))
  const none = Object.fromEntries(open.map((name) => [name, null]))
  return {
    label: text.explore.filters,
    action: PATH,
    search: null,
    filters,
    keep,
    apply: text.explore.apply,
    clear: filters.some(({ kind }) => kind === 'set') ? { label: text.filters.clear, href: addressExplore(choice, none) } : null,
    found: '',
  }
}

function presentFilter(name: ExploreFilter, context: ExploreContext): FilterView {
  const { choice, names, text } = context
  const label = text.dimensions.name[name]
  const value = choice[name]
  if (value !== null) return { kind: 'set', name, label, value, text: nameFilter(name, value, names, context), clearHref: addressExplore(choice, { [name]: null }), clearLabel: text.filters.clear }
  const values = listValues(name, context)
  const isOne = values.length === 2 && !values.includes('')
  // Of two values "not the one" is the other.
  const texts = [...values.map((one) => writeFilterText(one)), ...(isOne ? [] : values.map((one) => writeFilterText(one, true)))]
  return { kind: 'unset', name, label, anyText: `${label} ${text.explore.all}`, options: texts.map((one) => ({ value: one, text: nameFilter(name, one, names, context) })) }
}

/** Values of a filter, `''` for none. */
function listValues(name: ExploreFilter, { fields, text }: ExploreContext): readonly string[] {
  switch (name) {
    case 'class':
      return ['A', 'B', 'C', 'D', '']
    case 'industry':
      return [...Object.keys(text.records.codes.industry), '']
    case 'field':
      return [...fields, '']
    case 'level':
      return ['province', 'city', 'county']
    case 'channel':
      return ['mobile', 'other']
  }
}

/** Ways of drawing. Lines need months: choosing them puts months in the columns where they stand nowhere. */
export function presentViews({ choice, view, table, text, splits }: ExploreContext): ExploreView['views'] {
  const hasMonths = table.rows === 'month' || table.columns === 'month'
  return {
    label: text.explore.views,
    choices: exploreViews.map((one): ChoiceView => ({
      label: text.explore.view[one],
      href: addressExplore(choice, { page: choice.page, view: one, ...(one === 'line' && !hasMonths && splits.month === 'open' ? { columns: 'month' as const } : {}) }),
      current: one === view,
    })),
  }
}

/** What the cells hold; shares only of rows that make up a whole, counts only of what has some. */
export function presentMeasures(context: ExploreContext): ExploreView['measures'] {
  const { choice, measure, table, text } = context
  const measures = exploreMeasures.filter((one) => one === 'value' || (table.definition.kind === 'ratio' && (one !== 'share' || mayShare(context))))
  return {
    label: text.explore.measures,
    choices: measures.map((one): ChoiceView => ({ label: text.explore.measure[one], href: addressExplore(choice, { page: choice.page, show: one }), current: one === measure })),
  }
}

/** Names of filters that the indicator knows nothing of, as they were chosen. */
export function nameIgnored(ignored: readonly ExploreFilter[], context: Pick<ExploreContext, 'choice' | 'names' | 'text' | 'language'>): readonly string[] {
  return ignored.map((name) => `${context.text.dimensions.name[name]} ${nameFilter(name, context.choice[name] ?? '', context.names, context)}`)
}
