/** 2023 年省“双随机、一公开”监管工作联席会议工作要点: six chapters, 22 points, in the words of the plan. */
import { defineWorkPlan } from '#domain/work-plan.ts'

const office = { zh: '省联席会议办公室', en: 'Office of the joint conference' }
const departments = { zh: '省有关部门', en: 'Provincial departments' }
const everyone = { zh: '各市、省有关部门', en: 'Cities and provincial departments' }

export const workPlan2023 = defineWorkPlan({
  year: 2023,
  title: { zh: '2023 年省“双随机、一公开”监管工作联席会议工作要点', en: 'Work plan 2023 of the provincial joint conference' },
  document: '鲁双随机办[2023]3号',
  chapters: [
    { zh: '夯实监管基础', en: 'Foundations' },
    { zh: '部门联合抽查', en: 'Joint inspection' },
    { zh: '跨部门综合监管', en: 'Comprehensive supervision' },
    { zh: '信用监管和智慧监管', en: 'Credit and smart supervision' },
    { zh: '监管规范化', en: 'Standards' },
    { zh: '督查考核', en: 'Supervision and assessment' },
  ],
  points: [
    {
      number: 1, chapter: 1, evidence: 'mixed', shownBy: ['A01', 'A02'], owner: office,
      name: { zh: '修订抽查事项清单', en: 'Revise the lists of inspection items' }, label: { zh: '修订事项清单', en: 'Item lists' },
      quote: {
        zh: '根据权责清单和行政检查事项调整变化情况，修订出台《山东省“双随机、一公开”抽查事项清单（第三版）》《山东省部门联合“双随机、一公开”抽查事项清单（第三版）》两个清单，进一步厘清职责边界和权责关系，推动各级各部门“照单监管”。',
        en: 'Issue the third edition of both lists, that of inspection items and that of joint inspection items, so that every office inspects by the list.',
      },
    },
    {
      number: 2, chapter: 1, evidence: 'computed', shownBy: ['B01', 'A01', 'B02'], owner: office,
      name: { zh: '制定年度抽查计划', en: 'Make the yearly inspection plan' }, label: { zh: '年度抽查计划', en: 'Yearly plan' },
      quote: {
        zh: '统筹制定《山东省2023年度部门联合“双随机、一公开”抽查计划》，明确抽查领域、抽查事项、抽查对象、抽查部门、实施层级和时间安排，确保抽查计划覆盖清单全部当年度应抽查事项。',
        en: 'State fields, items, subjects, departments, levels and times; the plan covers every item of the list that is due this year.',
      },
    },
    {
      number: 3, chapter: 1, evidence: 'mixed', shownBy: ['A03'], owner: departments,
      name: { zh: '修订抽查工作指引', en: 'Revise the inspection guidelines' }, label: { zh: '修订工作指引', en: 'Guides' },
      quote: {
        zh: '各部门根据《山东省“双随机、一公开”抽查事项清单（第三版）》，修订完善各自行业领域的随机抽查工作指引。在此基础上，汇编形成《山东省“双随机、一公开”随机抽查工作指引（第二版）》。',
        en: 'Departments revise the guidelines of their fields; together they make the second edition.',
      },
    },
    {
      number: 4, chapter: 1, evidence: 'mixed', shownBy: ['A02'], owner: office,
      name: { zh: '推动抽查事项同源管理', en: 'Manage items from one source' }, label: { zh: '事项同源管理', en: 'One source' },
      quote: {
        zh: '研究出台抽查事项同源管理办法，实现“双随机、一公开”抽查事项与“互联网+监管”事项和部门权责清单来源一致、依据一致、标准一致。',
        en: 'Issue a method by which inspection items, Internet+ items and duty lists agree in source, legal basis and standard.',
      },
    },
    {
      number: 5, chapter: 1, evidence: 'computed', shownBy: ['A04', 'A05', 'E01'], owner: office,
      name: { zh: '强化“双随机、一公开”平台支撑保障', en: 'Strengthen the platform' }, label: { zh: '平台支撑保障', en: 'Platform' },
      quote: {
        zh: '进一步优化平台功能，动态调整检查对象名录库和执法检查人员名录库，保障任务发起、对象抽取、人员匹配、结果公示等抽查检查各项工作有效实施。',
        en: 'Improve the platform and keep both directories up to date, so that tasks, draws, pairing and publication work.',
      },
    },
    {
      number: 6, chapter: 2, evidence: 'computed', shownBy: ['C01', 'C02', 'C03', 'C04'], owner: everyone,
      name: { zh: '扩大部门联合抽查覆盖面', en: 'Widen joint inspection' }, label: { zh: '联合抽查覆盖', en: 'Joint cover' },
      quote: {
        zh: '按照“能联则联、应联尽联”原则，推动各部门将更多的部门内部抽查转化为部门联合抽查，年内省级层面组织2次部门联合集中抽查，全省部门联合抽查比例不低于40%。',
        en: 'Turn more inspections of one department into joint ones: two provincial joint campaigns within the year, and a joint ratio of at least 40%.',
      },
    },
    {
      number: 7, chapter: 2, evidence: 'computed', shownBy: ['C05', 'C06'], owner: everyone,
      name: { zh: '强化省市县三级联动', en: 'Link province, city and county' }, label: { zh: '三级联动', en: 'Three levels' },
      quote: {
        zh: '统筹安排抽查事项、抽查时间和省市县三级抽查比例，有条件的省级部门在抽取检查对象后，可与市、县同步检查，变多次检查为一次检查，变分散检查为联合检查，实现更大范围、更高水平的“进一次门，查多项事”。',
        en: 'Arrange items, times and shares of the three levels together: one visit in place of many, one door for many matters.',
      },
    },
    {
      number: 8, chapter: 2, evidence: 'computed', shownBy: ['C07', 'A06'], owner: everyone,
      name: { zh: '推广“标签化管理”模式', en: 'Spread management by tags' }, label: { zh: '标签化\n管理', en: 'Tags' },
      quote: {
        zh: '将抽查事项、检查对象按照行业、区域、信用风险分类等条件，优化标签设置，强化标签运用，对不同类别标签关联的检查对象，通过系统智能校验，自动生成跨部门联合检查任务，提高部门联合抽查智慧化水平。',
        en: 'Tag items and subjects by industry, area and risk class; the system matches tags and generates joint tasks.',
      },
    },
    {
      number: 9, chapter: 3, evidence: 'filed', shownBy: [], owner: office,
      name: { zh: '研究制定全省跨部门综合监管实施意见', en: 'Draft the provincial opinion on comprehensive supervision' }, label: { zh: '综合监管意见', en: 'Opinion' },
      quote: {
        zh: '组织有关部门研究《国务院办公厅关于深入推进跨部门综合监管的指导意见》贯彻落实措施，结合我省实际，制定《山东省政府办公厅关于深入推进跨部门综合监管的实施意见》。',
        en: 'Draft the provincial government’s opinion on carrying comprehensive supervision across departments forward.',
      },
    },
    {
      number: 10, chapter: 3, evidence: 'mixed', shownBy: ['C08'], owner: departments,
      name: { zh: '建立跨部门综合监管重点事项清单', en: 'List the items under comprehensive supervision' }, label: { zh: '重点事项清单', en: 'Key items' },
      quote: {
        zh: '在单用途商业预付卡消费、医疗服务、养老服务、餐饮服务、职业技能培训、建设项目、交通新业态、危化品安全8个重点民生领域编制“综合监管一件事”清单。推动全省各行业主管部门或法律法规规定的主管部门，以部门联合抽查事项为基础，明确跨部门综合监管事项，建立综合监管事项清单管理和动态更新机制。',
        en: 'Make “one matter” lists in eight fields: prepaid cards, medical care, elderly care, catering, vocational training, construction, new transport, dangerous chemicals; keep them up to date.',
      },
    },
    {
      number: 11, chapter: 3, evidence: 'mixed', shownBy: ['C08'], owner: departments,
      name: { zh: '开展跨部门综合监管试点', en: 'Pilot comprehensive supervision' }, label: { zh: '综合监管试点', en: 'Pilots' },
      quote: {
        zh: '在部分重点民生领域和新兴领域开展跨部门综合监管试点，按事项建立健全跨部门综合监管制度，完善监管机制，制定监管规则、监管实施规范。',
        en: 'Run pilots in fields of daily life and new fields, with institutions, rules and norms for each item.',
      },
    },
    {
      number: 12, chapter: 3, evidence: 'mixed', shownBy: ['C08'], owner: office,
      name: { zh: '开发跨部门综合监管信息化模块', en: 'Build the module for comprehensive supervision' }, label: { zh: '信息化\n模块', en: 'Module' },
      quote: {
        zh: '依托省“双随机、一公开”监管平台，开发跨部门综合监管重点事项清单管理模块，实现跨部门综合监管重点事项的集中展示和动态更新。',
        en: 'Build a module on the provincial platform that shows the key items centrally and updates them dynamically.',
      },
    },
    {
      number: 13, chapter: 4, evidence: 'computed', shownBy: ['D01', 'D02', 'D03', 'D05'], owner: everyone,
      name: { zh: '完善基于信用风险分类的“双随机、一公开”监管机制', en: 'Inspect by credit-risk class' }, label: { zh: '信用风险分类', en: 'Risk classes' },
      quote: {
        zh: '推广“通用+专业”信用风险分类管理模式，建立完善适用于本行业领域的分级分类监管机制，实现通用模型与专业模型在指标及分类结果上共享共用，对高信用风险等级企业提高抽查比例，对低信用风险等级企业降低抽查比例，不断提高监管精准性和有效性。',
        en: 'Spread the general and special models of risk classes: draw firms of high risk more often, firms of low risk less.',
      },
    },
    {
      number: 14, chapter: 4, evidence: 'computed', shownBy: ['D06', 'D07', 'D03'], owner: departments,
      name: { zh: '加强信用风险监测预警与“双随机、一公开”监管的结合', en: 'Join early warning with inspection' }, label: { zh: '监测预警结合', en: 'Early warning' },
      quote: {
        zh: '提升信用风险监测预警和处置能力，选取与本行业风险程度相关的部分指标，采取建立监测清单、构建预警模型、定期分析研判等方式，及早发现高信用风险区域、行业、企业，实施重点抽查。',
        en: 'With watch lists, warning models and regular analysis, find areas, industries and firms of high risk early and inspect them first.',
      },
    },
    {
      number: 15, chapter: 4, evidence: 'computed', shownBy: ['B07'], owner: everyone,
      name: { zh: '推广“移动式监管”', en: 'Spread mobile supervision' }, label: { zh: '移动式\n监管', en: 'Mobile' },
      quote: {
        zh: '依托“山东通”政务平台，进一步完善“双随机、一公开”移动监管模块，支持全省各级各部门一线执法人员开展移动端双随机抽查。',
        en: 'Improve the mobile module, so that inspectors at every level inspect with a phone in hand.',
      },
    },
    {
      number: 16, chapter: 4, evidence: 'computed', shownBy: ['B08'], owner: everyone,
      name: { zh: '实施非现场监管', en: 'Supervise off site' }, label: { zh: '非现场\n监管', en: 'Off site' },
      quote: {
        zh: '利用视频监控、大数据分析、物联感知等先进技术和手段，对抽查对象开展以远程监管、预警防控等为特征的非现场监管，推动双随机抽查由“人盯”向“数管”转变。',
        en: 'Use video, data analysis and sensors to supervise from afar: from watching by people to managing by data.',
      },
    },
    {
      number: 17, chapter: 5, evidence: 'computed', shownBy: ['B05', 'F01', 'B02', 'E01', 'E02'], owner: everyone,
      name: { zh: '规范抽查程序', en: 'Keep to the procedure' }, label: { zh: '规范抽查程序', en: 'Process' },
      quote: {
        zh: '严格按照《部门联合“双随机、一公开”监管工作规范》山东省地方标准实施抽查，确保抽查工作规范有序、合法合规。',
        en: 'Inspect strictly by the provincial standard for joint inspection.',
      },
    },
    {
      number: 18, chapter: 5, evidence: 'mixed', shownBy: ['G01'], owner: departments,
      name: { zh: '强化业务培训', en: 'Train inspectors' }, label: { zh: '业务培训', en: 'Training' },
      quote: {
        zh: '各部门要加强对本行业领域执法检查人员、第三方专家等实施抽查任务人员的培训，提高“双随机、一公开”监管业务能力和水平。',
        en: 'Departments train the inspectors and outside experts of their fields.',
      },
    },
    {
      number: 19, chapter: 5, evidence: 'filed', shownBy: ['G02'], owner: everyone,
      name: { zh: '加强宣传引导', en: 'Tell the public' }, label: { zh: '宣传引导', en: 'Publicity' },
      quote: {
        zh: '通过微信公众号、新闻媒体、门户网站等多种渠道，加大“双随机、一公开”监管的宣传力度，不断提升市场主体的认知度和满意度，推动形成政府公正监管、企业诚信自律、社会公众监督的良好氛围。',
        en: 'Through public accounts, news and portals, make the work known and the firms content with it.',
      },
    },
    {
      number: 20, chapter: 6, evidence: 'filed', shownBy: [], desk: 'checklists', owner: office,
      name: { zh: '做好迎接国家部门联合“双随机、一公开”监管督查工作', en: 'Prepare for the national supervision' }, label: { zh: '迎接国家督查', en: 'National check' },
      quote: {
        zh: '适时召开省有关部门（单位）和16市“双随机、一公开”监管督查工作协调会，组织省级联席会议各成员单位和各市做好工作梳理、材料准备等工作，对照督查细则逐项自查、查漏补缺，高标准完成督查各项工作。',
        en: 'Call departments and the 16 cities together, check each line of the supervision rules and mend what is missing.',
      },
    },
    {
      number: 21, chapter: 6, evidence: 'mixed', shownBy: [], owner: office,
      name: { zh: '做好对各市、省直相关部门的“双随机、一公开”监管督查工作', en: 'Supervise cities and departments' }, label: { zh: '省级督查', en: 'Own checks' },
      quote: {
        zh: '通过自查自评、实地督查、书面督查和相关方评价相结合的方式，对省直部门和市级政府工作落实情况进行督导检查，推动“双随机、一公开”监管各项任务落地落实。',
        en: 'By self-assessment, visits, written review and what those concerned say, supervise departments and city governments.',
      },
    },
    {
      number: 22, chapter: 6, evidence: 'computed', shownBy: 'all', owner: office,
      name: { zh: '做好“双随机、一公开”监管绩效考核工作', en: 'Assess performance' }, label: { zh: '绩效考核', en: 'Scoring' },
      quote: {
        zh: '合理设定考核内容和考核指标，明确考核标准。依托考核数据看板，对指标数据进行全时段监测、全过程管理，实现评价考核与推进工作高效结合、同步推进。',
        en: 'Set contents, indicators and standards of the assessment; watch the figures at all times on the board.',
      },
    },
  ],
})
