/** Row types of every table and view, read from a migrated database by kysely-codegen and worded as sql/client.ts delivers them. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What sql/client.ts makes of a value: exact counts as numbers, instants as text; days are text by kysely-codegen's own option. */
const delivered: ReadonlyArray<readonly [RegExp, string]> = [
  [/export type Int8 = .*;/, 'export type Int8 = ColumnType<number, number | string, number | string>;'],
  [/export type Timestamp = .*;/, 'export type Timestamp = ColumnType<string, string, string>;'],
  [/export interface DB \{/, 'export interface Database {'],
  [/\/\*\*[\s\S]*?\*\//, '/** Row types of the migrated database. Written by `npm run generate -- --types URL`; a test holds it to the migrations. */'],
]

/** The text of sql/schema.ts for the migrated database at `url`. Rows under way (staging) belong to the load alone, the queue to its package. */
export async function writeRowTypes(url: string): Promise<string> {
  const entry = join(dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')), 'dist/cli/bin.js')
  const { stdout } = await run(
    process.execPath,
    [entry, '--print', '--dialect', 'postgres', '--date-parser', 'string', '--exclude-pattern', '{staging,graphile_worker}.*', '--url', url],
    { maxBuffer: 1 << 26 },
  )
  const begin = stdout.indexOf('/**')
  if (begin < 0) throw new Error(`kysely-codegen gave no types: ${stdout.slice(0, 200)}`)
  return delivered.reduce((text, [pattern, wording]) => text.replace(pattern, wording), stdout.slice(begin).trimEnd()) + '\n'
}
