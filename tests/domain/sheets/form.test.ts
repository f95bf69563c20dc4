/** A sheet as the fields of a form: out and in again, what cannot be read, and what the buttons of rows do. */
import { describe, expect, it } from 'vitest'
import { schemes } from '#domain/schemes/index.ts'
import { actOnFields } from '#domain/sheet-acts.ts'
import { readSheetFields, writeSheetFields, type SheetFields } from '#domain/sheet-form.ts'
import { parsePoints, parseRatio, writePoints, writeRatio } from '#domain/sheet-numbers.ts'
import { sampleSheet } from '../../support/sample-sheet.ts'

const typed = (changes: Readonly<Record<string, string>>): SheetFields => new Map([...writeSheetFields(sampleSheet), ...Object.entries(changes)])
const told = (fields: SheetFields): readonly string[] => readSheetFields(fields, sampleSheet).faults.map(({ path, wording }) => `${path}: ${wording.zh}`)
const codes = (fields: SheetFields, block: number): string => [...fields].filter(([name]) => new RegExp(`^blocks\\.${block}\\.items\\.\\d+\\.code$`).test(name)).map(([, value]) => value).join(' ')

describe('numbers', () => {
  it('points are typed with two decimals at most and kept in hundredths', () => {
    expect(['4', '0.5', '2.25', ' 10 ', '1000'].map(parsePoints)).toEqual([400, 50, 225, 1_000, 100_000])
    expect(['', '-1', '1.234', '1e3', '四', '.5', '12345', '1,5'].map(parsePoints)).toEqual(Array.from({ length: 8 }, () => null))
    expect([400, 50, 225, 5, 0, 100_000].map(writePoints)).toEqual(['4', '0.5', '2.25', '0.05', '0', '1000'])
  })

  it('ratios are typed as percent, number or fraction, and written as they were typed', () => {
    expect(parseRatio('62.5%')).toEqual({ numerator: 625, denominator: 1_000 })
    expect(parseRatio('0%')).toEqual({ numerator: 0, denominator: 100 })
    for (const text of ['80%', '62.5%', '0.25%', '2', '1.5', '3/7', '0%', '12/16']) expect(writeRatio(parseRatio(text) ?? { numerator: 0, denominator: 1 }), text).toBe(text)
    expect(['', '80 %', '1/0', '-5%', '%', 'a/b', '9999999%', '1.2345'].map(parseRatio)).toEqual(Array.from({ length: 8 }, () => null))
  })
})

describe('fields', () => {
  it('make the same sheet again, those that are shipped as well', () => {
    for (const scheme of [sampleSheet, ...schemes]) expect(readSheetFields(writeSheetFields(scheme), scheme).scheme, scheme.id).toEqual(scheme)
    expect(writeSheetFields(sampleSheet).get('blocks.0.items.0.rule.target')).toBe('40%')
  })

  it('that cannot be read are faults at their place, and the rest is judged all the same', () => {
    const fields = typed({ 'blocks.0.items.0.rule.target': 'viel', 'blocks.1.items.0.hundredths': '', 'grades.2.fromPercent': '5', 'blocks.0.items.1.rule.kind': 'guess' })
    expect(told(fields)).toEqual([
      'blocks.0.items.0.rule.target: 请写 80%、62.5%、2 或 3/7 这样的数',
      'blocks.1.items.0.hundredths: 请写分值，如 4 或 0.5，至多两位小数',
      'blocks.0.items.1.rule.kind: 应为其中之一：linear、deduction、yes-no、steps、band、best、ladder、rank-sum',
    ])
    expect(readSheetFields(fields, sampleSheet).scheme).toBeNull()
    expect(told(typed({ 'grades.2.fromPercent': '5' }))).toEqual(['grades.2.fromPercent: 最后一个等次应从 0 起'])
    // it may be saved as a draft
    expect(readSheetFields(typed({ 'grades.2.fromPercent': '5' }), sampleSheet).scheme?.grades[2]?.fromPercent).toBe(5)
  })

  it('that are left empty mean none where there may be none', () => {
    const { scheme } = readSheetFields(typed({ 'selfGap.percent': '', 'selfGap.eachHundredths': '', statedHundredths: '0.1', 'deductions.items.0.mostCases': '2', 'blocks.1.items.0.source.parties': '370100，370200' }), sampleSheet)
    expect(scheme).toMatchObject({ selfGap: null, statedHundredths: 10, deductions: { items: [{ mostCases: 2 }] } })
    expect(scheme?.blocks[1]?.items[0]?.source).toMatchObject({ parties: ['370100', '370200'] })
  })
})

