/** One PostgreSQL for the whole run, with one migrated template that each test database is copied from. */
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '#app/server/embedded-postgres.ts'
import { connect } from '#sql/client.ts'
import { migrate } from '#sql/migrate.ts'
import { withDatabase } from './address.ts'
import { makeDataDir, removeDataDir } from './data-dir.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; template: string; appPassword: string }
  }
}

const APP_PASSWORD = 'tests-only'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `drb_template_${process.pid}`
  const owner = await connect(server.ownerUrl, 'drb-tests')
  await owner.query(`create database ${template}`)
  await migrate(withDatabase(server.ownerUrl, template), { appPassword: APP_PASSWORD })
  project.provide('postgres', { ownerUrl: server.ownerUrl, template, appPassword: APP_PASSWORD })
  return async () => {
    for (const name of [`${template}_demo`, `${template}_demo_unfinished`, template]) await owner.query(`drop database if exists ${name} with (force)`)
    await owner.end()
    await server.stop()
  }
}

/** The server named by DATABASE_URL, or an embedded one of this run's own. */
async function findServer(): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') return { ownerUrl: given, stop: () => Promise.resolve() }
  const dataDir = await makeDataDir()
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop()
      await removeDataDir(dataDir)
    },
  }
}
