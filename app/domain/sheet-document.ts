/**
 * A sheet as a JSON document, in and out. A document that cannot be read comes back as a list of faults with their places, never as an
 * exception; what it says is then judged by `findSheetFaults`.
 */
import { z } from 'zod'
import type { Scheme } from '#domain/scheme.ts'
import { explainIssue } from '#domain/sheet-document-faults.ts'
import { makeFault, type SheetFault } from '#domain/sheet-fault.ts'
import { sheetLimits } from '#domain/sheet-limits.ts'

/** Names the form of the document; a form that cannot hold older documents gets a number of its own. */
export const sheetFormat = 'urn:double-random-board:sheet:1'
/** More faults than anybody mends at once. */
const MOST_FAULTS = 100
/** Keys that would reach the objects of the program itself. */
const FORBIDDEN_KEYS = /"(?:__proto__|constructor|prototype)"\s*:/

// Nothing that cannot be seen, and nothing that turns the way of writing.
const text = (longest: number) => z.string().max(longest).regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u)
const lines = (longest: number) => z.string().max(longest).regex(/^(?:[^\p{Cc}\u202a-\u202e\u2066-\u2069]|\n)*$/u)
const wording = (longest: number) => z.strictObject({ zh: text(longest), en: text(longest) })
const hundredths = z.int().min(0).max(sheetLimits.hundredths)
const ratio = z.strictObject({ numerator: z.int().min(0).max(sheetLimits.ratio), denominator: z.int().min(1).max(sheetLimits.ratio) })
const percent = z.int().min(0).max(100)
const code = z.string().regex(/^[A-Z][A-Z0-9-]{0,9}$/)
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const better = z.enum(['higher', 'lower'])

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), floor: ratio, target: ratio }),
  z.strictObject({ kind: z.literal('deduction'), eachHundredths: hundredths, capHundredths: hundredths.nullable() }),
  z.strictObject({ kind: z.literal('yes-no'), demand: wording(sheetLimits.demand) }),
  z.strictObject({ kind: z.literal('steps'), steps: z.array(z.strictObject({ from: ratio, hundredths })).max(sheetLimits.steps) }),
  z.strictObject({ kind: z.literal('band'), zeroBelow: ratio, low: ratio, high: ratio, zeroAbove: ratio }),
  z.strictObject({ kind: z.literal('best'), better }),
  z.strictObject({ kind: z.literal('ladder'), better, stepHundredths: hundredths }),
  z.strictObject({ kind: z.literal('rank-sum'), of: z.array(z.strictObject({ code, better })).max(sheetLimits.rankedTogether), stepHundredths: hundredths }),
])

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('computed') }),
  z.strictObject({ kind: z.literal('places'), name: wording(sheetLimits.name) }),
  z.strictObject({
    kind: z.literal('filed'),
    name: wording(sheetLimits.name),
    demand: wording(sheetLimits.demand),
    asks: z.enum(['answer', 'count', 'ratio']),
    needsDocument: z.boolean(),
    parties: z.array(z.string().regex(/^[0-9A-Za-z_.-]{1,40}$/)).max(sheetLimits.parties).nullable(),
  }),
])

const emptyEffect = z.enum(['return', 'range', 'nothing'])
const item = z.strictObject({
  code,
  source,
  hundredths,
  rule,
  evidence: z.enum(['system', 'filed', 'survey']),
  effects: z.strictObject({ 'not-applicable': emptyEffect, 'not-reported': emptyEffect, 'small-number': z.enum(['return', 'range', 'nothing', 'score']) }),
  losses: z.array(z.strictObject({ code, eachHundredths: hundredths, capHundredths: hundredths.nullable() })).max(sheetLimits.losses),
})

const extras = z.strictObject({
  capHundredths: hundredths,
  items: z
    .array(z.strictObject({ code, name: wording(sheetLimits.name), eachHundredths: hundredths, mostCases: z.int().min(1).max(1_000).nullable() }))
    .max(sheetLimits.extras),
})

