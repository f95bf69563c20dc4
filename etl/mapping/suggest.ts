/**
 * Which column of an unknown file stands for which field: by the likeness of names, over every header that any layout has for the
 * field, and by what the cells hold, read with the very readers of the load.
 */
import { normaliseHeader } from '#etl/headers.ts'
import type { Lookups } from '#etl/lookups.ts'
import { findAlternates } from '#etl/mapping/alternates.ts'
import { findTarget, findTargetFields, PLAIN } from '#etl/mapping/saved-layout.ts'
import type { GuessedTable } from '#etl/mapping/read-table.ts'
import { sources } from '#etl/sources/index.ts'
import type { CellKind, Source } from '#etl/source.ts'

export interface Suggestion {
  /** Column of the file, from 0. */
  readonly column: number
  readonly field: string
  readonly reader: string
  /** From 0 to 1. */
  readonly likeness: number
}

export interface TableSuggestion {
  readonly table: string
  readonly suggestions: readonly Suggestion[]
  /** How well the table fits the file, to compare tables by. */
  readonly fit: number
}

/** Below this a guess is worth less than an empty line. */
const LEAST = 0.42
const BY_CONTENT = 0.3
const MISSING = 0.6
/** Share of cells that a reader must take for its content to speak for it. */
const TAKES = 0.6
/** From here on a column may fill a second field besides: its header is known for both, or the field must be filled by something. */
const KNOWN = 0.95
const NEEDED = 0.5

/** Other words for fields that offices and the national system use; facts, each as a header of the provincial layout. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  主体身份代码: ['统一社会信用代码/注册号', '检查对象编号', '市场主体编号'],
  名称: ['企业名称', '单位名称', '市场主体名称', '检查对象名称', '字号名称', '被检查单位'],
  行政区划代码: ['所属地区', '所在区县', '区划', '行政区划', '地区', '属地'],
  成立日期: ['注册日期', '设立日期', '登记日期'], 登记状态: ['企业经营状态', '经营状态', '状态'], 住所: ['注册地址', '经营地址', '地址', '经营场所'], 注册资本: ['注册资金'],
  计划编号: ['抽查计划编号'], 计划名称: ['抽查计划名称', '年度计划名称', '任务名称'], 计划年度: ['年度', '年份'], 发起部门: ['牵头部门', '检查主体', '发起处室', '组织部门'], 配合部门: ['参与部门', '联合部门'],
  开始日期: ['开始时间', '起始日期', '抽取日期'], 完成时限: ['抽查完成时限', '截止日期', '结束时间'], 抽查户数: ['抽查数量', '抽取户数'],
  任务编号: ['抽查任务编号'], 任务名称: ['抽查任务名称'], 组织部门: ['抽查机关', '检查部门'], 部门代码: ['抽查机关', '检查机关', '部门', '实施部门'],
  事项编码: ['抽查事项编码', '检查事项'], 检查结果: ['抽查结果', '检查结论'], 检查日期: ['抽查完成日期', '检查时间', '抽查时间'], 公示日期: ['公示时间'],
}

/** Every table that the file may be, the likeliest first. */
export function suggestTables(file: GuessedTable, lookups: Lookups): readonly TableSuggestion[] {
  const targets = sources.filter(({ layout }) => layout === 'provincial')
  return targets.map((target) => suggestTable(file, target, lookups)).sort((a, b) => b.fit - a.fit)
}

/** The fields of one table; null when there is no such table. */
export function suggestFields(file: GuessedTable, table: string, lookups: Lookups): TableSuggestion | null {
  const target = findTarget(table)
  return target === null ? null : suggestTable(file, target, lookups)
}

