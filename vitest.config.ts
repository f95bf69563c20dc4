/**
 * Tests run on Node against a real PostgreSQL. Most files share a worker's modules, for loading them anew takes longer than the tests;
 * files that start programs, change the environment or break servers have a worker of their own. Browser tests come last.
 */
import { configDefaults, defineConfig } from 'vitest/config'

const withBrowser = process.env.SKIP_BROWSER === undefined || process.env.SKIP_BROWSER === ''

const shared = {
  environment: 'node' as const,
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 300_000,
}

const BROWSER = 'tests/browser/**/*.test.ts'
const APART = ['tests/bench/**/*.test.ts', 'tests/demo/**/*.test.ts', 'tests/etl/*.test.ts', 'tests/etl/readers/**/*.test.ts', 'tests/fuzz/**/*.test.ts', 'tests/platform/**/*.test.ts', 'tests/screens/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: [process.env.CI === undefined ? 'default' : 'dot', './tests/support/closing-line.ts'],
    projects: [
      { test: { ...shared, name: 'apart', include: APART } },
      {
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...APART, BROWSER],
          isolate: false,
          // charts on paper take the colours of the style sheet
          css: { include: [/styles\/tokens\.css/] },
        },
      },
      ...(withBrowser
        ? [
            {
              test: {
                ...shared,
                name: 'browser',
                include: [BROWSER],
                globalSetup: ['tests/support/browser-setup.ts'],
                sequence: { groupOrder: 1 },
                testTimeout: 60_000,
              },
            },
          ]
        : []),
    ],
  },
})
