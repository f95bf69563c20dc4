/** Fields that an indicator's rows name, for a menu. */
import { sql } from 'kysely'
import type { PageScope } from '#app/queries/types.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { getFact } from '#domain/facts.ts'
import { hasTrait } from '#domain/traits.ts'

/** In the order of their names, without the empty one; none for an indicator whose rows have no field. */
export function findFields(scope: PageScope, ratio: RatioDefinition): Promise<readonly string[]> {
  if (!hasTrait(getFact(ratio.fact), 'field')) return Promise.resolve([])
  return scope.remember(['fields', ratio.code], async () => {
    const { rows } = await sql<{ field: string }>`
      select field from ${sql.table(`read.counts_${ratio.code.toLowerCase()}`)} where field <> '' group by field order by field collate "zh-x-icu"`.execute(scope.db)
    return rows.map(({ field }) => field)
  })
}
