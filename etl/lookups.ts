/** Small tables that every row is held against, read once at the start of a load and under its lock. */
import type pg from 'pg'

export interface Lookups {
  readonly province: string
  /** Code of every region of the province's own tree → its level. */
  readonly regions: ReadonlyMap<string, string>
  /** Codes of regions that stand under another root: their rows rest in core and count nowhere. */
  readonly elsewhere: ReadonlySet<string>
  /** Retired code → today's code: the one successor, or the city that several successors share. */
  readonly retired: ReadonlyMap<string, string>
  /** City by its name without 市. */
  readonly cities: ReadonlyMap<string, string>
  /** Areas of the province by name, with 市, 区 or 县; a name that two of them bear leads nowhere. */
  readonly regionNames: ReadonlyMap<string, string | null>
  readonly departments: ReadonlySet<string>
  /** What a department's name holds, such as 市场监管 and 市场监督管理, with its code; the longest first. */
  readonly departmentNames: readonly (readonly [part: string, code: string])[]
  /** First and last day whose publication term lies within the loaded calendar; null when none is loaded. */
  readonly calendar: { readonly from: string; readonly to: string } | null
}

/** Working days from inspection to publication (国家企业信用信息公示系统, 20 个工作日). */
const PUBLICATION_WORKING_DAYS = 20

interface RegionRow {
  region_code: string
  region_name: string
  level: string
  parent_code: string | null
  is_own: boolean
}

interface DepartmentRow {
  department_code: string
  department_name: string
  short_name: string
}

/** Every region, and whether it hangs under the province. */
const writeRegions = ({ core }: Rooms): string => `
  with recursive tree as (
    select region_code from ${core}.regions where region_code = $1
    union
    select regions.region_code from ${core}.regions join tree on regions.parent_code = tree.region_code
  )
  select region_code, region_name, level, regions.parent_code, tree.region_code is not null as is_own
  from ${core}.regions left join tree using (region_code)`

/** Asks the database one question. */
type Ask = <R extends pg.QueryResultRow>(text: string, values: unknown[]) => Promise<R[]>

/** Schemas in which the tables are found: by the owner, or by a reader through the views that their right opens. */
interface Rooms {
  readonly core: string
  readonly mart: string
  readonly ops: string
}

/** Reads the lookups of the database as it stands in the transaction. */
export function readLookups(client: pg.Client): Promise<Lookups> {
  return askLookups(async <R extends pg.QueryResultRow>(text: string, values: unknown[]) => (await client.query<R>(text, values)).rows, { core: 'core', mart: 'mart', ops: 'ops' })
}

/** Reads the lookups as whoever asks may see them. */
export async function askLookups(ask: Ask, rooms: Rooms): Promise<Lookups> {
  const [setting] = await ask<{ value: string }>(`select value from ${rooms.ops}.settings where name = 'province'`, [])
  const province = setting?.value ?? ''
  const regions = await ask<RegionRow>(writeRegions(rooms), [province])
  const changes = await ask<{ old_code: string; new_code: string }>(`select old_code, new_code from ${rooms.core}.region_changes order by old_code, new_code`, [])
  const departments = await ask<DepartmentRow>(`select department_code, department_name, short_name from ${rooms.core}.departments order by department_code`, [])
  const own = regions.filter((row) => row.is_own)
  const known = new Map(own.map((row) => [row.region_code, row.level]))
  return {
    province,
    regions: known,
    retired: mapRetired(changes, known),
    elsewhere: new Set(regions.filter((row) => !row.is_own).map((row) => row.region_code)),
    cities: new Map(own.filter((row) => row.level === 'city').map((row) => [row.region_name.replace(/市$/, ''), row.region_code])),
    regionNames: nameRegions(own),
    departments: new Set(departments.map((row) => row.department_code)),
    departmentNames: nameDepartments(departments),
    calendar: await readCalendar(ask, rooms),
  }
}

/** The city of a region code: its first four digits. */
export const cityOf = (code: string): string => `${code.slice(0, 4)}00`

function mapRetired(changes: readonly { old_code: string; new_code: string }[], known: ReadonlyMap<string, string>): Map<string, string> {
  const successors = new Map<string, string[]>()
  for (const { old_code, new_code } of changes) successors.set(old_code, [...(successors.get(old_code) ?? []), new_code])
  const retired = new Map<string, string>()
  for (const [old, codes] of successors) {
    const cities = new Set(codes.map(cityOf))
    // A retired city maps to a district in the list of changes; what it became part of is that district's city.
    const single = codes.length === 1 && !old.endsWith('00') ? codes[0] : cities.size === 1 ? [...cities][0] : undefined
    if (single !== undefined && known.has(single) && !known.has(old)) retired.set(old, single)
  }
  return retired
}

function nameRegions(rows: readonly RegionRow[]): Map<string, string | null> {
  const named = new Map<string, string | null>()
  const names = new Map(rows.map((row) => [row.region_code, row.region_name]))
  for (const { region_name: name, region_code: code, parent_code: parent } of rows) {
    for (const full of [name, `${names.get(parent ?? '') ?? ''}${name}`]) named.set(full, named.has(full) && named.get(full) !== code ? null : code)
  }
  return named
}

/** The short name, and the full one without the place before it and the kind of body after it: 市场监管, 市场监督管理. */
function nameDepartments(rows: readonly DepartmentRow[]): (readonly [string, string])[] {
  const parts = rows.flatMap(({ department_code: code, department_name: name, short_name: short }) => {
    const bare = name.replace(/^(国家.*?总局)?[^省]{1,8}省/, '').replace(/(厅|局|委员会|总队|委|办公室)$/, '')
    return [...new Set([short, bare])].filter((part) => part.length > 1).map((part) => [part, code] as const)
  })
  return parts.sort(([a], [b]) => b.length - a.length)
}

async function readCalendar(ask: Ask, { mart }: Rooms): Promise<Lookups['calendar']> {
  const [found] = await ask<{ from: string | null; to: string | null }>(
    `with ends as (
       select min(day) as first_day, max(working_index) as last_index from ${mart}.calendar_days
     )
     select min(days.day) as "from", max(days.day) filter (where days.working_index + $1 <= ends.last_index) as "to"
     from ${mart}.calendar_days as days
     cross join ends`,
    [PUBLICATION_WORKING_DAYS],
  )
  return found === undefined || found.from === null || found.to === null ? null : { from: found.from, to: found.to }
}
