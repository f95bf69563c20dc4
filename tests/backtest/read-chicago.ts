/** The files of Chicago's food inspections as the backtest needs them; inspectors are no part of it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { OrderedVisit } from '#domain/backtests/reorder.ts'
import { orderByInspector } from './inspectors.ts'
import { toDay } from './days.ts'

export const chicagoFiles = ['inspections.csv.gz', 'risk_scores.csv.gz', 'violations.csv.gz'] as const

export interface Inspection {
  readonly id: string
  /** Days since 1 January 1970. */
  readonly day: number
  readonly date: string
  readonly license: string
  readonly chain: string
  readonly address: string
  readonly zip: string
  readonly ward: string
  readonly precinct: string
  readonly district: string
  readonly risk: string
  readonly facility: string
  readonly licenseKind: string
  readonly application: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly isFound: boolean
  readonly serious: number
  readonly minor: number
  readonly isFailed: boolean
  readonly violations: readonly string[]
  readonly pastFail: number
  readonly pastCritical: number
  readonly pastSerious: number
  readonly pastMinor: number
  /** The city's own score of the 1,637 test inspections; null of all others. */
  readonly cityScore: number | null
}

export interface ChicagoFiles {
  /** The test visits by inspector, for comparison only. */
  readonly byInspector: (seed: number) => readonly OrderedVisit[]
  /** In the order of their days, then as they stand in the file. */
  readonly inspections: readonly Inspection[]
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[]
}

type Row = Readonly<Record<string, string>>

/** Reads the three files of a folder. */
export function readChicago(folder: string): ChicagoFiles {
  const read = chicagoFiles.map((file) => {
    const bytes = readFileSync(join(folder, file))
    const rows: Row[] = parse(gunzipSync(bytes), { columns: true })
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), rows }
  })
  const [inspections = [], scores = [], violations = []] = read.map(({ rows }) => rows)
  const scoreOf = new Map(scores.filter(({ Test }) => Test === 'TRUE').map((row) => [row.Inspection_ID ?? '', Number(row.score)]))
  const violationsOf = new Map<string, string[]>()
  for (const { Inspection_ID: id = '', violation_no: number = '' } of violations) violationsOf.set(id, [...(violationsOf.get(id) ?? []), number])
  const all = inspections.map((row) => toInspection(row, scoreOf, violationsOf))
  return {
    inspections: all.sort((one, other) => one.day - other.day),
    byInspector: (seed) => orderByInspector(folder, seed),
    inputs: read.map(({ file, sha256, rows }) => ({ file, sha256, rows: rows.length })),
  }
}

function toInspection(row: Row, scoreOf: ReadonlyMap<string, number>, violationsOf: ReadonlyMap<string, readonly string[]>): Inspection {
  const text = (column: string): string => row[column] ?? ''
  const number = (column: string): number => Number(text(column))
  const place = (column: string): number | null => (text(column) === '' || text(column) === 'NA' ? null : number(column))
  const id = text('Inspection_ID')
  return {
    id,
    day: toDay(text('Inspection_Date')),
    date: text('Inspection_Date'),
    license: text('License'),
    // the first two words of a name tell most chains: SUBWAY, DUNKIN DONUTS
    chain: text('DBA_Name').toUpperCase().replace(/[^A-Z ]/g, '').trim().split(/\s+/).slice(0, 2).join(' '),
    address: text('Address'),
    zip: text('Zip'),
    ward: text('WARD'),
    precinct: `${text('WARD')}-${text('PRECINCT')}`,
    district: text('POLICE_DISTRICT'),
    risk: text('Risk'),
    facility: text('Facility_Type_Clean'),
    licenseKind: text('LICENSE_DESCRIPTION'),
    application: text('APPLICATION_TYPE'),
    latitude: place('Latitude'),
    longitude: place('Longitude'),
    isFound: number('criticalCount') > 0,
    serious: number('seriousCount'),
    minor: number('minorCount'),
    isFailed: text('fail_flag') === '1',
    violations: violationsOf.get(id) ?? [],
    pastFail: number('pastFail'),
    pastCritical: number('pastCritical'),
    pastSerious: number('pastSerious'),
    pastMinor: number('pastMinor'),
    cityScore: scoreOf.get(id) ?? null,
  }
}
