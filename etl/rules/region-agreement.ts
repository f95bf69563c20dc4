/** Warns when the area of a subject and the city in its credit code are not the same. */
import { districtOf } from '#etl/rules/credit-code.ts'
import { cityOf } from '#etl/lookups.ts'
import type { RowRule } from '#etl/source.ts'

/** `region_code` against the district in `credit_code`; a code of the province itself says nothing about the city. */
export function agreesWithCode(): RowRule {
  return {
    columns: [],
    build: ({ province, retired, regions }) => (row) => {
      const [code, region] = [row.get('credit_code'), row.get('region_code')]
      if (code === null || region === null || region === province) return
      const sent = districtOf(code)
      const district = regions.has(sent) ? sent : retired.get(sent)
      if (district === undefined || district === province) return
      if (cityOf(district) !== cityOf(region)) row.warn('region-disagrees-with-code')
    },
  }
}
