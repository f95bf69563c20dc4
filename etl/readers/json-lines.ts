/** JSON lines: one flat object a line. Numbers keep the digits that stand in the file, which `JSON.parse` would lose. */
import { HEAD_ROWS, NO_DELIMITER, type HeadRow, type PackedFile, type Reader, type ReadTask, type RowFault } from '#etl/reader.ts'
import { PLAIN, writeNumber } from '#etl/readers/cell-values.ts'
import { readBeginning } from '#etl/readers/delimited.ts'
import { findEncoding } from '#etl/readers/inspect-file.ts'
import { readText } from '#etl/readers/read-text.ts'
import { decodeStart } from '#etl/readers/sniff.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** One member of an object, from where the last ended: name, value, and what follows. */
const MEMBER = /\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[{])\s*([,}]?)/y

export interface JsonRow {
  readonly values: ReadonlyMap<string, string>
  readonly fault: RowFault | null
}

export const jsonLines: Reader = {
  kind: 'json-lines',
  fits: (start) => /^\s*\{\s*"/.test(decodeStart(start)),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    const encoding = await findEncoding(file, limits)
    const { text, isWhole } = await readBeginning(file, encoding, limits)
    const objects = splitLines(text).map(readJsonRow)
    const names = [...new Set(objects.flatMap(({ values }) => [...values.keys()]))]
    const header: HeadRow = { line: 0, cells: names }
    const rows = objects.slice(0, HEAD_ROWS).map(({ values }, index) => ({ line: index + 1, cells: names.map((name) => values.get(name) ?? '') }))
    return { encoding, is1904: false, heads: [{ sheet: null, delimiter: NO_DELIMITER, rows: [header, ...rows], isWhole, merges: [] }] }
  },
  async *readRows({ file, encoding, header, limits, onRow, onRaw }: ReadTask) {
    let rest = ''
    let line = 0
    const known = new Set(header)
    const take = (text: string): void => {
      line += 1
      if (text.length > limits.maxLineChars) throw refuse('line-too-long', String(line))
      if (text.trim() === '') return
      const { values, fault } = readJsonRow(text)
      const stranger = [...values.keys()].find((name) => !known.has(name))
      const cells = fault === null ? header.map((name) => values.get(name) ?? '') : [text]
      onRow(cells, line, null, fault ?? (stranger === undefined ? null : { code: 'unknown-name', sent: stranger }), null)
    }
    for await (const piece of readText(file, { limits, encoding: encoding ?? 'utf-8', ...(onRaw === undefined ? {} : { onRaw }) })) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(take)
      if (rest.length > limits.maxLineChars) throw refuse('line-too-long', String(line + 1))
      yield
    }
    if (rest !== '') take(rest)
    yield
  },
}

const splitLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Reads one flat object; what is not one is a fault. */
export function readJsonRow(sent: string): JsonRow {
  const values = new Map<string, string>()
  const text = sent.trim()
  const fail = (code: RowFault['code']): JsonRow => ({ values: new Map(), fault: { code, sent: text } })
  if (!text.startsWith('{')) return fail('not-a-json-row')
  if (/^\{\s*\}$/.test(text)) return { values, fault: null }
  MEMBER.lastIndex = 1
  for (;;) {
    const [, quoted = '', value = '', next = ''] = MEMBER.exec(text) ?? []
    if (value === '{' || value === '[') return fail('nested-value')
    const name = readString(quoted)
    const written = value.startsWith('"') ? readString(value) : writeLiteral(value)
    if (name === null || written === null || next === '' || values.has(name)) return fail('not-a-json-row')
    values.set(name, written)
    if (next === '}') return text.slice(MEMBER.lastIndex).trim() === '' ? { values, fault: null } : fail('not-a-json-row')
  }
}

function readString(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

function writeLiteral(value: string): string {
  if (value === 'null') return ''
  if (value === 'true' || value === 'false') return value.toUpperCase()
  return /^-?\d+$/.test(value) ? value : writeNumber(value, PLAIN, false).text
}
