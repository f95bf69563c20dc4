/** What `npm run fuzz` may be told; a wrong option is named with the reason. */
import { parseArgs } from 'node:util'

const USUAL_ROUNDS = 500
const USUAL_SEED = 2023
const MOST = 1_000_000_000

export class WrongOption extends Error {}

export const USAGE = `usage: npm run fuzz -- [--rounds N] [--seed N]
  --rounds  damaged files to load; ${USUAL_ROUNDS} when absent
  --seed    what the first is drawn from, each next one from one more; ${USUAL_SEED} when absent`

/** @throws WrongOption that says which option is wrong and why */
export function readOptions(args: readonly string[]): { readonly rounds: number; readonly seed: number } {
  const { rounds, seed } = parse(args)
  return { rounds: readWhole('rounds', rounds, USUAL_ROUNDS), seed: readWhole('seed', seed, USUAL_SEED) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { rounds: { type: 'string' }, seed: { type: 'string' } } }).values
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error))
  }
}

function readWhole(name: string, sent: string | undefined, usual: number): number {
  if (sent === undefined) return usual
  const value = Number(sent)
  if (!/^\d+$/.test(sent) || value < 1 || value > MOST) throw new WrongOption(`--${name}: “${sent}” is not a whole number from 1 to ${MOST}`)
  return value
}
