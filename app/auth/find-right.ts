/** A right as an account or token keeps it, joined with what its area is. */
import type { AreaLevel, Right } from '#app/queries/types.ts'
import { cityCodeOf, levelOf } from '#domain/region.ts'
import type { Role } from '#domain/rights.ts'

export interface KeptRight {
  readonly role: Role
  readonly areaCode: string
  readonly departmentCode: string
  /** Null while the area is not in the directory: before the first load of regions. */
  readonly areaName: string | null
  readonly level: AreaLevel | null
  readonly cityCode: string | null
}

/** Completes a kept right; an area that the directory does not know is placed by its code. */
export function findRight({ role, areaCode, departmentCode, areaName, level, cityCode }: KeptRight): Right {
  return {
    role,
    areaCode,
    departmentCode,
    areaName: areaName ?? areaCode,
    level: level ?? levelOf(areaCode),
    cityCode: cityCode ?? cityCodeOf(areaCode),
  }
}
