/** The tables of the provincial layout as far as they are needed here: a header that no other table has, and the key. */

export interface Table {
  readonly name: string
  readonly mark: readonly string[]
  readonly key: readonly string[]
  /** Table and headers of the row that must be there first. */
  readonly waitsFor?: { readonly table: string; readonly key: readonly string[] }
}

const task = { table: 'tasks', key: ['任务编号'] }
const subject = { table: 'subjects', key: ['主体身份代码'] }
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
  { name: 'risk_classes', mark: ['分类模型'], key: ['主体身份代码', '分类模型', '分类日期'], waitsFor: subject },
  { name: 'subjects', mark: ['主体类型'], key: ['主体身份代码'] },
  { name: 'establishment', mark: ['所在单位'], key: ['执法证号'] },
  { name: 'inspectors', mark: ['执法证号'], key: ['人员编号'] },
  { name: 'item_guidelines', mark: ['指引版次'], key: ['行政区划代码', '事项编码', '指引版次'] },
  { name: 'duty_items', mark: ['权责清单版本'], key: ['行政区划代码', '权责事项编码', '权责清单版本'] },
  { name: 'supervision_items', mark: ['监管清单版本'], key: ['行政区划代码', '监管事项编码', '监管清单版本'] },
  { name: 'comprehensive_items', mark: ['综合监管清单版本'], key: ['行政区划代码', '综合监管事项编码', '综合监管清单版本'] },
  { name: 'pilots', mark: ['试点编号'], key: ['试点编号'] },
  { name: 'campaigns', mark: ['集中抽查序次'], key: ['行政区划代码', '集中抽查年度', '集中抽查序次'] },
  { name: 'task_events', mark: ['留痕序号'], key: ['任务编号', '留痕序号'], waitsFor: task },
  { name: 'subject_tags', mark: ['标签类别'], key: ['主体身份代码', '标签类别', '标签'], waitsFor: subject },
  { name: 'registrations', mark: ['登记名称'], key: ['主体身份代码'] },
  { name: 'trainings', mark: ['培训编号'], key: ['培训编号', '人员编号'], waitsFor: { table: 'inspectors', key: ['人员编号'] } },
  { name: 'risk_signals', mark: ['信号编号'], key: ['主体身份代码', '信号编号'], waitsFor: subject },
  { name: 'publicity', mark: ['宣传编号'], key: ['宣传编号'] },
  { name: 'surveys', mark: ['问卷编号'], key: ['问卷编号'] },
  { name: 'milestones', mark: ['要点序号'], key: ['行政区划代码', '工作年度', '要点序号', '步骤序号'] },
  { name: 'warning_handlings', mark: ['预警编号'], key: ['预警编号'] },
  { name: 'task_items', mark: ['任务编号', '事项编码', '部门代码'], key: ['任务编号', '事项编码', '部门代码'], waitsFor: task },
]

/** The first table whose mark the header bears. */
export function recogniseTable(header: readonly string[]): Table {
  const found = tables.find((table) => table.mark.every((name) => header.includes(name)))
  if (found === undefined) throw new Error(`no table has the header ${header.join(',')}`)
  return found
}
