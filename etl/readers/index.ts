/** Every kind of file the house can read, in the order in which they are tried; text is what is left. */
import type { FileKind, PackedFile, Reader } from '#etl/reader.ts'
import { arrow } from '#etl/readers/arrow.ts'
import { delimited } from '#etl/readers/delimited.ts'
import { jsonLines } from '#etl/readers/json-lines.ts'
import { parquet } from '#etl/readers/parquet.ts'
import { refuseForeign } from '#etl/readers/sniff.ts'
import { readStart } from '#etl/readers/unpack.ts'
import { xls } from '#etl/readers/xls.ts'
import { xlsx } from '#etl/readers/xlsx.ts'
import { xml2003 } from '#etl/readers/xml-2003.ts'
import type { LoadLimits } from '#etl/settings.ts'

export const readers: readonly Reader[] = [xlsx, xls, xml2003, parquet, arrow, jsonLines, delimited]

/** The reader of a file, told by what it holds. @throws Refusal when it holds nothing, or no table. */
export async function findReader(file: PackedFile, limits: LoadLimits): Promise<Reader> {
  const start = await readStart(file, limits)
  const found = readers.find((reader) => reader.fits(start)) ?? delimited
  if (found === delimited) refuseForeign(start)
  return found
}

/** The reader of a kind. */
export const getReader = (kind: FileKind): Reader => readers.find((reader) => reader.kind === kind) ?? delimited
