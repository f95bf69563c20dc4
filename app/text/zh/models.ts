/** The builder of scorecards. */
export const models = {
  title: '记分卡模型',
  headline: (p: { year: string; held: string; area: string; score: string; klass: string }) => `${p.area}：用 ${p.year} 年的检查拟合、在 ${p.held} 年上检验，记分卡 AUC ${p.score}，通用型类别 ${p.klass}`,
  few: (p: { year: string; held: string; area: string }) => `${p.area}：${p.year} 年与 ${p.held} 年的检查不足以拟合和检验记分卡`,
  none: '请至少选一项指标。',
  second: '模型只分类，不作决定：是否检查、如何处置由人决定。得分与类别属内部结果，不公开。',
  form: { year: '拟合年', held: '检验年', indicators: '指标', industry: '行业门类', all: '全部', submit: '拟合' },
  states: { draft: '草稿', sent: '待发布', published: '已发布', retired: '已停用' },
  list: {
    title: '已存的模型', note: '发布须由第二个人；同一模型只有一版在用', none: '还没有存下的模型', noneText: '拟合之后可存为草稿，送审并由另一人发布。',
    columns: { name: '模型', version: '版本', state: '状态', subjects: '对象', auc: 'AUC', klass: '通用型', line: '预警线', made: '拟稿' }, version: (version: number) => `第 ${version} 版`, points: (points: string) => `${points} 分`,
  },
  draft: {
    title: '存为草稿', note: '按上面的选择重新拟合后存下；拟合结果不能手改。', model: '存为', fresh: '新模型', version: (p: { name: string; version: number }) => `${p.name}的第 ${p.version} 版`,
    called: '名称', calledHint: '新模型用；已有模型的新版本沿用原名', submit: '存为草稿', name: (p: { area: string; industry: string }) => `${p.area}${p.industry}风险记分卡`, noName: '新模型请写名称，不超过 60 个字。', noModel: '没有这个模型。', tooFew: '这样选没有足够的检查可供拟合。',
  },
  one: {
    back: '记分卡模型', second: (p: { version: number; state: string; line: string }) => `第 ${p.version} 版，${p.state}${p.line === '' ? '' : `，预警线 ${p.line} 分`}。只作分类，不作决定：是否检查、如何处置由人决定`,
    facts: { subjects: '对象', learned: '拟合', held: '检验', indicators: '指标', auc: '区分', made: '拟稿', sent: '送审', published: '发布' },
    stretch: (p: { from: string; to: string; count: string; problems: string }) => `${p.from} 至 ${p.to} 抽取的 ${p.count} 户次，${p.problems} 户次发现问题`,
    auc: (p: { card: string; klass: string }) => `记分卡 AUC ${p.card}，通用型类别 ${p.klass}`, by: (p: { name: string; at: string }) => `${p.name} ${p.at}`, allIndustries: '全部行业',
    warnings: '它发出的预警', again: '按同样的选择再拟合', versions: '各版本', versionsNote: '新的在前',
  },
  acts: {
    send: '送审', sendNote: '送审之后由另一人发布或退回。', sendSubmit: '送审', review: '审核', reviewNote: (p: { name: string; at: string }) => `${p.name}于 ${p.at} 送审。`, own: '拟稿和送审的人不能发布自己的模型，请另一位考核人员发布。',
    line: '预警线（分）', lineHint: (p: { score: string; share: string }) => `得分达到这条线的企业发出预警；检验年里得分 ${p.score} 以上的占 ${p.share}%`, publish: '发布', back: '退回', reason: '理由', reasonHint: '退回时必填', noLine: '预警线请写整数。',
    retire: '停用', retireDraft: '作废草稿', retireNote: '停用之后它的预警自动销号。', retireDraftNote: '作废之后不再送审，历史保留。', retireHint: '停用时必填', retireSubmit: '停用', retireDraftSubmit: '作废',
  },
  history: {
    title: '历史', line: (p: { act: string; by: string; at: string; reason: string; line: string }) => `${p.at} ${p.by} ${p.act}${p.line === '' ? '' : `，预警线 ${p.line} 分`}${p.reason === '' ? '' : `：${p.reason}`}`,
    acts: { drafted: '拟稿', sent: '送审', published: '发布', back: '退回', retired: '停用' },
  },
  converged: (iterations: number) => `牛顿法 ${iterations} 步收敛`,
  notConverged: '没有收敛，请减少指标',
  points: {
    title: '记分表', note: (p: { base: string; doubling: string }) => `起始 ${p.base} 分，各项相加；每多 ${p.doubling} 分，发现问题的比数翻一倍`, caption: '记分表',
    columns: { indicator: '指标', bin: '分箱', count: '户次', rate: '发现问题', points: '分值', iv: '信息值' }, from: (source: string) => source, unknown: '未知或样本不足',
  },
  quality: {
    title: '区分与校准', note: (p: { year: string }) => `都在没有参与拟合的 ${p.year} 年上算`, caption: '区分与校准',
    columns: { measure: '量', card: '记分卡', klass: '通用型类别' },
    area: 'AUC（DeLong 95% 区间）', gini: 'Gini', distance: 'KS', brier: 'Brier 分', fit: 'Hosmer–Lemeshow', stability: '群体稳定性指数（PSI）', chance: (p: { statistic: string; degrees: string; chance: string }) => `${p.statistic}，自由度 ${p.degrees}，p ${p.chance}`, notApplicable: '╱',
  },
  bands: { title: '分数段与类别对照', note: '检验年，由高到低各约五分之一', caption: '分数段与类别', columns: { band: '分数', count: '户次', rate: '发现问题', lift: '是平均的' }, times: (times: string) => `${times} 倍`, klass: (name: string) => (name === '' ? '未分类' : `${name} 类`) },
  calibration: { title: '预测与实际', note: '检验年，按预测概率分组；括号为 Wilson 95% 区间', caption: '预测与实际', columns: { group: '组', count: '户次', expected: '预测', observed: '实际' } },
  how: {
    title: '怎样算的', note: '',
    lines: [
      '每一户次的指标都只到抽取日的前一天：当次检查的结果和以后的信号都不参与。',
      '分箱按户次均分、单调合并，过小的并入相近的一箱；证据权重加平滑；岭回归一次拟合。训练只需对记录作一遍汇总，拟合在汇总表上进行。',
      '检查有选择：被抽中、被查到的才有结果，所以检验只说明在被查的户中排得好不好。',
    ],
  },
}
