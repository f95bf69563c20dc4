/** Entity → the SQL that brings its staged rows into core: one file an entity, one statement a step. */
import type { Entity } from '#etl/entity.ts'
import { findPlainColumns } from '#etl/entity.ts'
import { getEntity } from '#etl/entities/index.ts'
import { writeHoldSteps } from '#etl/core-sql-hold.ts'
import { listOf, matchOn, type Step } from '#etl/core-sql-text.ts'

const CHANGES_BY = `'new', 'replaced' or 'withdrawn'`

/** The text of sql/core/<entity>.sql. `$1` is the batch number of the load wherever it stands. */
export function writeCoreSql(entity: Entity): string {
  const steps = [
    ...writeStagingSteps(entity),
    ...(entity.reference === null ? [] : writeHoldSteps(entity, getEntity(entity.reference.entity))),
    ...writeMergeSteps(entity),
  ]
  const head = [
    `-- ${entity.grain}`,
    `-- staging.${entity.name} → core.${entity.name}; what was true before goes to history.${entity.name}.`,
    `-- Generated from etl/entities by \`npm run generate\`; each step is one statement.`,
  ]
  return `${head.join('\n')}\n\n${steps.map((step) => `-- == ${step.name}\n-- ${step.says}\n${step.sql};`).join('\n\n')}\n`
}

function writeStagingSteps(entity: Entity): Step[] {
  const key = listOf(entity.key)
  const columns = entity.columns.map((column) => `  ${column.name} ${column.type}`).join(',\n')
  return [
    {
      name: 'create_staging',
      says: 'rows of the load under way; made in its transaction, gone after it',
      sql: `create unlogged table staging.${entity.name} (\n  row_number integer not null,\n  is_withdrawal boolean not null,\n${columns}\n)`,
    },
    {
      name: 'has_duplicates',
      says: 'whether a key stands twice in the file',
      sql: `select exists (\n  select from staging.${entity.name}\n  group by ${key}\n  having count(*) > 1\n) as found`,
    },
    {
      name: 'find_duplicates',
      says: 'of lines with one key the first is taken; the others are refused and name it',
      sql: `with numbered as (\n  select row_number, first_value(row_number) over (partition by ${key} order by row_number) as first_row_number\n  from staging.${entity.name}\n)\nselect row_number, first_row_number from numbered where row_number <> first_row_number order by row_number`,
    },
    {
      name: 'drop_rows',
      says: 'rows that were refused or that wait leave the load',
      sql: `delete from staging.${entity.name} where row_number = any ($1::integer[])`,
    },
  ]
}

function writeMergeSteps(entity: Entity): Step[] {
  const { name, key } = entity
  const columns = entity.columns.map((column) => column.name)
  const plain = findPlainColumns(entity)
  const kept = [...(entity.identity === null ? [] : [entity.identity]), ...columns, 'batch_id']
  const isOther =
    plain.length === 0
      ? 'false'
      : `(${listOf(plain, 'current_row')})\n      is distinct from (${listOf(plain, 'incoming')})`
  const isThere = `current_row.${key[0] ?? ''} is not null`
  return [
    {
      name: 'compare',
      says: `what the load changes, one row per key, as ${CHANGES_BY}; rows that say what core says already are left out`,
      sql: `create temporary table changed_${name} on commit drop as\nwith compared as (\n  select\n    ${listOf(key, 'incoming')},\n    case\n      when incoming.is_withdrawal then case when ${isThere} then 'withdrawn' end\n      when not (${isThere}) then 'new'\n      when ${isOther}\n      then 'replaced'\n    end as change\n  from staging.${name} as incoming\n  left join core.${name} as current_row on ${matchOn('current_row', 'incoming', key)}\n)\nselect * from compared where change is not null`,
    },
    {
      name: 'count_changes',
      says: 'rows by kind of change',
      sql: `select\n  count(*) filter (where change = 'new') as new_count,\n  count(*) filter (where change = 'replaced') as replaced_count,\n  count(*) filter (where change = 'withdrawn') as withdrawn_count\nfrom changed_${name}`,
    },
    {
      name: 'keep_history',
      says: 'rows about to end keep the two batches between which they were true',
      sql: `insert into history.${name} (${listOf(kept)}, ended_batch_id, ended_by)\nselect ${listOf(kept, 'current_row')}, $1::integer, changed.change\nfrom core.${name} as current_row\njoin changed_${name} as changed on ${matchOn('changed', 'current_row', key)}\nwhere changed.change <> 'new'`,
    },
    {
      name: 'replace',
      says: 'a corrected row takes its new values in place',
      sql: `update core.${name} as current_row\nset ${[...plain.map((column) => `${column} = incoming.${column}`), 'batch_id = $1::integer'].join(',\n    ')}\nfrom staging.${name} as incoming\njoin changed_${name} as changed on ${matchOn('changed', 'incoming', key)}\nwhere changed.change = 'replaced' and ${matchOn('current_row', 'incoming', key)}`,
    },
    {
      name: 'withdraw',
      says: 'a withdrawn row leaves core',
      sql: `delete from core.${name} as current_row\nusing changed_${name} as changed\nwhere changed.change = 'withdrawn' and ${matchOn('current_row', 'changed', key)}`,
    },
    {
      name: 'add',
      says: 'a new row enters core',
      sql: `insert into core.${name} (${listOf(columns)}, batch_id)\nselect ${listOf(columns, 'incoming')}, $1::integer\nfrom staging.${name} as incoming\njoin changed_${name} as changed on ${matchOn('changed', 'incoming', key)}\nwhere changed.change = 'new'`,
    },
  ]
}
