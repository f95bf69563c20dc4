/** Which value of a split a figure is of. */
import type { ExploreSplit, Figure } from '#app/queries/types.ts'
import { NONE } from '#domain/filter.ts'

/** The value as an id, `''` for none; months as `2023-05`. */
export function keyOf(figure: Figure, split: ExploreSplit): string {
  switch (split) {
    case 'city':
    case 'county':
      return figure.area
    case 'month':
      return figure.period.to.slice(0, 7)
    case 'class':
      return readNone(figure.riskClass)
    case 'department':
    case 'industry':
    case 'field':
    case 'level':
    case 'channel':
      return readNone(figure[split])
  }
}

function readNone(value: string | null): string {
  return value === null || value === NONE ? '' : value
}
