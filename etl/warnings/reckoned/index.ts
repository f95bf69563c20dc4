/** The functions behind the reckoned rules of the catalogue, by the rule's id. A rule without one fails the run, and its test. */
import type { Reckon } from '#etl/warnings/found.ts'

export const reckoners: Readonly<Record<string, Reckon>> = {}
