/** Runs the named statements of sql/core/<entity>.sql. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const files = new Map<string, Map<string, string>>()

/** Runs one step of an entity with bound parameters. @throws when the file has no such step. */
export async function runStep<R extends pg.QueryResultRow = pg.QueryResultRow>(
  client: pg.Client,
  entity: string,
  step: string,
  parameters: readonly unknown[] = [],
): Promise<pg.QueryResult<R>> {
  const sql = (await readSteps(entity)).get(step)
  if (sql === undefined) throw new Error(`sql/core/${entity}.sql has no step ${step}`)
  return client.query<R>(sql, [...parameters])
}

async function readSteps(entity: string): Promise<Map<string, string>> {
  const known = files.get(entity)
  if (known !== undefined) return known
  const text = await readFile(fileURLToPath(new URL(`../sql/core/${entity}.sql`, import.meta.url)), 'utf8')
  const steps = new Map<string, string>()
  for (const part of text.split(/^-- == /m).slice(1)) {
    const end = part.indexOf('\n')
    steps.set(part.slice(0, end), part.slice(end + 1))
  }
  files.set(entity, steps)
  return steps
}
