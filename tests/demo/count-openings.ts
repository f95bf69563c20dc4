/** Firms that several departments are going to visit, straight from what the files say. */
import type { Province } from './province.ts'

const today = '2023-11-17'
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Firms of an area with open visits of tasks of different departments, at most 30 days apart, and the visits that one visit each would spare. */
export function countOpenings({ warehouse }: Pick<Province, 'warehouse'>, area: string): { firms: number; spared: number } {
  const rows = (table: string): Readonly<Record<string, string>>[] => [...(warehouse.tables.get(table)?.values() ?? [])]
  const parties = new Map<string, Set<string>>()
  for (const row of rows('task_departments')) parties.set(row['任务编号'] ?? '', (parties.get(row['任务编号'] ?? '') ?? new Set()).add(row['部门代码'] ?? ''))
  const open = new Map(rows('tasks')
    .filter((row) => !['00', '99'].includes(row['任务状态'] ?? '') && row['完成日期'] === '' && (row['截止日期'] ?? '') >= today && parties.get(row['任务编号'] ?? '')?.size === 1)
    .map((row) => [row['任务编号'] ?? '', { department: row['组织部门'] ?? '', end: dayNumber(row['截止日期'] ?? '') }]))
  const visited = new Set(rows('results').filter((row) => row['检查日期'] !== '').map((row) => `${row['任务编号'] ?? ''}|${row['主体身份代码'] ?? ''}`))
  const ahead = new Map<string, { department: string; end: number }[]>()
  for (const row of rows('drawn_subjects')) {
    const task = open.get(row['任务编号'] ?? '')
    const firm = row['主体身份代码'] ?? ''
    if (task === undefined || visited.has(`${row['任务编号'] ?? ''}|${firm}`) || !(row['属地区划代码'] ?? '').startsWith(area.replace(/(00)+$/, ''))) continue
    ahead.set(firm, [...(ahead.get(firm) ?? []), task])
  }
  let [firms, spared] = [0, 0]
  for (const visits of ahead.values()) {
    const sorted = [...visits].sort((one, other) => one.end - other.end)
    const sets = sorted.map((first) => sorted.filter(({ end }) => end >= first.end && end <= first.end + 30))
    const together = sets.find((set, index) => set.some(({ department }) => department !== sorted[index]?.department))
    if (together === undefined) continue
    firms += 1
    spared += together.length - 1
  }
  return { firms, spared }
}
