/** Text whose cells are divided by commas, tabs or semicolons. */
import { HEAD_ROWS, type Encoding, type Head, type HeadRow, type PackedFile, type Reader, type ReadTask } from '#etl/reader.ts'
import { findEncoding } from '#etl/readers/inspect-file.ts'
import { readText } from '#etl/readers/read-text.ts'
import { RowSplitter } from '#etl/readers/split-rows.ts'
import { Refusal } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

const DELIMITERS = [',', '\t', ';']
const HEAD_CHARS = 200_000

export const delimited: Reader = {
  kind: 'text',
  fits: () => true,
  async readHeads(file: PackedFile, limits: LoadLimits) {
    const encoding = await findEncoding(file, limits)
    const { text, isWhole } = await readBeginning(file, encoding, limits)
    return { encoding, is1904: false, heads: DELIMITERS.map((delimiter) => cutHead(text, isWhole, delimiter, limits)) }
  },
  async *readRows({ file, encoding, delimiter, limits, onRow, onRaw }: ReadTask) {
    const splitter = new RowSplitter({ delimiter, maxLineChars: limits.maxLineChars }, onRow)
    for await (const piece of readText(file, { limits, encoding: encoding ?? 'utf-8', ...(onRaw === undefined ? {} : { onRaw }) })) {
      splitter.push(piece)
      yield
    }
    splitter.end()
    yield
  },
}

/** The beginning of a file's text, and whether it is all of it. */
export async function readBeginning(file: PackedFile, encoding: Encoding, limits: LoadLimits): Promise<{ text: string; isWhole: boolean }> {
  let text = ''
  for await (const piece of readText(file, { limits, encoding })) {
    text += piece
    if (text.length >= HEAD_CHARS) return { text, isWhole: false }
  }
  return { text, isWhole: true }
}

function cutHead(text: string, isTextWhole: boolean, delimiter: string, limits: LoadLimits): Head {
  const rows: HeadRow[] = []
  let isWhole = isTextWhole
  const splitter = new RowSplitter({ delimiter, maxLineChars: limits.maxLineChars }, (cells, line) => {
    if (rows.length < HEAD_ROWS) rows.push({ line, cells })
    else isWhole = false
  })
  try {
    splitter.push(text)
    splitter.end()
  } catch (error) {
    // A quotation mark that is open where the beginning was cut off, or in text that only another delimiter cuts rightly:
    // whether the file itself is at fault shows when all of it is read.
    if (!(error instanceof Refusal) || error.code !== 'unclosed-quote' || rows.length === 0) throw error
    isWhole = false
  }
  return { sheet: null, delimiter, rows, isWhole, merges: [] }
}
