/** Names of what figures are told apart by, and of its values. */
import type { CodeNames, Split } from '#app/queries/types.ts'
import { readFilter } from '#domain/filter.ts'
import type { Reader } from './figures.ts'
import { formatMonth } from './format.ts'

/** Name of a value, `''` for none: 市监, 省级, A 类, 制造业, 未分类, 5月. Fields are named as the data names them. */
export function nameValue(split: Exclude<Split, 'city' | 'county'>, value: string, { departments }: Pick<CodeNames, 'departments'>, { text, language }: Reader): string {
  if (value === '') return text.dimensions.none[split]
  const known: Readonly<Record<typeof split, Readonly<Record<string, string>>>> = {
    department: departments,
    class: text.common.classes,
    industry: text.records.codes.industry,
    level: text.dimensions.level,
    channel: text.dimensions.channel,
    field: {},
    month: {},
  }
  return split === 'month' ? formatMonth(value, language) : (known[split][value] ?? value)
}

/** What a filter keeps: 制造业, 非 A 类. */
export function nameFilter(split: Exclude<Split, 'city' | 'county' | 'month'>, filter: string, names: Pick<CodeNames, 'departments'>, reader: Reader): string {
  const { value, isExcluded } = readFilter(filter)
  const name = nameValue(split, value, names, reader)
  return isExcluded ? reader.text.dimensions.not(name) : name
}
