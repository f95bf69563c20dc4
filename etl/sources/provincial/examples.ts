/**
 * The filled row of each table's import template, by header. It loads as it stands, table after table, and counts nowhere before 2099: what is
 * known already is repeated, a task is a draft, a plan and a list are of 2099, a class is of a model that no indicator reads.
 */
const TASK = '示例-T-001'
const SUBJECT = '91370102MA3C00011F'
const ITEM = '示例-I-001'
const INSPECTOR = '示例-P-001'
const COUNTY = '370102'
const DEPARTMENT = 'SCJG'

export const exampleRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  regions: { 行政区划代码: '370102', 行政区划名称: '历下区', 上级代码: '370100', 级别: '县' },
  region_changes: { 旧代码: '370101', 旧名称: '市辖区', 现代码: '370102', 现名称: '历下区' },
  departments: { 部门代码: DEPARTMENT, 部门名称: '山东省市场监督管理局', 部门简称: '市场监管', 条线代码: 'SCJG' },
  holidays: { 日期: '2018-12-30', 类别: '休', 名称: '元旦' },
  declarations: { 报送地区代码: COUNTY, 源表: '检查结果', 报送月份: '2099-01', 报送行数: '0', 报送日期: '2099-02-01' },
  inspection_items: {
    行政区划代码: COUNTY, 事项编码: ITEM, 清单版本: '示例', 抽查事项名称: '登记事项检查', 抽查依据: '《中华人民共和国公司法》', 抽查主体: DEPARTMENT, 抽查领域: '市场监管',
    抽查对象: '企业', 事项类别: '一般', 抽查比例: '3%', 抽查频次: '1次/年', 抽查周期年数: '1', 首个应抽年度: '2099', 生效日期: '2099-01-01',
  },
  plans: {
    计划编号: '示例-J-001', 计划年度: '2099', 计划名称: '登记事项联合抽查', 抽查领域: '市场监管', 行政区划代码: COUNTY, 发起部门: DEPARTMENT, 配合部门: 'SWJ、RST', 是否跨部门: '跨部门',
    计划状态: '待执行', 开始日期: '2099-03-01', 完成时限: '2099-11-30', 组织层级: '县级', 实施层级: '县级', 抽查检查模式: '县抽县查', 抽查户数: '20', 抽查比例: '3%', 抽查频次: '1次/年',
  },
  tasks: {
    任务编号: TASK, 任务名称: '登记事项联合抽查', 任务状态: '00', 任务来源: '年度计划', 计划编号: '示例-J-001', 行政区划代码: COUNTY, 组织部门: DEPARTMENT, 抽查领域: '市场监管',
    抽查检查模式: '县抽县查', 抽查方式: '不定向', 检查对象类型: '企业', 是否跨部门: '跨部门', 按信用风险分类设置比例: '是',
  },
  task_departments: { 任务编号: TASK, 部门代码: DEPARTMENT, 部门角色: '发起', 检查人员数: '2' },
  task_items: { 任务编号: TASK, 事项编码: ITEM, 部门代码: DEPARTMENT },
  subjects: {
    主体身份代码: SUBJECT, 名称: '示例食品有限公司', 统一社会信用代码: SUBJECT, 主体类型: '企业', 企业类型: '有限责任公司', 行业代码: 'C14', 行政区划代码: COUNTY, 登记机关区划代码: COUNTY,
    成立日期: '2016-05-06', 登记状态: '存续', 住所: '济南市历下区', 注册资本: '100万元人民币', 经营范围: '食品生产',
  },
  inspectors: { 人员编号: INSPECTOR, 姓名: '示例', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 执法证号: '示例-C-001', 执法证有效期至: '2099-12-31', 是否专家: '否', 人员状态: '在岗' },
  draws: { 任务编号: TASK, 部门代码: DEPARTMENT, 抽取日期: '2023-05-04', 抽取基数: '100', 抽取户数: '3', 抽取方法: '系统随机', 操作人: '示例', 名单是否锁定: '是' },
  drawn_subjects: { 任务编号: TASK, 主体身份代码: SUBJECT, 属地区划代码: COUNTY, 抽取时信用风险类别: 'A', 抽取序号: '1' },
  drawn_inspectors: { 任务编号: TASK, 部门代码: DEPARTMENT, 主体身份代码: SUBJECT, 人员编号: INSPECTOR, 角色: '组长' },
  results: {
    任务编号: TASK, 主体身份代码: SUBJECT, 部门代码: DEPARTMENT, 事项编码: ITEM, 结果状态: '待审核', 检查日期: '2023-05-08', 检查结果: '1', 核查方式: '1、3', 录入渠道: '移动端', 录入日期: '2023-05-09',
  },
  follow_ups: { 任务编号: TASK, 主体身份代码: SUBJECT, 部门代码: DEPARTMENT, 事项编码: ITEM, 处置措施: '1', 处置时限: '2023-06-30', 处置状态: '未完结', 说明: '示例' },
  risk_classes: { 主体身份代码: SUBJECT, 分类模型: '示例模型', 分类日期: '2099-01-01', 风险类别: 'A' },
}
