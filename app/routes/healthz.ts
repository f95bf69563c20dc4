import type { LoaderFunctionArgs } from '@remix-run/node'
import { sql } from 'kysely'

interface State {
  readonly batch: number
  readonly loadedAt: string | null
}

/** `/healthz`: whether the database answers, the last load, the day of the data, the version. Needs no right and shows no figure. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { database, version, findToday } = context.services
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { rows } = await sql<State>`select batch_id as batch, loaded_at as "loadedAt" from read.generation`.execute(database)
    const { batch, loadedAt } = rows[0] ?? { batch: 0, loadedAt: null }
    return Response.json({ status: 'ok', database: 'up', lastLoad: loadedAt, batch, asOf: findToday(), version }, { headers })
  } catch (error) {
    context.log.warn({ err: error }, 'the database does not answer')
    return Response.json({ status: 'unavailable', database: 'away', version }, { status: 503, headers: { ...headers, 'Retry-After': '5' } })
  }
}
