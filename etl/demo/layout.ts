/** The provincial layout as the province's platform writes it: Chinese name and headers of each source table. */

export const layout = {
  holidays: { name: '节假日', headers: ['日期', '类别', '名称'] },
  departments: { name: '部门', headers: ['部门代码', '部门名称', '部门简称', '条线代码', '启用日期', '停用日期'] },
  declarations: { name: '报送清单', headers: ['报送地区代码', '源表', '报送月份', '报送行数', '报送日期'] },
  inspection_items: {
    name: '抽查事项清单',
    headers: [
      '行政区划代码', '事项编码', '清单版本', '抽查事项名称', '抽查子项', '抽查依据', '抽查主体', '抽查领域', '抽查对象', '事项类别',
      '抽查比例', '抽查频次', '抽查周期年数', '首个应抽年度', '生效日期', '失效日期',
    ],
  },
  plans: {
    name: '年度抽查计划',
    headers: [
      '计划编号', '计划年度', '计划名称', '抽查领域', '行政区划代码', '发起部门', '配合部门', '是否跨部门', '计划状态', '开始日期', '完成时限',
      '组织层级', '实施层级', '抽查检查模式', '抽查户数',
    ],
  },
  tasks: {
    name: '抽查任务',
    headers: [
      '任务编号', '任务名称', '任务状态', '任务来源', '计划编号', '上级任务编号', '行政区划代码', '组织部门', '抽查领域', '抽查检查模式', '抽查方式',
      '检查对象类型', '是否跨部门', '按信用风险分类设置比例', '开始日期', '截止日期', '完成日期',
    ],
  },
  task_departments: { name: '任务实施部门', headers: ['任务编号', '部门代码', '部门角色', '检查人员数'] },
  task_items: { name: '任务事项', headers: ['任务编号', '事项编码', '部门代码'] },
  subjects: {
    name: '检查对象名录库',
    headers: [
      '主体身份代码', '名称', '统一社会信用代码', '注册号', '主体类型', '企业类型', '行业代码', '行政区划代码', '登记机关区划代码', '成立日期',
      '登记状态', '注销日期', '住所', '注册资本', '经营范围',
    ],
  },
  inspectors: {
    name: '执法检查人员名录库',
    headers: ['人员编号', '姓名', '行政区划代码', '部门代码', '执法证号', '执法证有效期至', '是否专家', '人员状态'],
  },
  draws: { name: '抽取记录', headers: ['任务编号', '部门代码', '抽取日期', '抽取基数', '抽取户数', '抽取方法', '操作人', '名单是否锁定'] },
  drawn_subjects: { name: '抽取名单', headers: ['任务编号', '主体身份代码', '属地区划代码', '抽取时信用风险类别', '抽取序号'] },
  drawn_inspectors: { name: '人员匹配', headers: ['任务编号', '部门代码', '主体身份代码', '人员编号', '角色'] },
  results: {
    name: '检查结果',
    headers: [
      '任务编号', '主体身份代码', '部门代码', '事项编码', '结果状态', '检查日期', '检查结果', '核查方式', '录入渠道', '录入日期', '审核日期', '公示日期',
    ],
  },
  follow_ups: {
    name: '后续处置',
    headers: ['任务编号', '主体身份代码', '部门代码', '事项编码', '处置措施', '处置时限', '处置状态', '完结日期', '说明'],
  },
  risk_classes: { name: '信用风险分类', headers: ['主体身份代码', '分类模型', '分类日期', '风险类别'] },
} as const satisfies Record<string, { readonly name: string; readonly headers: readonly string[] }>

export type SourceTable = keyof typeof layout

/** The last column of a delivery that changes or takes back rows. */
export const operationHeader = '操作类型'
