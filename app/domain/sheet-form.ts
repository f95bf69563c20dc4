/**
 * A sheet as the fields of a form and back. A field is named by its place in the document (`blocks.0.items.2.rule.target`) and holds
 * what a person types; a field that cannot be read is a fault at that place, and the rest is read all the same.
 */
import type { Wording } from '#domain/indicator.ts'
import type { EventLoss, Extras, Rule, Scheme, SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'
import { readSheetDocument } from '#domain/sheet-document.ts'
import { makeFault, type SheetFault } from '#domain/sheet-fault.ts'
import { countAnew, listRows, type SheetFields } from '#domain/sheet-field-rows.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'
import { parsePoints, parseRatio, parseWhole, writePoints, writeRatio } from '#domain/sheet-numbers.ts'

export type { SheetFields } from '#domain/sheet-field-rows.ts'

/** What the form does not ask for. */
export type SheetFrame = Pick<Scheme, 'id' | 'of' | 'year' | 'version'>

export const ruleKinds = ['linear', 'deduction', 'yes-no', 'steps', 'band', 'best', 'ladder', 'rank-sum'] as const satisfies readonly Rule['kind'][]

/** The fields of a sheet, in its order. */
export function writeSheetFields(scheme: Scheme): SheetFields {
  const fields = new Map<string, string>()
  const { id: _id, of: _of, year: _year, version: _version, ...asked } = scheme
  writeValue(fields, '', asked)
  return fields
}

/** The fields of a part of a sheet at its place. */
export function writeValue(fields: Map<string, string>, path: string, value: unknown): void {
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (value === null || value === undefined) fields.set(path, '')
  else if (typeof value === 'boolean') fields.set(path, value ? 'yes' : 'no')
  else if (typeof value === 'number') fields.set(path, /hundredths$/i.test(name) ? writePoints(value) : String(value))
  else if (typeof value === 'string') fields.set(path, value)
  else if (isRatio(value)) fields.set(path, writeRatio(value))
  else if (Array.isArray(value) && (name === 'tieOrder' || name === 'parties')) fields.set(path, value.join(' '))
  else for (const [key, part] of Object.entries(value)) writeValue(fields, path === '' ? key : `${path}.${key}`, part)
}

function isRatio(value: object): value is WholeRatio {
  return 'numerator' in value && 'denominator' in value && typeof value.numerator === 'number' && typeof value.denominator === 'number'
}

/** A form that was read: the sheet as far as it has its shape, faults that keep it from being saved, and those that keep it from review. */
export interface ReadForm {
  /** Null when a field cannot be read. */
  readonly scheme: Scheme | null
  /** Fields that cannot be read. */
  readonly unread: readonly SheetFault[]
  readonly faults: readonly SheetFault[]
}

/** Reads what was typed. Never throws for it. */
export function readSheetFields(fields: SheetFields, frame: SheetFrame): ReadForm {
  const reader = new FieldReader(countAnew(fields))
  const { id, of, year, version } = frame
  const document = { id, of, year, version, ...readBody(reader) }
  const typed = [...reader.faults]
  const isBelow = (path: string): boolean => typed.some((fault) => fault.path === path || path.startsWith(`${fault.path}.`))
  const read = readSheetDocument(document)
  const unread = [...typed, ...read.faults.filter(({ path }) => !isBelow(path))]
  const said = read.scheme === null ? [] : findSheetFaults(read.scheme).filter(({ path }) => !isBelow(path))
  return { scheme: unread.length === 0 ? read.scheme : null, unread, faults: [...unread, ...said] }
}

/** Reads fields by their names and notes which of them cannot be read; those have a value in their place that keeps the shape. */
class FieldReader {
  readonly faults: SheetFault[] = []

  constructor(private readonly fields: SheetFields) {}

  text(path: string): string {
    return (this.fields.get(path) ?? '').trim()
  }

  wording(path: string): Wording {
    return { zh: this.text(`${path}.zh`), en: this.text(`${path}.en`) }
  }

  points(path: string): number {
    return this.read(path, parsePoints, 0, '请写分值，如 4 或 0.5，至多两位小数', 'give points like 4 or 0.5, at most two decimals')
  }

  pointsOrNone(path: string): number | null {
    return this.text(path) === '' ? null : this.points(path)
  }

  whole(path: string): number {
    return this.read(path, parseWhole, 0, '请写整数', 'give a whole number')
  }

  wholeOrNone(path: string): number | null {
    return this.text(path) === '' ? null : this.whole(path)
  }

  ratio(path: string): WholeRatio {
    return this.read(path, parseRatio, { numerator: 0, denominator: 1 }, '请写 80%、62.5%、2 或 3/7 这样的数', 'give a value like 80%, 62.5%, 2 or 3/7')
  }

  words(path: string): readonly string[] {
    return this.text(path).split(/[\s,，、]+/).filter((word) => word !== '')
  }

  list<Row>(path: string, readRow: (path: string) => Row): readonly Row[] {
    return listRows(this.fields, path).map((row) => readRow(`${path}.${row}`))
  }

  private read<Value>(path: string, parse: (text: string) => Value | null, instead: Value, zh: string, en: string): Value {
    const value = parse(this.text(path))
    if (value === null) this.faults.push(makeFault(path, zh, en))
    return value ?? instead
  }
}

function readBody(reader: FieldReader): Readonly<Record<string, unknown>> {
  const gap = [reader.wholeOrNone('selfGap.percent'), reader.pointsOrNone('selfGap.eachHundredths')] as const
  const quote = reader.text('source.quote')
  return {
    name: reader.wording('name'),
    source: { document: reader.text('source.document'), clause: reader.text('source.clause'), ...(quote === '' ? {} : { quote }) },
    note: { zh: reader.text('note.zh').replace(/\r\n?/g, '\n'), en: reader.text('note.en').replace(/\r\n?/g, '\n') },
    wholeHundredths: reader.points('wholeHundredths'),
    blocks: reader.list('blocks', (path) => ({ id: reader.text(`${path}.id`), name: reader.wording(`${path}.name`), items: reader.list(`${path}.items`, (at) => readItem(reader, at)) })),
    bonus: readExtras(reader, 'bonus'),
    deductions: readExtras(reader, 'deductions'),
    vetoes: reader.list('vetoes', (path) => ({ code: reader.text(`${path}.code`), name: reader.wording(`${path}.name`), atBest: reader.text(`${path}.atBest`) })),
    grades: reader.list('grades', (path) => ({ id: reader.text(`${path}.id`), name: reader.wording(`${path}.name`), fromPercent: reader.whole(`${path}.fromPercent`) })),
    statedHundredths: reader.pointsOrNone('statedHundredths'),
    tiePlaces: reader.text('tiePlaces'),
    tieOrder: reader.words('tieOrder'),
    rankedFromPercent: reader.whole('rankedFromPercent'),
    nearEqualHundredths: reader.points('nearEqualHundredths'),
    selfGap: gap[0] === null && gap[1] === null ? null : { percent: gap[0] ?? 0, eachHundredths: gap[1] ?? 0 },
    choicePercent: { weight: reader.whole('choicePercent.weight'), floor: reader.whole('choicePercent.floor') },
  }
}

function readItem(reader: FieldReader, path: string): Readonly<Record<keyof SchemeItem, unknown>> {
  return {
    code: reader.text(`${path}.code`),
    source: readSource(reader, `${path}.source`),
    hundredths: reader.points(`${path}.hundredths`),
    rule: readRule(reader, `${path}.rule`),
    evidence: reader.text(`${path}.evidence`),
    effects: Object.fromEntries((['not-applicable', 'not-reported', 'small-number'] as const).map((state) => [state, reader.text(`${path}.effects.${state}`)])),
    losses: reader.list(`${path}.losses`, (at): EventLoss => ({ code: reader.text(`${at}.code`), eachHundredths: reader.points(`${at}.eachHundredths`), capHundredths: reader.pointsOrNone(`${at}.capHundredths`) })),
  }
}

function readSource(reader: FieldReader, path: string): unknown {
  const kind = reader.text(`${path}.kind`)
  if (kind === 'places') return { kind, name: reader.wording(`${path}.name`) }
  if (kind !== 'filed') return { kind }
  const parties = reader.words(`${path}.parties`)
  return {
    kind, name: reader.wording(`${path}.name`), demand: reader.wording(`${path}.demand`), asks: reader.text(`${path}.asks`), needsDocument: reader.text(`${path}.needsDocument`) === 'yes',
    parties: parties.length === 0 ? null : parties,
  }
}

function readRule(reader: FieldReader, path: string): unknown {
  const text = reader.text(`${path}.kind`)
  const kind = ruleKinds.find((one) => one === text)
  switch (kind) {
    case 'linear':
      return { kind, floor: reader.ratio(`${path}.floor`), target: reader.ratio(`${path}.target`) }
    case 'deduction':
      return { kind, eachHundredths: reader.points(`${path}.eachHundredths`), capHundredths: reader.pointsOrNone(`${path}.capHundredths`) }
    case 'yes-no':
      return { kind, demand: reader.wording(`${path}.demand`) }
    case 'steps':
      return { kind, steps: reader.list(`${path}.steps`, (at) => ({ from: reader.ratio(`${at}.from`), hundredths: reader.points(`${at}.hundredths`) })) }
    case 'band':
      return { kind, zeroBelow: reader.ratio(`${path}.zeroBelow`), low: reader.ratio(`${path}.low`), high: reader.ratio(`${path}.high`), zeroAbove: reader.ratio(`${path}.zeroAbove`) }
    case 'best':
      return { kind, better: reader.text(`${path}.better`) }
    case 'ladder':
      return { kind, better: reader.text(`${path}.better`), stepHundredths: reader.points(`${path}.stepHundredths`) }
    case 'rank-sum':
      return { kind, of: reader.list(`${path}.of`, (at) => ({ code: reader.text(`${at}.code`), better: reader.text(`${at}.better`) })), stepHundredths: reader.points(`${path}.stepHundredths`) }
    case undefined:
      return { kind: text }
  }
}

function readExtras(reader: FieldReader, path: string): Readonly<Record<keyof Extras, unknown>> {
  return {
    capHundredths: reader.points(`${path}.capHundredths`),
    items: reader.list(`${path}.items`, (at) => ({
      code: reader.text(`${at}.code`), name: reader.wording(`${at}.name`), eachHundredths: reader.points(`${at}.eachHundredths`), mostCases: reader.wholeOrNone(`${at}.mostCases`),
    })),
  }
}
