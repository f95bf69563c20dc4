/** Connections as the query builder borrows them: one that stopped answering is asked nothing more and never goes back to the pool. */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'

/** How the driver says that no answer came in time. */
const SILENCE = /Query read timeout/

/** The pool for the query builder. Without this a silent connection would be lent again, and each borrower would wait anew. */
export function lendConnections(pool: PostgresPool): PostgresPool {
  return {
    connect: async () => lend(await pool.connect()),
    end: () => pool.end(),
  }
}

function lend(client: PostgresPoolClient): PostgresPoolClient {
  let isSilent = false
  const ask = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    if (isSilent) throw new Error('Connection terminated: it gave no answer')
    try {
      return await client.query<R>(text, parameters)
    } catch (error) {
      isSilent = error instanceof Error && SILENCE.test(error.message)
      throw error
    }
  }
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? ask<R>(asked, parameters) : client.query(asked)
  }
  return { query, release: (destroy) => client.release(destroy === true || isSilent) }
}
