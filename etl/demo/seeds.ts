/** What the province is built on: regions, departments and holidays, read from the seeds that every warehouse starts with. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { toDay } from '#etl/demo/days.ts'
import { at } from '#etl/demo/lists.ts'

export interface Region {
  readonly code: string
  readonly name: string
  readonly parent: string
}

export interface Department {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly line: string
}

export interface Holiday {
  readonly day: number
  readonly kind: 'off' | 'work'
}

export interface Seeds {
  readonly cities: readonly Region[]
  /** Counties of a city, in the order of their codes. */
  readonly counties: ReadonlyMap<string, readonly Region[]>
  readonly departments: readonly Department[]
  readonly holidays: readonly Holiday[]
  /** The seed files as they are, to be delivered as well. */
  readonly texts: { readonly departments: string; readonly holidays: string }
}

/** Reads the seeds beside the migrations. @throws when a file or a column is missing. */
export async function readSeeds(folder = fileURLToPath(new URL('../../sql/seeds/', import.meta.url))): Promise<Seeds> {
  const [regions, departments, holidays] = await Promise.all(
    ['regions', 'departments', 'holidays'].map((name) => readFile(`${folder}/${name}.csv`, 'utf8')),
  )
  if (regions === undefined || departments === undefined || holidays === undefined) throw new Error('demonstration: seeds are missing')
  const inForce = readTable(regions, ['行政区划代码', '行政区划名称', '上级代码', '级别', '停用日期']).filter((row) => at(row, 4) === '')
  const counties = new Map<string, Region[]>()
  for (const row of inForce.filter((cells) => at(cells, 3) === '县')) {
    counties.set(at(row, 2), [...(counties.get(at(row, 2)) ?? []), toRegion(row)])
  }
  return {
    cities: inForce.filter((row) => at(row, 3) === '市').map(toRegion),
    counties,
    departments: readTable(departments, ['部门代码', '部门名称', '部门简称', '条线代码']).map((row) => ({
      code: at(row, 0), name: at(row, 1), shortName: at(row, 2), line: at(row, 3),
    })),
    holidays: readTable(holidays, ['日期', '类别']).map((row) => ({
      day: toDay(at(row, 0)), kind: at(row, 1) === '休' ? 'off' : 'work',
    })),
    texts: { departments, holidays },
  }
}

function toRegion(row: readonly string[]): Region {
  return { code: at(row, 0), name: at(row, 1), parent: at(row, 2) }
}

function readTable(text: string, headers: readonly string[]): string[][] {
  const rows: string[][] = parse(text, { bom: true, skip_empty_lines: true })
  const head = at(rows, 0)
  const columns = headers.map((header) => {
    const index = head.indexOf(header)
    if (index < 0) throw new Error(`demonstration: a seed has no column ${header}`)
    return index
  })
  return rows.slice(1).map((row) => columns.map((column) => at(row, column)))
}
