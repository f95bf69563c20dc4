/** Words that every page uses. */
export const common = {
  /** Between the items of an enumeration: 菏泽、临沂、聊城. */
  listComma: '、',
  /** Between the facts of one figure. */
  listJoin: '，',
  colon: '：',
  /** Between two parts of a name or fact. */
  dot: ' · ',
  sentenceEnd: '。',
  province: '全省',
  level: '持平',
  none: '无',
  yes: '是',
  no: '否',
  unit: { percent: '%', times: '倍', point: '个百分点', cities: '个市', counties: '个县区', days: '天' },
  state: { 'not-applicable': '不适用', 'not-reported': '未报送', 'small-number': '样本不足' },
  status: { met: '达标', missed: '未达标', 'at-risk': '有风险', 'in-progress': '推进中', 'not-due': '未到期', watched: '只观察' },
  level3: { red: '红色预警', orange: '橙色预警', yellow: '黄色预警' },
  /** Working days to a limit, in lists. */
  limit: { overdue: '逾期 {n} 日', today: '今日', left: '剩 {n} 日' },
  classes: { A: 'A 类', B: 'B 类', C: 'C 类', D: 'D 类', 'C+D': 'C、D 类', '': '未分类' },
  /** Source tables of the provincial layout. */
  tables: {
    departments: '部门', regions: '行政区划', region_changes: '区划变更', holidays: '节假日', declarations: '报送清单',
    inspection_items: '抽查事项清单', plans: '年度抽查计划', tasks: '抽查任务', task_departments: '任务实施部门', task_items: '任务事项',
    subjects: '检查对象名录库', inspectors: '执法检查人员名录库', draws: '抽取记录', drawn_subjects: '抽取名单', drawn_inspectors: '人员匹配',
    results: '检查结果', follow_ups: '后续处置', risk_classes: '信用风险分类',
    item_guidelines: '抽查工作指引', duty_items: '权责清单', supervision_items: '互联网+监管事项', comprehensive_items: '综合监管重点事项', pilots: '综合监管试点',
    campaigns: '省级集中抽查', task_events: '操作留痕', subject_tags: '标签', registrations: '登记主体', establishment: '持证人员底册', trainings: '培训',
    risk_signals: '风险信号', publicity: '宣传', surveys: '满意度', milestones: '要点进展', warning_handlings: '预警处置',
  },
  records: '看记录',
  share: '分享',
  all: '全部',
  showTable: '查看数据表',
  sameTime: '同期',
  atLeast: (target: string) => `目标 ≥ ${target}`,
  atMost: (target: string) => `目标 ≤ ${target}`,
  exactly: (target: string) => `目标 ${target}`,
  daysMissing: (days: number) => `已 ${days} 天`,
}
