/** One page of an assessment's ledger, the last act first: all of it for who leads, a party's own for the party. */
import { sql } from 'kysely'
import { makeNotesPage, readPageMark } from '#app/queries/notes/page-by-key.ts'
import type { LedgerEntry, NotesPage, PageScope } from '#app/queries/types.ts'

export interface LedgerQuestion {
  readonly assessmentId: number
  /** Only acts about this party; null: all that the scope sees. */
  readonly party: string | null
  /** Only acts that begin with this word: `state`, `appeal`. */
  readonly kind: string | null
  /** Only acts on one thing: its table and number; null: all. */
  readonly target: { readonly kind: string; readonly id: string } | null
  readonly limit: number
  readonly after: string | null
}

/** @throws RefusedError 400 for a wrong limit or page mark */
export async function findLedger({ db }: Pick<PageScope, 'db'>, { assessmentId, party, kind, target, limit, after }: LedgerQuestion): Promise<NotesPage<LedgerEntry>> {
  const mark = readPageMark(limit, after)
  const where = sql`assessment_id = ${assessmentId}::bigint
    and ${party === null ? sql`true` : sql`party_code = ${party}`}
    and ${kind === null ? sql`true` : sql`split_part(action, '.', 1) = ${kind}`}
    and ${target === null ? sql`true` : sql`target_kind = ${target.kind} and target_id = ${target.id}`}`
  const counted = await sql<{ count: number }>`select count(*) as count from read.assessment_ledger where ${where}`.execute(db)
  const { rows } = await sql<LedgerEntry>`
    select entry_id::integer as "entryId", happened_at as "happenedAt", actor_name as "actorName", actor_role as "actorRole", action, party_code as party,
      item_code as item, before, after, reason, document_sha256 as "documentSha256"
    from read.assessment_ledger
    where ${where} ${mark === null ? sql`` : sql`and entry_id < ${mark.id}::bigint`}
    order by entry_id desc
    limit ${limit}`.execute(db)
  return makeNotesPage(rows, counted.rows[0]?.count ?? 0, limit, mark, ({ entryId }) => ['', entryId])
}

/** The kinds of acts that there are, in the order of their names. */
export async function findLedgerKinds({ db }: Pick<PageScope, 'db'>, assessmentId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ kind: string }>`
    select distinct split_part(action, '.', 1) as kind from read.assessment_ledger where assessment_id = ${assessmentId}::bigint order by kind`.execute(db)
  return rows.map(({ kind }) => kind)
}
