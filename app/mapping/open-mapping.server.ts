/** A refused file beside the fields of a table: what is suggested or chosen, what is wrong with it, and its first rows as they would be taken. */
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { readChoice, toColumns, type FieldChoice } from '#app/mapping/read-choice.ts'
import type { MappingInput } from '#app/presenters/mapping-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope } from '#app/queries/types.ts'
import { askLookups, type Lookups } from '#etl/lookups.ts'
import { findAlternates } from '#etl/mapping/alternates.ts'
import { previewRows } from '#etl/mapping/preview.ts'
import { guessTable, type GuessedTable } from '#etl/mapping/read-table.ts'
import { findDuplicateHeaders, findLayoutFaults, findTarget, findTargetFields, listTargets, makeSource, PLAIN, type LayoutColumns } from '#etl/mapping/saved-layout.ts'
import { suggestFields, suggestTables, type Suggestion } from '#etl/mapping/suggest.ts'
import type { FileHeads } from '#etl/reader.ts'
import { findReader } from '#etl/readers/index.ts'
import { findPacking } from '#etl/readers/unpack.ts'
import { Refusal } from '#etl/refusal.ts'
import { SAFE_LIMITS, type LoadLimits } from '#etl/settings.ts'
import type { Source } from '#etl/source.ts'

export interface OpenedFile {
  readonly table: GuessedTable
  readonly is1904: boolean
}

/** A text is gone through whole to find its encoding: in the process that serves pages, smaller files alone. */
const LIMITS: LoadLimits = { ...SAFE_LIMITS, maxBytes: 256 * 1024 ** 2, maxWorkbookBytes: 16 * 1024 ** 2 }

/** Opens the file as the load does. @throws RefusedError 422 when it cannot be read here, or holds no table */
export async function openFile(folder: string, storedName: string): Promise<OpenedFile> {
  const { heads, is1904 } = await readHeads(join(folder, storedName))
  const table = guessTable(heads)
  if (table === null) throw new RefusedError(422, 'no-table', { zh: '文件里找不到有两列以上的表。', en: 'No table of two columns or more is found in the file.' })
  return { table, is1904 }
}

async function readHeads(path: string): Promise<FileHeads> {
  try {
    const packed = await findPacking(path, LIMITS)
    return await (await findReader(packed, LIMITS)).readHeads(packed, LIMITS)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Where the file lies is no business of a page.
    throw error.code === 'unreadable-file' ? new RefusedError(422, error.code, { zh: '文件已不在报送目录中。', en: 'The file is no longer in the folder of deliveries.' }) : new RefusedError(422, error.code, error.wording)
  }
}

/** What cells are held against, as the reader may see it. */
export function readLookupsInScope({ db }: PageScope): Promise<Lookups> {
  return askLookups(async <R>(text: string, values: unknown[]) => (await db.executeQuery<R>(CompiledQuery.raw(text, values))).rows, { core: 'read', mart: 'read', ops: 'read' })
}

export interface Mapped {
  readonly sourceTable: string
  readonly columns: LayoutColumns
  readonly view: Omit<MappingInput, 'fileName' | 'deliveryId' | 'layouts' | 'name' | 'csrf'>
}

/** @param sent the address or the form; without a table in it the likeliest is taken, without fields what is suggested */
export function mapFile({ table: file, is1904 }: OpenedFile, sent: URLSearchParams | FormData, lookups: Lookups): Mapped {
  const asked = sent.get('table')
  const target = findTarget(typeof asked === 'string' ? asked : '') ?? findTarget(suggestTables(file, lookups)[0]?.table ?? '') ?? findTarget('subjects')
  if (target === null) throw new Error('the provincial layout has no table')
  const fields = findTargetFields(target)
  const suggestions = suggestFields(file, target.entity.name, lookups)?.suggestions ?? []
  const choices = readChoice(sent, fields.map(({ header }) => header)) ?? fields.map(({ header }) => choose(header, suggestions))
  const columns = toColumns(file.header, choices)
  const faults = [...findDuplicateHeaders(file.header), ...findLayoutFaults(target, columns)]
  return {
    sourceTable: target.entity.name,
    columns,
    view: {
      tables: listTargets(),
      table: target.entity.name,
      header: file.header,
      samples: file.header.map((_, column) => file.rows.map(({ cells }) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? ''),
      fields: fields.map(({ header, isRequired }) => ({
        ...(choices.find(({ field }) => field === header) ?? choose(header, [])),
        isRequired,
        isSuggested: suggestions.some(({ field, column }) => field === header && choices.some((one) => one.field === field && one.column === column)),
        readers: findAlternates(target, header).map(({ id, name }) => ({ id, name })),
      })),
      faults,
      preview: faults.length > 0 ? null : show(target, columns, file, lookups, is1904),
    },
  }
}

function choose(field: string, suggestions: readonly Suggestion[]): FieldChoice {
  const found = suggestions.find((suggestion) => suggestion.field === field)
  return { field, column: found?.column ?? null, given: '', reader: found?.reader ?? PLAIN }
}

function show(target: Source, columns: LayoutColumns, file: GuessedTable, lookups: Lookups, is1904: boolean): MappingInput['preview'] {
  const source = makeSource({ name: 'preview', version: 1, sender: '', sourceTable: target.entity.name, columns })
  return previewRows(source, target, file, lookups, is1904)
}
