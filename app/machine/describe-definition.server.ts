/** A definition as the machine interface says it: itself, whole, with a fingerprint that moves with any change of it. */
import { createHash } from 'node:crypto'
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'

/** @returns a hash of the whole definition; two definitions that count alike but read differently have different ones. */
export function fingerprint(definition: IndicatorDefinition): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex')
}

export function describeDefinition(definition: IndicatorDefinition): IndicatorDefinition & { readonly fingerprint: string } {
  return { ...definition, fingerprint: fingerprint(definition) }
}

/** Columns of the catalogue as a table: what names a definition and places it. */
export const definitionColumns: readonly TableColumn[] = [
  { name: 'code', type: 'text' },
  { name: 'id', type: 'text' },
  { name: 'version', type: 'integer' },
  { name: 'kind', type: 'text' },
  { name: 'nameZh', type: 'text' },
  { name: 'nameEn', type: 'text' },
  { name: 'fact', type: 'text' },
  { name: 'unitZh', type: 'text' },
  { name: 'unitEn', type: 'text' },
  { name: 'betterWhen', type: 'text' },
  { name: 'periods', type: 'text' },
  { name: 'source', type: 'text' },
  { name: 'fingerprint', type: 'text' },
]

export function flattenDefinition(definition: IndicatorDefinition): TableRow {
  const { code, id, version, kind, name, unit, betterWhen, periods, source } = definition
  return {
    code,
    id,
    version,
    kind,
    nameZh: name.zh,
    nameEn: name.en,
    fact: definition.kind === 'ratio' ? definition.fact : null,
    unitZh: unit.zh,
    unitEn: unit.en,
    betterWhen,
    periods,
    source: `${source.document} ${source.clause}`,
    fingerprint: fingerprint(definition),
  }
}
