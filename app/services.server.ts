/** What pages and the machine interface work with, made once when the server starts. */
import { sql, type Kysely } from 'kysely'
import { createCache, type AnswerCache } from '#app/cache.server.ts'
import { readDay } from '#app/clock.ts'
import { measureFirmness, type Firmness, type FirmnessQuestion } from '#domain/scoring/firmness.ts'
import type { Database } from '#sql/schema.ts'

/** Answers kept; a board is about 100 kB. */
const CACHED_ANSWERS = 500

export interface Services {
  /** The application's login, under row-level security. */
  readonly database: Kysely<Database>
  readonly cache: AnswerCache
  readonly version: string
  /** The database is the embedded one and holds the demonstration province. */
  readonly isDemonstration: boolean
  /** Only this machine reaches the server. */
  readonly isLoopback: boolean
  /** The day the program believes. */
  findToday(): string
  /** Reckons how firm places are; the server does so in a thread of its own. */
  simulate(question: FirmnessQuestion): Promise<Firmness>
}

export interface ServicesInput {
  readonly database: Kysely<Database>
  readonly isEmbedded: boolean
  readonly isLoopback: boolean
  /** The day named by the environment, or null. */
  readonly today: string | null
  readonly version: string
  /** Absent: here and now. */
  readonly simulate?: (question: FirmnessQuestion) => Promise<Firmness>
}

/** Makes the services; the database says whether it is the demonstration, and which day that stands on. */
export async function createServices({ database, isEmbedded, isLoopback, today, version, simulate }: ServicesInput): Promise<Services> {
  const { rows } = await sql<{ name: string; value: string }>`select name, value from read.settings`.execute(database)
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const fixedDay = today ?? settings.get('today') ?? null
  return {
    database,
    cache: createCache(CACHED_ANSWERS),
    version,
    isDemonstration: isEmbedded && settings.get('demonstration') === 'loaded',
    isLoopback,
    findToday: () => fixedDay ?? readDay(),
    simulate: simulate ?? ((question) => Promise.resolve(measureFirmness(question))),
  }
}
