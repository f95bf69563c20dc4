/** The database that the environment names: an outside server, or the embedded one. */
import type { Config } from '#app/config.server.ts'
import { migrate } from '#sql/migrate.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

export interface OpenDatabase {
  ownerUrl: string
  appUrl: string
  isEmbedded: boolean
  /** Leaves the embedded server, which its last user stops; an outside server is left alone. */
  close(): Promise<void>
}

/** Opens the database and brings it to the state of this tree; `log` is told of each step. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl !== null && config.databaseAppUrl !== null) {
    await migrate(config.databaseUrl, { log })
    return { ownerUrl: config.databaseUrl, appUrl: config.databaseAppUrl, isEmbedded: false, close: () => Promise.resolve() }
  }
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, keepAlive: true, log })
  try {
    await migrate(server.ownerUrl, { appPassword: new URL(server.appUrl).password, log })
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, isEmbedded: true, close: () => server.stop() }
}