describe('buttons', () => {
  it('add a row with its shape, remove one, and count the rest anew', () => {
    const added = actOnFields(writeSheetFields(sampleSheet), 'add:blocks.1.items')
    expect([added.path, added.fields.get('blocks.1.items.3.rule.floor'), added.fields.get('blocks.1.items.3.effects.not-reported')]).toEqual(['blocks.1.items.3', '60%', 'range'])
    const removed = actOnFields(added.fields, 'remove:blocks.1.items.0').fields
    expect(codes(removed, 1)).toBe('F2 F3 ')
    expect([...removed.keys()].filter((name) => name.startsWith('blocks.1.items.3'))).toEqual([])
    for (const list of ['blocks', 'bonus.items', 'deductions.items', 'vetoes', 'grades', 'blocks.0.items.3.rule.steps', 'blocks.0.items.7.rule.of', 'blocks.0.items.0.losses']) {
      const { path, fields } = actOnFields(writeSheetFields(sampleSheet), `add:${list}`)
      expect(path, list).toMatch(new RegExp(`^${list}\\.\\d$`))
      // a row that was only added can be read but for what it still has to say
      expect(readSheetFields(fields, sampleSheet).unread.every((fault) => fault.path.startsWith(path)), list).toBe(true)
    }
    expect(actOnFields(writeSheetFields(sampleSheet), 'add:bonus.items').fields.get('bonus.items.1.code')).toBe('P2')
  })

  it('move a row within its list, and an item on into the next block', () => {
    const start = writeSheetFields(sampleSheet)
    expect(codes(actOnFields(start, 'up:blocks.0.items.1').fields, 0)).toBe('E01 C01 D02 B08 B04 B01 C06 RS1')
    const across = actOnFields(start, 'up:blocks.1.items.0')
    expect([across.path, codes(across.fields, 0), codes(across.fields, 1)]).toEqual(['blocks.0.items.8', 'C01 E01 D02 B08 B04 B01 C06 RS1 F1', 'F2 F3'])
    const down = actOnFields(start, 'down:blocks.0.items.7')
    expect([down.path, codes(down.fields, 1)]).toEqual(['blocks.1.items.0', 'RS1 F1 F2 F3'])
    // moved there and back it is the same sheet
    expect(readSheetFields(actOnFields(down.fields, `up:${down.path}`).fields, sampleSheet).scheme).toEqual(sampleSheet)
    expect(readSheetFields(actOnFields(actOnFields(start, 'down:blocks.0').fields, 'up:blocks.1').fields, sampleSheet).scheme).toEqual(sampleSheet)
  })

  it('choices that come with another kind begin with the likely one', () => {
    const begun = actOnFields(new Map([...writeSheetFields(sampleSheet), ['blocks.0.items.6.rule.kind', 'best'], ['blocks.0.items.0.rule.kind', 'ladder'], ['blocks.0.items.0.source.kind', 'filed']]), 'refresh').fields
    expect(['blocks.0.items.6.rule.better', 'blocks.0.items.0.rule.better', 'blocks.0.items.0.source.asks'].map((name) => begun.get(name))).toEqual(['lower', 'higher', 'answer'])
    expect(actOnFields(writeSheetFields(sampleSheet), 'add:vetoes').fields.get('vetoes.1.atBest')).toBe('fail')
  })

  it('that do not exist, or point beyond the rows, change nothing', () => {
    for (const act of ['', 'drop:blocks', 'remove:blocks.9', 'up:blocks.0', 'down:grades.2', 'add:blocks.0', 'add:__proto__', 'remove:name', `up:${'a.'.repeat(40)}0`]) {
      expect(readSheetFields(actOnFields(writeSheetFields(sampleSheet), act).fields, sampleSheet).scheme, act).toEqual(sampleSheet)
    }
  })

  it('rows that were sent with holes or out of order are counted anew', () => {
    const sent = new Map([...writeSheetFields(sampleSheet)].reverse().map(([name, value]) => [name.replace(/^blocks\.1\./, 'blocks.12.').replace(/^blocks\.0\./, 'blocks.9.'), value]))
    expect(readSheetFields(actOnFields(sent, '').fields, sampleSheet).scheme).toEqual(sampleSheet)
  })
})
