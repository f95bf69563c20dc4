/** Views that the scope's account saved, and the address behind a link that somebody gave it. */
import { sql } from 'kysely'
import type { PageScope, SavedView } from '#app/queries/types.ts'

/** Those that are not deleted, the newest first; an account has 100 at most. */
export async function findSavedViews({ db }: Pick<PageScope, 'db'>): Promise<readonly SavedView[]> {
  const { rows } = await sql<SavedView>`
    select view_id as "viewId", view_name as name, note, address, share_key as "shareKey", version, changed_at as "changedAt"
    from read.saved_views
    order by view_id desc`.execute(db)
  return rows
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address that a link leads to; null when there is no such link, or it was taken back. */
export async function findSharedView({ db }: Pick<PageScope, 'db'>, key: string): Promise<string | null> {
  if (!KEY.test(key)) return null
  const { rows } = await sql<{ address: string | null }>`select read.find_shared_view(${key}::uuid) as address`.execute(db)
  return rows[0]?.address ?? null
}
