import { parse } from 'csv-parse/sync'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#domain/random.ts'
import { RowSplitter } from '#etl/readers/split-rows.ts'
import { cellsOf, readDelivery } from './support.ts'

const SHARED = resolve(process.env.SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data'))
const isThere = existsSync(join(SHARED, 'encodings'))
if (!isThere) console.warn(`SKIPPED: the real files are not at ${SHARED}; set SHARED_DATA to run them`)

interface Split {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** Splits a text that comes in pieces of these sizes. */
function split(text: string, delimiter: string, size: () => number): Split {
  const rows: string[][] = []
  const lines: number[] = []
  const splitter = new RowSplitter({ delimiter, maxLineChars: 10_000 }, (cells, line, _, fault) => {
    expect(fault).toBeNull()
    rows.push(cells)
    lines.push(line)
  })
  for (let from = 0; from < text.length; ) {
    const to = from + 1 + size()
    splitter.push(text.slice(from, to))
    from = to
  }
  splitter.end()
  return { rows, lines }
}

const PARTS = ['a', '甲', '𬭎', ' ', '"', ',', ';', '\t', '\n', '\r\n', '0', '=cmd|x', "'", '\\']

it('a text is cut as a reference parser cuts it, however it comes in pieces', () => {
  const random = createRandom(2023, 'csv')
  for (let round = 0; round < 400; round += 1) {
    const delimiter = [',', ';', '\t'][random.below(3)] ?? ','
    const lineBreak = random.chance(0.5) ? '\n' : '\r\n'
    const wanted = Array.from({ length: 1 + random.below(6) }, () =>
      Array.from({ length: 2 + random.below(3) }, () => Array.from({ length: random.below(5) }, () => PARTS[random.below(PARTS.length)] ?? '').join('')),
    )
    const text = wanted
      .map((row) => row.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) || random.chance(0.3) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
      .join(lineBreak)
    const reference = parse(text, { delimiter, relax_column_count: true, record_delimiter: lineBreak, info: true, raw: false }) as unknown as { record: string[] }[]
    const found = split(text, delimiter, () => random.below(7))
    expect(found.rows, JSON.stringify(text)).toEqual(reference.map(({ record }) => record))
    expect(found.rows).toEqual(wanted)
    // A row begins one line after the line breaks of the rows before it.
    const before = wanted.map((row) => row.join('').split('\n').length)
    expect(found.lines).toEqual(before.map((_, index) => 1 + before.slice(0, index).reduce((sum, count) => sum + count, 0)))
  }
})

describe.skipIf(!isThere)('399 real rows', () => {
  const read = async (name: string) => readDelivery(await readFile(join(SHARED, 'encodings', name)))

  it('are the same in every encoding', async () => {
    const truth = cellsOf(await read('rows_utf8_lf.csv'))
    expect(truth).toHaveLength(399)
    for (const [name, encoding] of [['rows_utf8_bom_crlf.csv', 'utf-8'], ['rows_gb18030_crlf.csv', 'gb18030'], ['rows_utf16le_bom_tab.txt', 'utf-16le']] as const) {
      const file = await read(name)
      expect(file.content.encoding).toBe(encoding)
      expect(cellsOf(file)).toEqual(truth)
    }
    // Strict GBK cannot write two of them.
    const known = new Set(truth.map((cells) => JSON.stringify(cells)))
    const gbk = cellsOf(await read('rows_gbk_crlf.csv'))
    expect(gbk).toHaveLength(397)
    expect(gbk.filter((cells) => !known.has(JSON.stringify(cells)))).toEqual([])
  })
})
