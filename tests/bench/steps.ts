/** Where a load spends its time, read from the lines that it tells its reporter. */
import type { Reporter } from '#etl/progress.ts'

/** Milliseconds by name of the step, in the order of the load. */
export type Steps = ReadonlyMap<string, number>

/** `results.csv → results: core: 3 new … · 12 ms` */
const STEP = /^.+ → \w+: (\w[\w ]*?)(?:: .*| \d.*)? · (\d+) ms$/
/** `mart results: 3 rows touched, found in 1 ms, made in 2 ms`, and of all facts together `mart sums: moved in 3 ms` */
const FACT = /^mart (\w+): .*$/
/** `findings: 3 opened, 0 ended · 12 ms`: asked after the load has committed. */
const FINDINGS = /^findings: .* · (\d+) ms$/
const PHASE = /(\w+) in (\d+) ms/g

/** A reporter that keeps the time of each step; of the marts also each fact's phases. */
export function createStepRecorder(): { readonly reporter: Reporter; readonly steps: Steps } {
  const steps = new Map<string, number>()
  const add = (name: string, ms: string | undefined): void => void steps.set(name, (steps.get(name) ?? 0) + Number(ms))
  return {
    steps,
    reporter: {
      progress: () => undefined,
      step(line) {
        const [, fact] = FACT.exec(line) ?? []
        if (fact !== undefined) for (const [, phase = '', ms] of line.matchAll(PHASE)) add(`fact ${fact} ${phase}`, ms)
        const [, asked] = FINDINGS.exec(line) ?? []
        if (asked !== undefined) add('findings', asked)
        const [, name, ms] = STEP.exec(line) ?? []
        if (name !== undefined) add(name, ms)
      },
    },
  }
}

/** What a phase takes over all facts. @throws when no line told of it. */
export function sumPhases(steps: Steps, phase: string): number {
  const found = [...steps].filter(([name]) => name.startsWith('fact ') && name.endsWith(` ${phase}`))
  if (found.length === 0) throw new Error(`no step told how long “${phase}” took`)
  return found.reduce((sum, [, ms]) => sum + ms, 0)
}
