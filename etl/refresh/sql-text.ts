/** The SQL texts of sql/mart, read once a process. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const texts = new Map<string, string>()

/** Text of a file of sql/mart, such as `facts/results`. */
export function readMartSql(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(fileURLToPath(new URL(`../../sql/mart/${name}.sql`, import.meta.url)), 'utf8')
  texts.set(name, text)
  return text
}

/** Equality of the key columns of two relations. */
export function matchKey(key: readonly string[], left: string, right: string): string {
  return key.map((column) => `${left}.${column} = ${right}.${column}`).join(' and ')
}
