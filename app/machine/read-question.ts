/** What an address of the machine interface asks, each parameter checked; one that is not known is refused, not passed over. */
import { RefusedError } from '#app/queries/refusal.ts'
import type { FigureFilters, RecordPart, Split } from '#app/queries/types.ts'
import { REASON } from '#domain/export-reason.ts'
import { clampPeriod, parsePeriod, type Period } from '#domain/period.ts'

const SPLITS: readonly Split[] = ['city', 'county', 'month', 'department', 'class', 'industry', 'field', 'level', 'channel']
const PARTS: readonly RecordPart[] = ['numerator', 'denominator', 'unmet']
const CLASSES = ['A', 'B', 'C', 'D', 'none']
const LEVELS = ['province', 'city', 'county']
const CODE = /^[\w.-]{1,40}$/
const LONGEST_NAME = 100

const FILTERS = ['department', 'class', 'industry', 'field', 'level', 'channel'] as const
const FIGURES = ['indicator', 'area', 'period', 'by', ...FILTERS, 'format']
const RECORDS = ['indicator', 'area', 'period', 'part', ...FILTERS, 'format', 'after', 'limit', REASON]

export interface AskedFigures {
  readonly codes: readonly string[]
  readonly area: string
  readonly period: Period
  readonly by: readonly Split[]
  readonly filters: FigureFilters
}

export interface AskedRecords {
  readonly code: string
  readonly area: string
  readonly period: Period
  readonly part: RecordPart
  readonly filters: FigureFilters
  readonly after: string | null
  /** Null: all of them, where the form allows. */
  readonly limit: number | null
}

/** @throws RefusedError 400 that names the parameter; PeriodError for a period that cannot be read or has not begun. */
export function readFigures(address: URL, today: string): AskedFigures {
  const { searchParams: query } = address
  assertKnown(query, FIGURES)
  return {
    codes: readList(query, 'indicator').filter((code, index, all) => all.indexOf(code) === index),
    area: readOne(query, 'area'),
    period: clampPeriod(parsePeriod(readOne(query, 'period')), today),
    by: query.has('by') ? readList(query, 'by').map((split) => readChoice('by', split, SPLITS)) : [],
    filters: readFilters(query),
  }
}

/** @throws as {@link readFigures} does. */
export function readRecords(address: URL, today: string): AskedRecords {
  const { searchParams: query } = address
  assertKnown(query, RECORDS)
  const limit = query.get('limit')
  if (limit !== null && !/^\d{1,6}$/.test(limit)) throw refuse('limit', limit)
  return {
    code: readOne(query, 'indicator'),
    area: readOne(query, 'area'),
    period: clampPeriod(parsePeriod(readOne(query, 'period')), today),
    part: readChoice('part', query.get('part') ?? 'denominator', PARTS),
    filters: readFilters(query),
    after: query.get('after'),
    limit: limit === null ? null : Number(limit),
  }
}

/** Filters of an address; each may begin with `!`. @throws RefusedError 400 that names the parameter. */
export function readFilters(query: URLSearchParams): FigureFilters {
  const read = (name: (typeof FILTERS)[number], check: (value: string) => boolean, choices: readonly string[] = []): string | undefined => {
    const text = query.get(name)
    if (text === null || text === '') return undefined
    if (!check(text.replace(/^!/, ''))) throw refuse(name, text, choices)
    return text
  }
  const isCode = (value: string): boolean => CODE.test(value)
  const isName = (value: string): boolean => value !== '' && value.length <= LONGEST_NAME
  const found: FigureFilters = {
    department: read('department', isCode),
    riskClass: read('class', (value) => CLASSES.includes(value), CLASSES),
    industry: read('industry', isCode),
    field: read('field', isName),
    level: read('level', (value) => LEVELS.includes(value), LEVELS),
    channel: read('channel', isName),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function assertKnown(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name)) {
      throw new RefusedError(400, 'parameter-not-known', { zh: `没有参数“${name}”，可用：${known.join('、')}。`, en: `There is no parameter "${name}"; known are ${known.join(', ')}.` })
    }
  }
}

function readOne(query: URLSearchParams, name: string): string {
  const value = query.get(name)
  if (value === null || value === '') throw new RefusedError(400, 'parameter-missing', { zh: `缺少参数“${name}”。`, en: `The parameter "${name}" is missing.` })
  return value
}

function readList(query: URLSearchParams, name: string): readonly string[] {
  readOne(query, name)
  return query.getAll(name).flatMap((value) => value.split(',')).filter((value) => value !== '')
}

function readChoice<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw refuse(name, value, choices)
  return found
}

function refuse(name: string, value: string, choices: readonly string[] = []): RefusedError {
  const [zh, en] = choices.length === 0 ? ['', ''] : [`，可用：${choices.join('、')}`, `; use ${choices.join(', ')}`]
  return new RefusedError(400, 'parameter-not-valid', { zh: `参数 ${name} 的值“${value}”无效${zh}。`, en: `"${value}" is no value of the parameter ${name}${en}.` })
}
