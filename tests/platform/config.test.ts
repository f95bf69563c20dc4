import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '#app/config.server.ts'

/** The complaint about an environment. */
function complaint(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

test('an empty environment serves this machine alone, from the embedded database', () => {
  expect(readConfig({ PORT: '', TODAY: ' ' })).toMatchObject({ port: 3000, host: '127.0.0.1', isLoopback: true, databaseUrl: null, today: null, logLevel: 'info' })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['HOST', 'not a host'],
  ['TODAY', '2023-02-29'],
  ['TODAY', '2023-11-31'],
  ['TODAY', '17.11.2023'],
  ['LOG_LEVEL', 'loud'],
  ['LOGIN_LIMIT', '0'],
])('a wrong %s says which and why: %s', (name, value) => {
  const said = complaint({ [name]: value })
  expect(said).toContain(`${name}=${JSON.stringify(value)}`)
  expect(said).toMatch(/应为.* \/ must /)
})

test('every wrong value is named at once', () => {
  expect(complaint({ PORT: 'x', TODAY: 'y' }).split('\n')).toHaveLength(2)
})

test('an outside database needs the application login as well, and its password is not repeated', () => {
  expect(complaint({ DATABASE_URL: 'postgres://owner:hidden@db/drb' })).toMatch(/^DATABASE_APP_URL: .*drb_app/)
  expect(complaint({ DATABASE_APP_URL: 'postgres://drb_app:hidden@db/drb' })).toMatch(/^DATABASE_URL: /)
  expect(complaint({ DATABASE_URL: 'mysql://owner:hidden@db/drb', DATABASE_APP_URL: 'postgres://db' })).not.toContain('hidden')
})

test('a leap day is a real day', () => {
  expect(readConfig({ TODAY: '2024-02-29' }).today).toBe('2024-02-29')
})

test('an address other than loopback is open to the network', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).isLoopback).toBe(false)
  expect(readConfig({ HOST: 'localhost' }).isLoopback).toBe(true)
})
