/** Tests run on Node against a real PostgreSQL; browser tests are a project of their own, after the others. */
import { configDefaults, defineConfig } from 'vitest/config'

const withBrowser = process.env.SKIP_BROWSER === undefined || process.env.SKIP_BROWSER === ''

const shared = {
  environment: 'node' as const,
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 300_000,
}

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: [process.env.CI === undefined ? 'default' : 'dot', './tests/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/browser/**'],
        },
      },
      ...(withBrowser
        ? [
            {
              test: {
                ...shared,
                name: 'browser',
                include: ['tests/browser/**/*.test.{ts,tsx}'],
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
