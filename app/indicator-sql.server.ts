/** SQL text made from the definitions, packed into the server's build. */
const files: Readonly<Record<string, string>> = import.meta.glob<string>('../sql/mart/indicators/indicator_*.sql', { query: '?raw', import: 'default', eager: true })

/** The view that counts an indicator, or null for one that is built from others. */
export function findIndicatorSql(code: string): string | null {
  return files[`../sql/mart/indicators/indicator_${code.toLowerCase()}.sql`] ?? null
}
