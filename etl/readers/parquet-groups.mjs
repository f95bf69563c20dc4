// @ts-check
/** The groups of rows of a Parquet file, one after the other: decoded alike where the file is tried and where it is read. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet'
import { createParquetCodecs, isParquetCodec, MOST_PIECE_BYTES, readyToUnpack, UnpackFault } from './codecs.mjs'

/** What a value takes in memory at the least, wherever its text lies. */
const VALUE_BYTES = 16

/**
 * @typedef {object} ParquetTask
 * @property {string} path
 * @property {import('./codecs.mjs').UnpackBudget} budget
 * @property {number} maxRows of the file
 * @property {Partial<import('hyparquet').ParquetParsers>} [parsers] how days and instants are written
 * @property {(values: number) => void} [onStep] told how many values are decoded next
 */

/**
 * Opens a file. Of a column of lists or structures there are no values: null stands in their place.
 * @param {ParquetTask} task
 * @returns {Promise<{ readonly columns: readonly string[], readonly groups: AsyncGenerator<{ readonly rows: number, readonly values: readonly (readonly unknown[] | null)[] }> }>}
 */
export async function openParquet(task) {
  await readyToUnpack()
  const file = await asyncBufferFromFile(task.path)
  const metadata = await parquetMetadataAsync(file)
  requireReadable(metadata, task.maxRows)
  const { children } = parquetSchema(metadata)
  return { columns: children.map(({ element }) => element.name), groups: readGroups({ ...task, file, metadata, children, compressors: createParquetCodecs(task.budget) }) }
}

/** @typedef {{ readonly file: import('hyparquet').AsyncBuffer, readonly metadata: import('hyparquet').FileMetaData, readonly children: readonly import('hyparquet').SchemaTree[], readonly compressors: import('hyparquet').Compressors }} ParquetSource */

/** @param {ParquetTask & ParquetSource} source */
async function* readGroups(source) {
  const { metadata, children, budget, onStep } = source
  let from = 0
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows)
    budget.beginPiece()
    budget.take(rows * children.length, rows * children.length * VALUE_BYTES)
    const values = []
    for (const { element, children: parts } of children) {
      onStep?.(rows)
      values.push(parts.length > 0 ? null : await readColumn(source, element.name, from, rows))
    }
    yield { rows, values }
    from += rows
  }
}

/**
 * The values of one column. Columns are read one by one: of several that fail at once the library loses all errors but one.
 * @param {ParquetTask & ParquetSource} source
 * @param {string} name
 * @param {number} from
 * @param {number} rows
 */
async function readColumn({ file, metadata, compressors, parsers }, name, from, rows) {
  /** @type {unknown[]} */
  const found = []
  await parquetRead({
    file, metadata, compressors, parsers, columns: [name], rowStart: from, rowEnd: from + rows,
    onChunk: ({ columnData }) => {
      for (const value of columnData) found.push(value)
    },
  })
  if (found.length !== rows) throw new Error(`${found.length} of ${rows} values from row ${from + 1} on`)
  return found
}

/**
 * @param {import('hyparquet').FileMetaData} metadata
 * @param {number} maxRows
 */
function requireReadable({ row_groups }, maxRows) {
  let rows = 0
  for (const group of row_groups) {
    rows += Number(group.num_rows)
    if (group.num_rows < 0 || rows > maxRows) throw new UnpackFault('too-many-rows', String(maxRows))
    if (group.total_byte_size > MOST_PIECE_BYTES) throw new UnpackFault('workbook-too-large', String(MOST_PIECE_BYTES))
    for (const { meta_data } of group.columns) requireKnownCodec(meta_data?.codec)
  }
}

/** @param {string} [codec] */
function requireKnownCodec(codec = 'UNCOMPRESSED') {
  if (codec !== 'UNCOMPRESSED' && !isParquetCodec(codec)) throw new UnpackFault('unsupported-compression', `Parquet, ${codec}`)
}
