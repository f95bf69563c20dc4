/** What `npm run screens` may be told; a wrong option is named with the reason. */
import { parseArgs } from 'node:util'
import { screenPages, type ScreenPage } from './pages.ts'

const USUAL_FOLDER = '.data/screens'

export class WrongOption extends Error {}

export const USAGE = `usage: npm run screens -- [--only NAME,NAME] [--out DIR]
  --only  pages to take: ${screenPages.map(({ name }) => name).join(', ')}; all when absent
  --out   folder of the pictures; ${USUAL_FOLDER} when absent`

export interface ScreenOptions {
  readonly pages: readonly ScreenPage[]
  readonly out: string
}

/** @throws WrongOption that says which option is wrong and why */
export function readOptions(args: readonly string[]): ScreenOptions {
  const { only, out } = parse(args)
  const names = only?.split(',')
  const unknown = names?.find((name) => screenPages.every((page) => page.name !== name))
  if (unknown !== undefined) throw new WrongOption(`--only: there is no page “${unknown}”`)
  return { pages: screenPages.filter(({ name }) => names?.includes(name) ?? true), out: out ?? USUAL_FOLDER }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' }, out: { type: 'string' } } }).values
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error))
  }
}
