/** Faults of a text → what its author is told: the line, and both values where they contradict each other. */
import type { TextFault } from '#app/queries/types.ts'
import { sayThen } from './briefing-figure.ts'
import type { Reader } from './figures.ts'

export function sayFault(fault: TextFault, reader: Reader): string {
  const { problem } = reader.text.briefings
  return problem.line(fault.line, sayWhat(fault, reader))
}

function sayWhat(fault: TextFault, reader: Reader): string {
  const { problem } = reader.text.briefings
  switch (fault.kind) {
    case 'unread':
      return problem.unread[fault.fault.kind](fault.fault.what)
    case 'refused':
      return problem.refused(fault.raw, fault.refusal[reader.language])
    case 'contradicts':
      return problem.contradicts(fault.typed, fault.raw, sayThen(fault.figure, reader))
    case 'not-a-number':
      return problem.notANumber(fault.typed, fault.raw, sayThen(fault.figure, reader))
  }
}
