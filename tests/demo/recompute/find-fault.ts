/** Why a result row cannot be taken in: the ten rules, spelt out once more. */

export type Row = Readonly<Record<string, string>>

const orders = [
  ['录入日期', 'entered-before-inspected'],
  ['公示日期', 'published-before-inspected'],
] as const

export function findFault(
  cells: readonly string[], header: readonly string[], row: Row, departments: ReadonlySet<string>, years: ReadonlySet<string>,
): string | null {
  if (cells.length !== header.length) return 'wrong-column-count'
  for (const name of ['任务编号', '主体身份代码', '部门代码', '事项编码', '结果状态']) if ((row[name] ?? '') === '') return 'required-missing'
  if ((row['事项编码'] ?? '').length > 100) return 'too-long'
  if (!departments.has(row['部门代码'] ?? '')) return 'unknown-department'
  if (!['1', '2', '3', '4', '5'].includes(row['结果状态'] ?? '')) return 'not-in-code-list'
  for (const name of ['检查日期', '录入日期', '审核日期', '公示日期']) if (!isDay(row[name] ?? '')) return 'not-a-date'
  const inspected = row['检查日期'] ?? ''
  if (inspected !== '' && !years.has(inspected.slice(0, 4))) return 'outside-calendar'
  for (const [name, fault] of orders) {
    const day = row[name] ?? ''
    if (inspected !== '' && day !== '' && day < inspected) return fault
  }
  return null
}

const days = new Map<string, boolean>([['', true]])

function isDay(text: string): boolean {
  const known = days.get(text)
  if (known !== undefined) return known
  const time = Date.parse(`${text}T00:00:00Z`)
  const answer = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  days.set(text, answer)
  return answer
}
