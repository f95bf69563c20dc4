/** What a button of the form does with its rows before anything is saved: add one, remove it, move it up or down. */
import { findIndicator } from '#domain/indicators/index.ts'
import { usualEffects, type ExtraItem, type Grade, type SchemeBlock, type SchemeItem, type Veto } from '#domain/scheme.ts'
import { countAnew, listRows, type SheetFields } from '#domain/sheet-field-rows.ts'
import { writeValue } from '#domain/sheet-form.ts'

export const sheetActs = ['add', 'remove', 'up', 'down'] as const
export type SheetAct = (typeof sheetActs)[number]

/** Fields after an act, and the row that was touched. */
export interface ActedFields {
  readonly fields: SheetFields
  readonly path: string
}

type Row = ReadonlyMap<string, string>

/**
 * Does what a button says: `add:blocks.0.items`, `up:blocks.0.items.2`. An item that moves beyond the end of its block goes on into the
 * next one. What is no such act changes no row. Rows are counted anew from 0 and choices that another choice brings begin with one in any case.
 */
export function actOnFields(sent: SheetFields, asked: string): ActedFields {
  const fields = beginChoices(countAnew(sent))
  const match = /^(add|remove|up|down):((?:[a-zA-Z]+|\d{1,3})(?:\.(?:[a-zA-Z]+|\d{1,3})){0,8})$/.exec(asked)
  const act = sheetActs.find((one) => one === match?.[1])
  const path = match?.[2] ?? ''
  if (act === undefined) return { fields, path: '' }
  if (act === 'add') return addRow(fields, path)
  const dot = path.lastIndexOf('.')
  const [list, row] = [path.slice(0, dot), Number(path.slice(dot + 1))]
  const rows = readRows(fields, list)
  if (dot < 0 || !Number.isInteger(row) || rows[row] === undefined) return { fields, path: '' }
  if (act === 'remove') return { fields: writeRows(fields, list, rows.filter((_, index) => index !== row)), path: list }
  const to = act === 'up' ? row - 1 : row + 1
  if (rows[to] !== undefined) {
    const moved = rows.map((own, index) => (index === row ? rows[to] : index === to ? rows[row] : own)).filter((one) => one !== undefined)
    return { fields: writeRows(fields, list, moved), path: `${list}.${to}` }
  }
  return moveAcross(fields, list, row, act) ?? { fields, path }
}

/** An item at the end of its block goes on into the block beside it. */
function moveAcross(fields: SheetFields, list: string, row: number, act: SheetAct): ActedFields | null {
  const block = Number(/^blocks\.(\d+)\.items$/.exec(list)?.[1] ?? Number.NaN)
  const beside = act === 'up' ? block - 1 : block + 1
  if (Number.isNaN(block) || !listRows(fields, 'blocks').includes(beside)) return null
  const rows = readRows(fields, list)
  const item = rows[row]
  if (item === undefined) return null
  const target = `blocks.${beside}.items`
  const there = readRows(fields, target)
  const without = writeRows(fields, list, rows.filter((_, index) => index !== row))
  return { fields: writeRows(without, target, act === 'up' ? [...there, item] : [item, ...there]), path: `${target}.${act === 'up' ? there.length : 0}` }
}

function addRow(fields: SheetFields, list: string): ActedFields {
  const rows = readRows(fields, list)
  const template = newRow(list, fields)
  if (template === null) return { fields, path: '' }
  const row = new Map<string, string>()
  writeValue(row, 'row', template)
  const added = new Map([...row].map(([name, value]) => [name.slice('row.'.length), value]))
  return { fields: writeRows(fields, list, [...rows, added]), path: `${list}.${rows.length}` }
}

const blank = { zh: '', en: '' }

/** A row of a list as it begins: with its shape and nothing said yet. */
function newRow(list: string, fields: SheetFields): object | null {
  if (list === 'blocks') return { id: freeName(fields, 'block-'), name: blank, items: [] } satisfies SchemeBlock
  if (list === 'bonus.items') return { code: freeName(fields, 'P'), name: blank, eachHundredths: 100, mostCases: null } satisfies ExtraItem
  if (list === 'deductions.items') return { code: freeName(fields, 'M'), name: blank, eachHundredths: 100, mostCases: null } satisfies ExtraItem
  if (list === 'vetoes') return { code: freeName(fields, 'V'), name: blank, atBest: lastGrade(fields) } satisfies Veto
  if (list === 'grades') return { id: freeName(fields, 'grade-'), name: blank, fromPercent: 0 } satisfies Grade
  if (/^blocks\.\d+\.items$/.test(list)) {
    return { code: '', source: { kind: 'computed' }, hundredths: 0, rule: { kind: 'linear', floor: { numerator: 60, denominator: 100 }, target: { numerator: 100, denominator: 100 } }, evidence: 'system', effects: usualEffects, losses: [] } satisfies SchemeItem
  }
  if (list.endsWith('.rule.steps')) return { from: '', hundredths: '' }
  if (list.endsWith('.rule.of')) return { code: '', better: 'higher' }
  if (list.endsWith('.losses')) return { code: '', eachHundredths: '', capHundredths: null }
  return null
}

/** The worst grade, which a veto leaves. */
function lastGrade(fields: SheetFields): string {
  return fields.get(`grades.${listRows(fields, 'grades').at(-1) ?? 0}.id`) ?? ''
}

/** Choices that come with the kind of a rule or a source begin with the likely one, so that a draft can be saved. */
function beginChoices(fields: SheetFields): SheetFields {
  const begun = new Map(fields)
  const begin = (name: string, value: string): void => void (begun.has(name) || begun.set(name, value))
  for (const [name, value] of fields) {
    if (name.endsWith('.rule.kind') && (value === 'best' || value === 'ladder')) {
      const code = fields.get(name.replace(/\.rule\.kind$/, '.code')) ?? ''
      begin(name.replace(/kind$/, 'better'), findIndicator(code)?.betterWhen === 'lower' ? 'lower' : 'higher')
    }
    if (name.endsWith('.source.kind') && value === 'filed') {
      begin(name.replace(/kind$/, 'asks'), 'answer')
      begin(name.replace(/kind$/, 'needsDocument'), 'no')
    }
  }
  return begun
}

/** A name that no field holds yet: P2 after P1. */
function freeName(fields: SheetFields, prefix: string): string {
  const taken = new Set(fields.values())
  let number = 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

function readRows(fields: SheetFields, list: string): readonly Row[] {
  return listRows(fields, list).map((row) => {
    const prefix = `${list}.${row}.`
    return new Map([...fields].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]))
  })
}

function writeRows(fields: SheetFields, list: string, rows: readonly Row[]): SheetFields {
  const isRow = new RegExp(`^${list.replaceAll('.', '\\.')}\\.\\d`)
  const kept = [...fields].filter(([name]) => !isRow.test(name))
  return new Map([...kept, ...rows.flatMap((row, index) => [...row].map(([name, value]): [string, string] => [`${list}.${index}.${name}`, value]))])
}