const sheet = z.strictObject({
  $schema: z.literal(sheetFormat).optional(),
  id,
  of: z.enum(['cities', 'departments']),
  year: z.int().min(2000).max(2200),
  version: z.int().min(1).max(9_999),
  name: wording(sheetLimits.name),
  source: z.strictObject({ document: text(sheetLimits.name), clause: text(sheetLimits.name), quote: text(sheetLimits.demand).optional() }),
  note: z.strictObject({ zh: lines(sheetLimits.note), en: lines(sheetLimits.note) }),
  wholeHundredths: hundredths,
  blocks: z.array(z.strictObject({ id, name: wording(sheetLimits.name), items: z.array(item).max(sheetLimits.itemsOfBlock) })).max(sheetLimits.blocks),
  bonus: extras,
  deductions: extras,
  vetoes: z.array(z.strictObject({ code, name: wording(sheetLimits.name), atBest: id })).max(sheetLimits.vetoes),
  grades: z.array(z.strictObject({ id, name: wording(sheetLimits.name), fromPercent: percent })).max(sheetLimits.grades),
  statedHundredths: z.int().min(1).max(10_000).nullable(),
  tiePlaces: z.enum(['shared', 'dense', 'broken']),
  tieOrder: z.array(code).max(sheetLimits.ties),
  rankedFromPercent: percent,
  nearEqualHundredths: hundredths,
  selfGap: z.strictObject({ percent, eachHundredths: hundredths }).nullable(),
  choicePercent: z.strictObject({ weight: percent, floor: percent }),
})

/** A sheet, or why a document is none. */
export type ReadSheet = { readonly scheme: Scheme; readonly faults: readonly [] } | { readonly scheme: null; readonly faults: readonly SheetFault[] }

/** Reads a document as it was sent. */
export function readSheetText(sent: string): ReadSheet {
  const refuse = (zh: string, en: string): ReadSheet => ({ scheme: null, faults: [makeFault('', zh, en)] })
  if (sent.length > sheetLimits.document) {
    return refuse(`文件超过 ${sheetLimits.document.toLocaleString('en-US')} 个字符，不是一张考核表`, `the file has more than ${sheetLimits.document.toLocaleString('en-US')} characters and is no sheet`)
  }
  if (isTooDeep(sent)) return refuse(`文件嵌套超过 ${sheetLimits.depth} 层，不是一张考核表`, `the file is nested more than ${sheetLimits.depth} levels deep and is no sheet`)
  if (FORBIDDEN_KEYS.test(sent)) return refuse('文件含有不能用的字段名（__proto__、constructor、prototype）', 'the file has keys that may not be used (__proto__, constructor, prototype)')
  let document: unknown
  try {
    document = JSON.parse(sent.replace(/^\uFEFF/, ''))
  } catch (error) {
    const at = placeOf(error, sent)
    return refuse(`文件不是完整的 JSON${at === null ? '' : `：第 ${at.line} 行第 ${at.column} 个字符处出错`}`, `the file is not whole JSON${at === null ? '' : `: fault at line ${at.line}, character ${at.column}`}`)
  }
  return readSheetDocument(document)
}

/** Reads a document that is parsed already. */
export function readSheetDocument(document: unknown): ReadSheet {
  const read = sheet.safeParse(document)
  if (!read.success) return { scheme: null, faults: read.error.issues.flatMap((issue) => explainIssue(issue, document)).slice(0, MOST_FAULTS) }
  const { $schema: _, ...scheme } = read.data
  return { scheme, faults: [] }
}

/** A sheet as the document that {@link readSheetText} reads. */
export function writeSheetText(scheme: Scheme): string {
  return `${JSON.stringify({ $schema: sheetFormat, ...scheme }, null, 2)}\n`
}

/** What a document must look like. @see JSON Schema, draft 2020-12 */
export function describeSheetDocument(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(sheet, { target: 'draft-2020-12', io: 'input' }),
    $id: sheetFormat,
    title: '考核表 / assessment sheet',
    description:
      '分值以百分之一分为单位的整数。结构合格的文件还要通过内容校验：分值合计等于满分，指标存在，目标与下限方向一致等。 / ' +
      'Points are whole hundredths. What has this shape is then checked for what it says: points add up, indicators exist, targets lie on the right side of floors, and so on.',
  }
}

/** Counts brackets outside of strings, so that nothing deep is ever parsed. */
function isTooDeep(sent: string): boolean {
  let depth = 0
  let isInString = false
  for (let index = 0; index < sent.length; index += 1) {
    const sign = sent[index]
    if (isInString) {
      if (sign === '\\') index += 1
      else if (sign === '"') isInString = false
    } else if (sign === '"') isInString = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > sheetLimits.depth) return true
  }
  return false
}

/** Line and character at which JSON went wrong, as far as the parser says it. */
function placeOf(error: unknown, sent: string): { readonly line: number; readonly column: number } | null {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined) return null
  const before = sent.slice(0, Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
