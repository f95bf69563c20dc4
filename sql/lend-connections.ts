/**
 * Connections as the query builder borrows them: one that stopped answering is asked nothing more and never goes back to the pool,
 * nor does one that could not end its transaction; one that was given back answers its borrower no longer, for by then it may see
 * what another's right allows.
 */
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
  let isUnended = false
  let isReturned = false
  const ask = async <R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> => {
    if (isReturned) throw new Error('Connection terminated: it was given back')
    if (isSilent) throw new Error('Connection terminated: it gave no answer')
    try {
      return findLast(await client.query<R>(text, parameters))
    } catch (error) {
      isSilent = error instanceof Error && SILENCE.test(error.message)
      isUnended = text === 'rollback'
      throw error
    }
  }
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? ask<R>(asked, parameters) : client.query(asked)
  }
  const release = (destroy?: boolean): void => {
    isReturned = true
    client.release(destroy === true || isSilent || isUnended)
  }
  return { query, release }
}

/** Several statements in one text have an answer each, of which the last is the one asked for. */
function findLast<R>(answer: PostgresQueryResult<R> | readonly PostgresQueryResult<R>[]): PostgresQueryResult<R> {
  const last = [answer].flat().at(-1)
  if (last === undefined) throw new Error('no statement was sent')
  return last
}
