/** A draft of next year's sheet of cities, copied from this year's by the demonstration's evaluator through the function that the page calls. */
import type pg from 'pg'
import { nameDemonstrationAccount } from '#app/auth/demonstration.ts'
import { formatScope } from '#app/scope.server.ts'
import { provinceCode } from '#domain/region.ts'
import { roleNames } from '#domain/rights.ts'
import { schemes } from '#domain/schemes/index.ts'
import { copySheet } from '#domain/sheet-changes.ts'
import { idOfSheets, keyOfSheet } from '#domain/sheet-key.ts'

/** Makes the draft unless there is a sheet of that year already. */
export async function draftDemonstrationSheet(client: pg.Client): Promise<void> {
  const [newest] = schemes.filter(({ of }) => of === 'cities').sort((one, other) => other.year - one.year || other.version - one.version)
  if (newest === undefined) return
  const copy = copySheet(newest, 'cities', newest.year + 1)
  const { rowCount } = await client.query('select from assess.schemes where party_kind = $1 and year = $2', [copy.of, copy.year])
  if (rowCount !== 0) return
  const scope = formatScope({ role: 'evaluator', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' })
  await client.query(`begin; ${scope}`)
  await client.query('select read.make_sheet($1, $2, $3, 1, $4, $5, $6, $7)', [
    idOfSheets(copy.of, copy.year), copy.of, copy.year, JSON.stringify(copy), keyOfSheet(newest), nameDemonstrationAccount('evaluator'), roleNames.evaluator.zh,
  ])
  await client.query('commit')
}
