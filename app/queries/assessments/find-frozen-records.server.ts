/** The records behind a frozen figure: the very keys that were counted, and how those of the warehouse differ from them now. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import { findRecordSource, listColumns } from '#app/queries/records/record-source.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Assessment, ChangedRecord, FrozenRecordsPage, PageScope, RecordChange, RecordPart } from '#app/queries/types.ts'
import { mayListRows } from '#domain/rights.ts'

export interface FrozenCell {
  readonly party: string
  readonly code: string
}

/** The indicator whose records a figure counts: its own, or of a gradient the ratio that it compares. */
export function recordsCodeOf(code: string): string {
  const definition = requireIndicator(code)
  return definition.kind === 'gradient' ? definition.partOf : definition.code
}

/**
 * One page of a frozen figure's records, by key.
 * @throws RefusedError 403 where the list would tell the class of single enterprises
 */
export async function findFrozenRecords(
  scope: PageScope,
  { assessmentId }: Pick<Assessment, 'assessmentId'>,
  { party, code }: FrozenCell,
  { part, limit, after }: { readonly part: RecordPart; readonly limit: number; readonly after: string | null },
): Promise<FrozenRecordsPage> {
  const records = recordsCodeOf(code)
  assertListable(scope, records)
  const parts = part === 'numerator' ? ['met', 'met-only'] : part === 'denominator' ? ['met', 'unmet'] : ['unmet']
  const mark = after === null ? null : readAfter(after, ['string'])
  const where = sql`assessment_id = ${assessmentId}::bigint and party_code = ${party} and indicator_code = ${records} and part = any (${parts}::text[])`
  const counted = await sql<{ count: number }>`select coalesce(sum(key_count), 0)::integer as count from read.frozen_records where ${where}`.execute(scope.db)
  const last = mark === null ? null : String(mark.values[0])
  const { rows } = await sql<{ key: string }>`
    select record_key as key
    from read.frozen_records cross join unnest(keys) as named (record_key)
    where ${where} ${last === null ? sql`` : sql`and last_key > ${last} and record_key collate "C" > ${last}`}
    order by record_key collate "C"
    limit ${limit}`.execute(scope.db)
  const total = counted.rows[0]?.count ?? 0
  const shown = (mark?.shown ?? 0) + rows.length
  const final = rows.at(-1)
  return {
    keys: rows.map(({ key }) => key),
    total,
    start: rows.length === 0 ? 0 : (mark?.shown ?? 0) + 1,
    next: final !== undefined && shown < total && rows.length === limit ? writeAfter({ shown, values: [final.key] }) : null,
  }
}

/** Records of a party's figure that stand otherwise than when it was frozen, by kind and key; and how many of each kind there are. */
export async function findChangedRecords(
  scope: PageScope,
  assessment: Pick<Assessment, 'assessmentId' | 'partyKind' | 'fromDay' | 'toDay'>,
  { party, code }: FrozenCell,
  limit: number,
): Promise<{ readonly rows: readonly ChangedRecord[]; readonly counts: Readonly<Record<RecordChange, number>> }> {
  const records = recordsCodeOf(code)
  assertListable(scope, records)
  const changed = writeChanged(assessment, party, records)
  const counted = await sql<{ change: RecordChange; count: number }>`with changed as (${changed}) select change, count(*) as count from changed group by change`.execute(scope.db)
  const { rows } = await sql<ChangedRecord>`
    with changed as (${changed})
    select record_key as key, change, coalesce(is_met, false) as "isMet" from changed order by change, record_key collate "C" limit ${limit}`.execute(scope.db)
  const counts = { late: 0, withdrawn: 0, 'now-met': 0, 'no-longer-met': 0, ...Object.fromEntries(counted.rows.map(({ change, count }) => [change, count])) }
  return { rows, counts }
}

/** Keys of a party's present records among those given, for who names them in an objection. */
export async function findOwnRecords(scope: PageScope, assessment: Pick<Assessment, 'partyKind' | 'fromDay' | 'toDay'>, { party, code }: FrozenCell, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    with live as (${writeLive(assessment, party, recordsCodeOf(code))}) select record_key as key from live where record_key = any (${[...keys]}::text[])`.execute(scope.db)
  return new Set(rows.map(({ key }) => key))
}

/** What records are about, by key: the names that their list has, of those that still count. */
export async function findRecordNames(scope: PageScope, assessment: Pick<Assessment, 'partyKind' | 'fromDay' | 'toDay'>, { party, code }: FrozenCell, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const source = findRecordSource(recordsCodeOf(code))
  const named = listColumns(source, scope.right.role).filter(({ name }) => name.endsWith('_name'))
  if (named.length === 0 || keys.length === 0) return new Map()
  const text = sql`concat_ws(' · ', ${sql.join(named.map(({ name }) => sql.ref(name)))})`
  const { rows } = await sql<{ key: string; text: string }>`
    with live as (${writeLive(assessment, party, source.code, text)})
    select record_key as key, text from live where record_key = any (${[...keys]}::text[])`.execute(scope.db)
  return new Map(rows.map(({ key, text: name }) => [key, name]))
}

function writeChanged(assessment: Pick<Assessment, 'assessmentId' | 'partyKind' | 'fromDay' | 'toDay'>, party: string, records: string): RawBuilder<unknown> {
  return sql`
    select
      coalesce(frozen.record_key, live.record_key) as record_key, live.is_met,
      case
        when frozen.record_key is null then 'late'
        when live.record_key is null then 'withdrawn'
        when live.is_met then 'now-met'
        else 'no-longer-met'
      end as change
    from (
      select record_key, part <> 'unmet' as is_met
      from read.frozen_records cross join unnest(keys) as named (record_key)
      where assessment_id = ${assessment.assessmentId}::bigint and party_code = ${party} and indicator_code = ${records}
    ) as frozen
    full join (${writeLive(assessment, party, records)}) as live on live.record_key = frozen.record_key
    where live.is_met is distinct from frozen.is_met`
}

/** The records that count for a party now, each with whether it is in the numerator. */
function writeLive({ partyKind, fromDay, toDay }: Pick<Assessment, 'partyKind' | 'fromDay' | 'toDay'>, party: string, records: string, text: RawBuilder<unknown> = sql`''`): RawBuilder<unknown> {
  const { view, fact } = findRecordSource(records)
  const within = (column: string): RawBuilder<unknown> => sql`${sql.ref(column)} between ${fromDay}::date and ${toDay}::date`
  const key = sql.join(fact.key.map((column) => sql`${sql.ref(column)}::text`), sql` || '~' || `)
  return sql`
    select ${key} as record_key, coalesce(${within('met_date')}, false) as is_met, ${text} as text
    from ${sql.table(view)}
    where ${sql.ref(partyKind === 'cities' ? 'city_code' : 'department_code')} = ${party} and (${within('counted_date')} or ${within('met_date')})`
}

function assertListable({ right }: Pick<PageScope, 'right'>, code: string): void {
  const source = findRecordSource(code)
  if (mayListRows(right.role, source.factName, source.conditions)) return
  throw new RefusedError(403, 'class-is-internal', {
    zh: `这份名单（${code}）会透露单个企业的信用风险类别；类别属内部结果，不公开，您可以查看汇总数。`,
    en: `This list (${code}) would tell the risk class of single enterprises, which is internal. The figures are open to you.`,
  })
}
