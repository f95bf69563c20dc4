/** Makes the cluster of the embedded server. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveTo, PROGRAM_ENVIRONMENT, type PostgresHome } from './postgres-home.ts'
import { clusterOf } from './postgres-process.ts'

export interface ClusterOptions {
  owner: string
  password: string
  /** Made beside the server's own databases. */
  database: string
  /** False leaves the files to the system's cache. */
  isDurable: boolean
}

/** Text by code point, compared by PostgreSQL itself: the system's library gives the same order, but its indexes take twice the time. */
const TEXT_OPTIONS = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** Made beside its final place and moved at the end: a cluster that was cut short is never taken for a whole one. */
export function createCluster(home: PostgresHome, { owner, password, database, isDurable }: ClusterOptions): void {
  const unfinished = `${clusterOf(home)}.unfinished`
  const passwordFile = join(home.base, 'initdb-password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(unfinished, home.identity)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(passwordFile, home.identity)
  try {
    const identityOptions = ['-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    run(home, 'initdb', ['-D', unfinished, ...TEXT_OPTIONS, ...identityOptions, ...(isDurable ? [] : ['--no-sync'])])
    run(home, 'postgres', ['--single', '-D', unfinished, 'template1'], `create database ${database}\n`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, clusterOf(home))
}

function run(home: PostgresHome, program: string, args: string[], input = ''): void {
  try {
    execFileSync(join(home.programs, 'bin', program), args, {
      ...home.identity,
      cwd: '/',
      input,
      env: PROGRAM_ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new Error(
      `内置 PostgreSQL 的 ${program} 无法运行;可改设 DATABASE_URL。 / The embedded PostgreSQL's ${program} cannot run here; DATABASE_URL can name another server. ${said}`,
      { cause: error },
    )
  }
}
