/** The builder of scorecards. */
export const models = {
  title: '记分卡模型',
  headline: (p: { year: string; held: string; area: string; score: string; klass: string }) => `${p.area}：用 ${p.year} 年的检查拟合、在 ${p.held} 年上检验，记分卡 AUC ${p.score}，通用型类别 ${p.klass}`,
  few: (p: { year: string; held: string; area: string }) => `${p.area}：${p.year} 年与 ${p.held} 年的检查不足以拟合和检验记分卡`,
  none: '请至少选一项指标。',
  second: '模型只分类，不作决定：是否检查、如何处置由人决定。得分与类别属内部结果，不公开。',
  form: { year: '拟合年', held: '检验年', indicators: '指标', industry: '行业门类', all: '全部', submit: '拟合' },
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
