import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entities } from '#etl/entities/index.ts'
import { groundEntities, touches } from '#etl/refresh/touches.ts'
import { facts, getFact, type FactName } from '#domain/facts.ts'
import { findDifferences } from '#etl/generate.ts'
import { sources } from '#etl/sources/index.ts'
import { connect } from '#sql/client.ts'
import type pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = await connect(database.ownerUrl, 'drb-tests')
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function readColumns(schema: string, table: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ column_name: string; shape: string }>(
    `select column_name, data_type || case when is_nullable = 'NO' then ' not null' else '' end as shape
     from information_schema.columns where table_schema = $1 and table_name = $2`,
    [schema, table],
  )
  return new Map(rows.map((row) => [row.column_name, row.shape]))
}

describe.each(entities)('$name', (entity) => {
  it('has in core and history the columns of its definition', async () => {
    const wanted = new Map(entity.columns.map((column) => [column.name, `${column.type}${column.isRequired ? ' not null' : ''}`]))
    const core = await readColumns('core', entity.name)
    for (const extra of ['batch_id', ...(entity.identity === null ? [] : [entity.identity])]) {
      expect(core.has(extra)).toBe(true)
      core.delete(extra)
    }
    // A table may take less for granted than the deliveries of today promise, never more.
    for (const [name, shape] of wanted) expect(core.get(name)?.replace(' not null', '')).toBe(shape.replace(' not null', ''))
    for (const [name, shape] of core) if (shape.endsWith('not null')) expect(`${name} ${wanted.get(name) ?? ''}`).toBe(`${name} ${shape}`)
    expect([...core.keys()].sort()).toEqual([...wanted.keys()].sort())
    const history = await readColumns('history', entity.name)
    expect([...wanted.keys(), 'batch_id', 'ended_batch_id', 'ended_by'].every((name) => history.has(name))).toBe(true)
  })

  it('has its key as primary key', async () => {
    const { rows } = await client.query<{ columns: string[] }>(
      `select array_agg(pg_attribute.attname::text order by place.ordinality) as columns
       from pg_index
       cross join lateral unnest(pg_index.indkey) with ordinality as place (attnum, ordinality)
       join pg_attribute on pg_attribute.attrelid = pg_index.indrelid and pg_attribute.attnum = place.attnum
       where pg_index.indisprimary and pg_index.indrelid = $1::regclass`,
      [`core.${entity.name}`],
    )
    // In which order its columns stand is a matter of what is looked up by it.
    expect([...(rows[0]?.columns ?? [])].sort()).toEqual([...entity.key].sort())
  })

  it('stands after what it refers to, and has a source of the provincial layout', () => {
    const order = entities.map((other) => other.name)
    if (entity.reference !== null) expect(order.indexOf(entity.reference.entity)).toBeLessThan(order.indexOf(entity.name))
    expect(sources.filter((source) => source.layout === 'provincial' && source.entity === entity)).toHaveLength(1)
  })
})

describe.each(Object.keys(facts) as FactName[])('the fact %s', (name) => {
  it('is said to be made of, or held against, the tables whose changes touch it, by columns that both sides have', () => {
    const { madeOf, heldAgainst, columns, restsOn } = getFact(name)
    const others = Object.keys(touches[name].after ?? {}).map((other) => getFact(other as FactName).madeOf[0]?.table)
    // what people write here is delivered by nobody
    const touching = [...new Set([...Object.keys(touches[name].by), ...others])].filter((table) => table !== 'warnings')
    expect([...madeOf.map(({ table }) => table), ...heldAgainst].sort()).toEqual(touching.sort())
    for (const { table, on } of madeOf) {
      const entity = entities.find((one) => one.name === table)
      for (const [own, ofFact] of Object.entries(on)) expect([table, own, ofFact]).toEqual([table, entity?.columns.find((column) => column.name === own)?.name, ofFact in columns ? ofFact : null])
    }
    for (const table of restsOn) expect(groundEntities).toContain(table)
  })
})

it('the files on disk are what the definitions write', async () => {
  expect(await findDifferences()).toEqual([])
})

it('every source stands in the list of sources', async () => {
  const rooms = ['provincial', 'registration-archive', 'published-plans', 'published-items', 'ningbo-market-subjects', 'chicago-food-inspections', 'uk-food-hygiene']
  const files = (await Promise.all(rooms.map((room) => readdir(new URL(`../../etl/sources/${room}`, import.meta.url))))).flat().filter((name) => name !== 'layout.ts' && name !== 'examples.ts')
  expect(files).toHaveLength(sources.length)
})
