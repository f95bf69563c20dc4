/** The programs' first step: the settings, or a line for each wrong one and exit code 1. */
import { ConfigError, readConfig, type Config } from '#app/config.server.ts'

/** Settings of a program that serves pages. */
export function readConfigOrExit(env: NodeJS.ProcessEnv = process.env): Config {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const line of error.lines) process.stderr.write(`✗ ${line}\n`)
    process.exit(1)
  }
}

/** Settings of a program that signs in as the owner alone, so that the application's address may be absent. */
export function readOwnerConfigOrExit(): Config {
  const { DATABASE_URL, DATABASE_APP_URL = DATABASE_URL } = process.env
  return readConfigOrExit({ ...process.env, DATABASE_APP_URL })
}
