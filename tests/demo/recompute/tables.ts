/** The tables of the provincial layout as far as they are needed here: a header that no other table has, and the key. */

export interface Table {
  readonly name: string
  readonly mark: readonly string[]
  readonly key: readonly string[]
  /** Table and headers of the row that must be there first. */
  readonly waitsFor?: { readonly table: string; readonly key: readonly string[] }
}

const task = { table: 'tasks', key: ['任务编号'] }
const result = ['任务编号', '主体身份代码', '部门代码', '事项编码']

export const tables: readonly Table[] = [
  { name: 'holidays', mark: ['日期', '类别'], key: ['日期'] },
  { name: 'departments', mark: ['条线代码'], key: ['部门代码'] },
  { name: 'declarations', mark: ['报送月份'], key: ['报送地区代码', '源表', '报送月份'] },
  { name: 'inspection_items', mark: ['清单版本'], key: ['行政区划代码', '事项编码', '清单版本'] },
  { name: 'plans', mark: ['计划状态'], key: ['计划编号'] },
  { name: 'tasks', mark: ['任务状态'], key: ['任务编号'] },
  { name: 'task_departments', mark: ['部门角色'], key: ['任务编号', '部门代码'], waitsFor: task },
  { name: 'draws', mark: ['抽取日期'], key: ['任务编号', '部门代码'], waitsFor: task },
  { name: 'drawn_subjects', mark: ['属地区划代码'], key: ['主体身份代码', '任务编号'], waitsFor: task },
  { name: 'drawn_inspectors', mark: ['角色'], key: ['任务编号', '部门代码', '主体身份代码', '人员编号'], waitsFor: task },
  { name: 'results', mark: ['结果状态'], key: result, waitsFor: task },
  { name: 'follow_ups', mark: ['处置状态'], key: result, waitsFor: { table: 'results', key: result } },
  { name: 'risk_classes', mark: ['分类模型'], key: ['主体身份代码', '分类模型', '分类日期'], waitsFor: { table: 'subjects', key: ['主体身份代码'] } },
  { name: 'subjects', mark: ['主体类型'], key: ['主体身份代码'] },
  { name: 'inspectors', mark: ['执法证号'], key: ['人员编号'] },
  { name: 'task_items', mark: ['任务编号', '事项编码', '部门代码'], key: ['任务编号', '事项编码', '部门代码'], waitsFor: task },
]

/** The first table whose mark the header bears. */
export function recogniseTable(header: readonly string[]): Table {
  const found = tables.find((table) => table.mark.every((name) => header.includes(name)))
  if (found === undefined) throw new Error(`no table has the header ${header.join(',')}`)
  return found
}
