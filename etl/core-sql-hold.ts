/** Steps of an entity that refers to another: its rows wait until their counterpart has come. */
import { matchOn, type Step } from '#etl/core-sql-text.ts'
import type { Entity } from '#etl/entity.ts'

/** Steps of `entity`, whose reference names the key of `target`. */
export function writeHoldSteps(entity: Entity, target: Entity): Step[] {
  const ours = entity.reference?.columns ?? []
  const waitsForKey = (table: string): string => `concat_ws('|', ${ours.map((name) => `${table}.${name}`).join(', ')})`
  const isMissing = `target.${target.key[0] ?? ''} is null`
  const onReference = matchOn('target', 'named', target.key, ours)
  const sameKey = entity.key.map((name) => `held.fields ->> '${name}' = incoming.${asText(entity, name)}`).join('\n    and ')
  const findMissing = (schema: string): string =>
    `with named as (\n  select distinct ${ours.join(', ')} from ${schema}.${entity.name}\n)\nselect exists (\n  select from named\n  left join core.${target.name} as target on ${onReference}\n  where ${isMissing}\n) as found`
  return [
    {
      name: 'has_missing',
      says: `whether a staged row names one of core.${target.name} that has not come`,
      sql: findMissing('staging'),
    },
    {
      name: 'has_missing_in_core',
      says: 'the same of a table that was filled without staging',
      sql: findMissing('core'),
    },
    {
      name: 'find_waiting',
      says: `rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits`,
      sql: `create temporary table waiting_rows on commit drop as
with named as (
  select distinct ${ours.join(', ')} from staging.${entity.name}
), missing as (
  select named.* from named
  left join core.${target.name} as target on ${onReference}
  where ${isMissing}
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    ${waitsForKey('incoming')} as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.${entity.name} as incoming
  join missing on ${matchOn('missing', 'incoming', ours)}
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = '${target.name}'
    and held.waits_for_key = ${waitsForKey('incoming')}
    and held.released_batch_id is null
    and held.source_table = '${entity.name}'
    and ${sameKey}
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, '${target.name}' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null`,
    },
    {
      name: 'find_released',
      says: `held rows whose counterpart is in core now; of one key the row that came last counts`,
      sql: `create temporary table released_${entity.name} on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.${entity.name}, held.fields) as typed (${['of_staging', 'is_withdrawal', ...entity.columns.map((column) => column.name)].join(', ')})
join core.${target.name} as target on ${matchOn('target', 'typed', target.key, ours)}
where held.source_table = '${entity.name}' and held.released_batch_id is null`,
    },
    {
      name: 'stage_released',
      says: 'they enter the load like rows of a file',
      sql: `insert into staging.${entity.name} (row_number, is_withdrawal, ${entity.columns.map((column) => column.name).join(', ')})
select distinct on (${entity.key.join(', ')})
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, ${entity.columns.map((column) => column.name).join(', ')}
from released_${entity.name}
order by ${entity.key.join(', ')}, delivery_id desc, row_number desc`,
    },
    {
      name: 'mark_released',
      says: 'they wait no longer, and the delivery that brought them says so',
      sql: `with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_${entity.name} as released
  where held.delivery_id = released.delivery_id and held.row_number = released.row_number
  returning held.delivery_id
), counted as (
  select delivery_id, count(*) as released_count from released group by delivery_id
)
update ops.deliveries as delivery
set released_count = delivery.released_count + counted.released_count
from counted
where delivery.delivery_id = counted.delivery_id`,
    },
  ]
}

function asText(entity: Entity, name: string): string {
  const type = entity.columns.find((column) => column.name === name)?.type
  return type === 'text' ? name : `${name}::text`
}
