/**
 * Writes what is derived from definitions, or with `--check` fails when a file on disk is not what they say.
 * A generator names its files and their text; a new one is a line in `generators`.
 * Row types need a migrated database besides: they are written when `--types URL` names one.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeSumFiles, writeViewFiles } from '#etl/compile.ts'
import { writeCoreSql } from '#etl/core-sql.ts'
import { entities } from '#etl/entities/index.ts'
import { writeRowTypes } from '#etl/row-types.ts'

export interface Generator {
  /** Folder that holds nothing but what this generator writes. */
  readonly folder: string
  /** File name → text. */
  readonly write: () => ReadonlyMap<string, string>
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const generators: readonly Generator[] = [
  { folder: 'sql/core', write: () => new Map(entities.map((entity) => [`${entity.name}.sql`, writeCoreSql(entity)])) },
  { folder: 'sql/mart/indicators', write: writeViewFiles },
  { folder: 'sql/mart/sums', write: writeSumFiles },
]

/** Files that differ from what the definitions say, as `path: why`. */
export async function findDifferences(): Promise<string[]> {
  const found: string[] = []
  for (const { folder, write } of generators) {
    const wanted = write()
    for (const [name, text] of wanted) {
      const path = join(folder, name)
      const onDisk = await readFile(join(ROOT, path), 'utf8').catch(() => null)
      if (onDisk === null) found.push(`${path}: missing`)
      else if (onDisk !== text) found.push(`${path}: differs`)
    }
    for (const name of await listFiles(folder)) {
      if (!wanted.has(name)) found.push(`${join(folder, name)}: no definition writes it`)
    }
  }
  return found
}

async function writeAll(): Promise<number> {
  let count = 0
  for (const { folder, write } of generators) {
    const wanted = write()
    for (const name of await listFiles(folder)) {
      if (!wanted.has(name)) await rm(join(ROOT, folder, name))
    }
    for (const [name, text] of wanted) {
      const path = join(ROOT, folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
      count += 1
    }
  }
  return count
}

async function listFiles(folder: string): Promise<string[]> {
  return readdir(join(ROOT, folder)).catch(() => [])
}

/** sql/schema.ts from the migrated database, or null when none is named. */
async function readRowTypes(): Promise<string | null> {
  const { types } = parseArgs({ options: { types: { type: 'string' }, check: { type: 'boolean' } } }).values
  return types === undefined ? null : writeRowTypes(types)
}

async function main(): Promise<void> {
  const rowTypes = await readRowTypes()
  const schemaPath = join(ROOT, 'sql/schema.ts')
  if (!process.argv.includes('--check')) {
    const count = await writeAll()
    if (rowTypes !== null) await writeFile(schemaPath, rowTypes)
    console.log(`${count} files written, row types ${rowTypes === null ? 'left as they are' : 'written'}`)
    return
  }
  const differences = await findDifferences()
  if (rowTypes !== null && rowTypes !== (await readFile(schemaPath, 'utf8').catch(() => null))) differences.push('sql/schema.ts: differs')
  for (const line of differences) console.error(line)
  if (differences.length > 0) {
    console.error('generated files are not in step: run `npm run generate`')
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
