/** What `npm run bench` may be told; a wrong option is named with the reason. */
import { parseArgs } from 'node:util'

export const parts = ['stage', 'workbook', 'writer', 'load', 'exports', 'boards', 'questions', 'clients', 'records', 'month', 'refresh', 'page', 'rate', 'scoring', 'warnings', 'dossier', 'desk', 'training'] as const
export type Part = (typeof parts)[number]

/** The smallest whole scale at which the province has a million results. */
const USUAL_SCALE = 11
/** Past ten million results. */
const LARGEST_SCALE = 110

export interface Options {
  readonly only: readonly Part[]
  /** Scale of the large province; the small one is always 1. */
  readonly scale: number
  readonly out: string
}

export class WrongOption extends Error {}

export const USAGE = `usage: npm run bench -- [--only ${parts.join(',')}] [--scale N] [--out FILE]
  --only   parts to measure, divided by commas; all when absent
  --scale  scale of the large province, from 2 to ${LARGEST_SCALE}; ${USUAL_SCALE} when absent: a million results
  --out    where the figures are written as JSON; bench/<day>.json when absent`

/** @throws WrongOption that says which option is wrong and why */
export function readOptions(args: readonly string[], day: string): Options {
  const { only, scale, out } = parse(args)
  return { only: only === undefined ? parts : readOnly(only), scale: scale === undefined ? USUAL_SCALE : readScale(scale), out: out ?? `bench/${day}.json` }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' }, scale: { type: 'string' }, out: { type: 'string' } } }).values
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error))
  }
}

function readOnly(sent: string): readonly Part[] {
  const names = sent.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !parts.some((part) => part === name))
  if (unknown !== undefined) throw new WrongOption(`--only: there is no part “${unknown}”; parts are ${parts.join(', ')}`)
  return parts.filter((part) => names.includes(part))
}

function readScale(sent: string): number {
  const scale = Number(sent)
  if (sent.trim() === '' || !(scale >= 2 && scale <= LARGEST_SCALE)) throw new WrongOption(`--scale: “${sent}” is not a number from 2 to ${LARGEST_SCALE}`)
  return scale
}