function suggestTable(file: GuessedTable, target: Source, lookups: Lookups): TableSuggestion {
  const samples = file.header.map((_, column) => file.rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== ''))
  const fields = findTargetFields(target)
  const pairs = fields.flatMap(({ header: field }) => {
    const names = findNames(target, field)
    return file.header.flatMap((header, column): Suggestion[] => {
      if (header === '') return []
      const likeness = Math.max(...names.map((name) => compareNames(normaliseHeader(header), name)))
      const { reader, content } = readContent(target, field, samples[column] ?? [], lookups)
      const score = Math.min(1, likeness * (1 - (content < 0 ? BY_CONTENT : 0)) + content)
      return score < LEAST ? [] : [{ column, field, reader, likeness: score }]
    })
  })
  const suggestions: Suggestion[] = []
  const isOpen = (pair: Suggestion, second: boolean): boolean => !suggestions.some(({ column, field }) => field === pair.field || (!second && column === pair.column))
  const byLikeness = pairs.sort((a, b) => b.likeness - a.likeness)
  for (const pair of byLikeness) if (isOpen(pair, pair.likeness >= KNOWN)) suggestions.push(pair)
  const needed = new Set(fields.filter(({ isRequired }) => isRequired).map(({ header }) => header))
  for (const pair of byLikeness) if (needed.has(pair.field) && pair.likeness >= NEEDED && isOpen(pair, true)) suggestions.push(pair)
  const missing = fields.filter(({ header, isRequired }) => isRequired && !suggestions.some(({ field }) => field === header)).length
  const fit = suggestions.reduce((sum, { likeness }) => sum + likeness, 0) - missing * MISSING
  return { table: target.entity.name, suggestions: suggestions.sort((a, b) => a.column - b.column), fit }
}

/** What a field is called: here, in every other layout of the table, and elsewhere. */
function findNames(target: Source, field: string): string[] {
  const columns = target.fields.filter(({ header }) => header === field).map(({ column }) => column)
  const others = sources.filter(({ entity }) => entity === target.entity).flatMap(({ fields }) => fields.filter(({ column }) => columns.includes(column)).map(({ header }) => header))
  return [...new Set([field, ...others, ...(SYNONYMS[field] ?? [])].map(normaliseHeader))]
}

/** 1 when the same; else how much of their pairs of characters two names share. @see Dice's coefficient */
export function compareNames(one: string, other: string): number {
  if (one === other) return 1
  const [a, b] = [findPairs(one), findPairs(other)]
  const rest = [...b]
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  const likeness = a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
  const isPart = Math.min(one.length, other.length) >= 2 && (one.includes(other) || other.includes(one))
  return Math.min(0.95, isPart ? Math.max(likeness, 0.6) : likeness)
}

const findPairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))

/** How the cells of a column speak for a field, from −0.3 to 0.3, and the reader that takes most of them. */
function readContent(target: Source, header: string, cells: readonly string[], lookups: Lookups): { reader: string; content: number } {
  const own = target.fields.filter((field) => field.header === header).map(({ kind }) => kind)
  if (cells.length === 0 || own.length === 0) return { reader: PLAIN, content: 0 }
  const plain = Math.min(...own.map((kind) => countTaken(kind, cells, lookups)))
  const ways = findAlternates(target, header).map(({ id, kind }) => ({ id, share: countTaken(kind(''), cells, lookups) }))
  const best = ways.reduce((found, way) => (way.share > found.share ? way : found), { id: PLAIN, share: plain })
  if (best.share < TAKES) return { reader: best.id, content: -BY_CONTENT * (1 - best.share) }
  return { reader: best.id, content: own.some((kind) => isStrict(kind, lookups)) || best.id !== PLAIN ? BY_CONTENT : 0 }
}

/** Share of the cells that a reader takes without refusing or warning. */
function countTaken(kind: CellKind, cells: readonly string[], lookups: Lookups): number {
  const read = kind.build(lookups, { is1904: false })
  return cells.filter((cell) => typeof read(cell) === 'string').length / cells.length
}

/** Whether a reader refuses what it is not made for, so that its taking a cell says something. */
function isStrict(kind: CellKind, lookups: Lookups): boolean {
  const read = kind.build(lookups, { is1904: false })
  return ['无此', 'ABC-1', '12'].every((text) => typeof read(text) !== 'string')
}
