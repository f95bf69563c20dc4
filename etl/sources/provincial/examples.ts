/**
 * The filled row of each table's import template, by header. It loads as it stands, table after table, and counts nowhere before 2099: what is
 * known already is repeated, a task is a draft, what has a day of its own is of 2099, a class is of a model that no indicator reads, and
 * the inspector has left, as his certificate has expired.
 */
const TASK = '示例-T-001'
const SUBJECT = '91370102MA3C00011F'
const ITEM = '示例-I-001'
const DUTY = '示例-Q-001'
const SUPERVISED = '示例-J-001'
const STANDARD = '登记事项与实际经营一致'
const COMPREHENSIVE = '示例-Z-001'
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
    抽查对象: '企业', 事项类别: '一般', 抽查比例: '3%', 抽查频次: '1次/年', 抽查周期年数: '1', 首个应抽年度: '2099', 权责事项编码: DUTY, 监管事项编码: SUPERVISED, 抽查标准: STANDARD, 生效日期: '2099-01-01',
  },
  item_guidelines: { 行政区划代码: COUNTY, 事项编码: ITEM, 指引版次: '第二版', 指引名称: '登记事项检查工作指引', 指引编制部门: DEPARTMENT, 生效日期: '2099-01-01' },
  duty_items: { 行政区划代码: COUNTY, 权责事项编码: DUTY, 权责清单版本: '示例', 权责事项名称: '登记事项检查', 权责依据: '《中华人民共和国公司法》', 权责标准: STANDARD, 权责部门: DEPARTMENT, 生效日期: '2099-01-01' },
  supervision_items: { 行政区划代码: COUNTY, 监管事项编码: SUPERVISED, 监管清单版本: '示例', 监管事项名称: '登记事项检查', 监管依据: '《中华人民共和国公司法》', 监管标准: STANDARD, 监管部门: DEPARTMENT, 生效日期: '2099-01-01' },
  comprehensive_items: {
    行政区划代码: COUNTY, 综合监管事项编码: COMPREHENSIVE, 综合监管清单版本: '示例', 综合监管领域: '餐饮服务', 综合监管事项名称: '餐饮服务“综合监管一件事”', 牵头部门: DEPARTMENT,
    配合部门: 'SWJ、RST', 监管规则: '各部门按职责一次查清', 生效日期: '2099-01-01',
  },
  pilots: { 试点编号: '示例-SD-001', 试点名称: '餐饮服务综合监管试点', 试点领域: '餐饮服务', 综合监管事项编码: COMPREHENSIVE, 行政区划代码: COUNTY, 牵头部门: DEPARTMENT, 监管规则: '试点期间每季会商', 试点启动日期: '2099-03-01' },
  campaigns: { 行政区划代码: '370000', 集中抽查年度: '2099', 集中抽查序次: '1', 集中抽查名称: '餐饮服务集中抽查', 牵头部门: DEPARTMENT, 参加部门: 'SWJ、RST', 启动日期: '2099-04-01', 完成日期: '2099-05-31' },
  plans: {
    计划编号: '示例-J-001', 计划年度: '2099', 计划名称: '登记事项联合抽查', 抽查领域: '市场监管', 行政区划代码: COUNTY, 发起部门: DEPARTMENT, 配合部门: 'SWJ、RST', 是否跨部门: '跨部门',
    计划状态: '待执行', 开始日期: '2099-03-01', 完成时限: '2099-11-30', 组织层级: '县级', 实施层级: '县级', 抽查检查模式: '县抽县查', 抽查户数: '20', 抽查比例: '3%', 抽查频次: '1次/年',
  },
  tasks: {
    任务编号: TASK, 任务名称: '登记事项联合抽查', 任务状态: '00', 任务来源: '年度计划', 计划编号: '示例-J-001', 行政区划代码: COUNTY, 组织部门: DEPARTMENT, 抽查领域: '市场监管',
    抽查检查模式: '县抽县查', 抽查方式: '不定向', 检查对象类型: '企业', 是否跨部门: '跨部门', 按信用风险分类设置比例: '是', 任务生成方式: '标签匹配',
    综合监管事项编码: COMPREHENSIVE,
  },
  task_departments: { 任务编号: TASK, 部门代码: DEPARTMENT, 部门角色: '发起', 检查人员数: '2' },
  task_items: { 任务编号: TASK, 事项编码: ITEM, 部门代码: DEPARTMENT },
  task_events: { 任务编号: TASK, 留痕序号: '1', 留痕事件: '方案上传', 发生时间: '2023-05-04 09:30', 部门代码: DEPARTMENT, 操作人编号: INSPECTOR, 文件编号: '示例-FA-001' },
  subjects: {
    主体身份代码: SUBJECT, 名称: '示例食品有限公司', 统一社会信用代码: SUBJECT, 主体类型: '企业', 企业类型: '有限责任公司', 行业代码: 'C14', 行政区划代码: COUNTY, 登记机关区划代码: COUNTY,
    成立日期: '2099-01-01', 登记状态: '存续', 住所: '济南市历下区', 注册资本: '100万元人民币', 经营范围: '食品生产',
  },
  subject_tags: { 主体身份代码: SUBJECT, 标签类别: '行业', 标签: '食品生产', 标注日期: '2099-01-01' },
  registrations: { 主体身份代码: SUBJECT, 登记名称: '示例食品有限公司', 登记主体类型: '企业', 登记地区代码: COUNTY, 设立日期: '2099-01-01' },
  inspectors: { 人员编号: INSPECTOR, 姓名: '示例', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 执法证号: '示例-C-001', 执法证有效期至: '2018-12-31', 是否专家: '否', 人员状态: '离岗', 执法事项范围: '登记事项检查' },
  establishment: { 执法证号: '示例-C-001', 人员编号: INSPECTOR, 所在单位: '历下区市场监督管理局', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 证件有效期至: '2018-12-31' },
  trainings: { 培训编号: '示例-PX-001', 人员编号: INSPECTOR, 培训名称: '双随机抽查业务培训', 培训日期: '2099-03-15', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 考试合格: '是' },
  draws: { 任务编号: TASK, 部门代码: DEPARTMENT, 抽取日期: '2023-05-04', 抽取基数: '100', 抽取户数: '3', 抽取方法: '系统随机', 操作人: '示例', 名单是否锁定: '是' },
  drawn_subjects: { 任务编号: TASK, 主体身份代码: SUBJECT, 属地区划代码: COUNTY, 抽取时信用风险类别: 'A', 抽取序号: '1' },
  drawn_inspectors: { 任务编号: TASK, 部门代码: DEPARTMENT, 主体身份代码: SUBJECT, 人员编号: INSPECTOR, 角色: '组长' },
  results: {
    任务编号: TASK, 主体身份代码: SUBJECT, 部门代码: DEPARTMENT, 事项编码: ITEM, 结果状态: '待审核', 检查日期: '2023-05-08', 检查结果: '1', 核查方式: '1、3', 录入渠道: '移动端', 录入日期: '2023-05-09', 录入人编号: INSPECTOR,
  },
  follow_ups: { 任务编号: TASK, 主体身份代码: SUBJECT, 部门代码: DEPARTMENT, 事项编码: ITEM, 处置措施: '1', 处置时限: '2023-06-30', 处置状态: '未完结', 说明: '示例' },
  risk_classes: { 主体身份代码: SUBJECT, 分类模型: '示例模型', 分类日期: '2099-01-01', 风险类别: 'A' },
  risk_signals: { 主体身份代码: SUBJECT, 信号编号: '示例-XH-001', 信号类别: '投诉举报', 信号日期: '2099-02-01', 信号来源: '12345' },
  publicity: { 宣传编号: '示例-XC-001', 宣传标题: '双随机抽查进企业', 宣传渠道: '微信公众号', 发布日期: '2099-06-01', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 链接: 'https://example.org/1' },
  surveys: { 问卷编号: '示例-WJ-001', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 评价日期: '2099-06-01', 评价渠道: '网上', 满意情况: '满意' },
  milestones: { 行政区划代码: COUNTY, 工作年度: '2099', 要点序号: '1', 步骤序号: '1', 步骤名称: '印发抽查事项清单', 责任部门: DEPARTMENT, 计划完成日期: '2099-06-30', 实际完成日期: '2099-06-20', 文件号: '示例〔2099〕1号', 文件名称: '抽查事项清单' },
  warning_handlings: {
    预警编号: '示例-YJ-001', 预警规则: 'W08', 行政区划代码: COUNTY, 部门代码: DEPARTMENT, 主体身份代码: SUBJECT, 预警日期: '2099-10-01', 处置期限: '2099-10-31', 处置日期: '2099-10-20',
    核实结论: '不予处置', 处置说明: '企业已停业',
  },
}
