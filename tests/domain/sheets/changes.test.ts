/** What a sheet says otherwise than its origin, and what may be done with it next. */
import { describe, expect, it } from 'vitest'
import type { Scheme } from '#domain/scheme.ts'
import { compareSheets, copySheet, isSame } from '#domain/sheet-changes.ts'
import { idOfSheets, keyOfSheet, parseSheetKey } from '#domain/sheet-key.ts'
import { nextSteps } from '#domain/sheet-steps.ts'
import { changeItem, computed, sampleSheet } from '../../support/sample-sheet.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const told = (after: Scheme): readonly string[] =>
  compareSheets(sampleSheet, after).map((change) => {
    switch (change.kind) {
      case 'part':
        return `part ${change.part}`
      case 'block':
        return `block ${change.before?.id ?? '-'} → ${change.after?.id ?? '-'}`
      case 'item':
        return `item ${change.before?.code ?? '-'} → ${change.after?.code ?? '-'}`
      case 'item-part':
        return `${change.after.code} ${change.part}`
      case 'moved':
        return `${change.item.code} ${change.before.id} → ${change.after.id}`
    }
  })
const [figures, filed] = sampleSheet.blocks
if (figures === undefined || filed === undefined) throw new Error('the sample has two blocks')

describe('two sheets', () => {
  it('that say the same do not differ, whatever the order of keys and the writing of a ratio', () => {
    expect(told(sampleSheet)).toEqual([])
    expect(told(changeItem(sampleSheet, 'C01', { rule: { target: { denominator: 5, numerator: 2 }, kind: 'linear', floor: { numerator: 3, denominator: 20 } } }))).toEqual([])
    expect([isSame([], {}), isSame({ a: undefined }, {}), isSame([1, 2], [2, 1]), isSame(null, {})]).toEqual([false, true, false, false])
  })

  it('differ by points and rules of items, told part by part', () => {
    expect(told(changeItem(sampleSheet, 'C01', { hundredths: 1_900, rule: { kind: 'linear', floor: percent(15), target: percent(45) } }))).toEqual(['C01 hundredths', 'C01 rule'])
  })

  it('differ by what was added, taken away and moved', () => {
    const moved = filed.items[0]
    if (moved === undefined) throw new Error('the sample files something')
    const after = { ...sampleSheet, blocks: [{ ...figures, items: [...figures.items.slice(1), moved] }, { ...filed, items: filed.items.slice(1) }, { id: 'new', name: { zh: '三', en: '3' }, items: [computed('B03', 5, { kind: 'best', better: 'higher' })] }] }
    expect(told(after)).toEqual(['F1 filed → figures', 'block - → new', 'item - → B03', 'item C01 → -'])
  })

  it('differ by what decides at the end', () => {
    expect(told({ ...sampleSheet, tieOrder: ['E01'], grades: sampleSheet.grades.slice(1), bonus: { ...sampleSheet.bonus, capHundredths: 400 } })).toEqual(['part bonus', 'part grades', 'part tieOrder'])
  })
})

it('a copy into another year carries that year in its name', () => {
  expect(copySheet(sampleSheet, 'cities', 2025)).toMatchObject({ year: 2025, name: { zh: '2025年各市考核', en: 'Assessment of cities 2025' } })
  expect(keyOfSheet({ id: idOfSheets('departments', 2025), version: 3 })).toBe('department-2025-v3')
  expect(['city-2024-v2', 'city-2024', 'city-2024-v0', '../x-v1', ''].map((key) => parseSheetKey(key)?.version ?? null)).toEqual([2, null, null, null, null])
})

it('who sent or changed a sheet may take it back, another person may publish it', () => {
  const standing = { changedBy: 'anna', reviewedBy: 'ben' }
  expect(['anna', 'ben', 'cleo'].map((person) => nextSteps({ ...standing, state: 'review' }, person).join(' '))).toEqual(['return', 'return', 'publish return'])
  expect([nextSteps({ ...standing, state: 'draft' }, 'cleo'), nextSteps({ ...standing, state: 'published' }, 'cleo'), nextSteps({ ...standing, state: 'shipped' }, 'cleo')]).toEqual([['send', 'withdraw'], [], []])
})
