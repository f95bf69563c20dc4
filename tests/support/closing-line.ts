/** Ends a run with one plain line, "N passed, M failed", which scripts read. */
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    const skipped: string[] = []
    for (const module of modules) {
      // A file that cannot be read, or a hook that fails, counts as one failure of its own.
      count.failed += module.errors().length
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1
        if (test.result().state === 'skipped') skipped.push(`${module.relativeModuleId}: ${test.fullName}`)
      }
    }
    // Printed as the very last line, after whatever the other reporters still have to say.
    process.once('exit', () => {
      for (const title of skipped) process.stdout.write(`SKIPPED ${title}\n`)
      const { passed, failed } = { passed: count.passed, failed: count.failed + count.pending }
      process.stdout.write(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}\n`)
    })
  }
}
