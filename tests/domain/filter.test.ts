import { describe, expect, it } from 'vitest'
import { keepsUnclassified, passesFilter, readFilter, writeFilterText } from '#domain/filter.ts'

describe('a filter', () => {
  it('is a value, none, or all but a value', () => {
    expect(['A', 'none', '!A', '!none'].map(readFilter)).toEqual([
      { value: 'A', isExcluded: false }, { value: '', isExcluded: false }, { value: 'A', isExcluded: true }, { value: '', isExcluded: true },
    ])
    expect([writeFilterText('A'), writeFilterText(''), writeFilterText('A', true), writeFilterText('', true)]).toEqual(['A', 'none', '!A', '!none'])
  })

  it('that takes A out keeps what has no class, as SQL with an unknown value would not', () => {
    const rows = ['A', 'B', null, 'A', 'D', null]
    const keep = (filter: string) => rows.filter((row) => passesFilter(filter, row))
    expect(keep('!A')).toEqual(['B', null, 'D', null])
    expect(keep('A')).toEqual(['A', 'A'])
    expect(keep('none')).toEqual([null, null])
    expect(keep('!none')).toEqual(['A', 'B', 'A', 'D'])
    expect([keepsUnclassified('!A'), keepsUnclassified('A'), keepsUnclassified('!none'), keepsUnclassified('none')]).toEqual([true, false, false, false])
  })
})
