/** The report card of warnings. */
export const reportCard = {
  title: '预警成绩单',
  headline: (p: { period: string; area: string; raised: string; checked: string; hits: string; share: string; interval: string }) =>
    `${p.period} ${p.area}发出预警 ${p.raised} 条，已核查 ${p.checked} 条，其中 ${p.hits} 条属实：准确率 ${p.share}%（95% 区间 ${p.interval}%）`,
  headlineFew: (p: { period: string; area: string; raised: string; checked: string }) => `${p.period} ${p.area}发出预警 ${p.raised} 条，已核查 ${p.checked} 条，不足 10 条，还不能说准不准`,
  second: '核查：关联任务检查了该对象（以检查结果为准），或有人写明属实、不属实。误报与自行消除的不算核查。',
  one: (rule: string) => `${rule}：分市`,
  rules: '各条规则',
  note: (limit: string) => `不足 ${limit} 的写分数、加斜线，不作比较`,
  columns: { rule: '规则', city: '市', raised: '发出', checked: '已核查', precision: '准确率', lead: '提前天数', recall: '查全率', lift: '对随机抽取', before: '上年准确率' },
  titles: {
    precision: '已核查的预警中属实的占比，Wilson 95% 区间', lead: '从发出到查到问题，中位数（四分位）', recall: '本期检查发现的问题中，检查当天该规则已在预警的占比',
    lift: '预警期间的检查发现问题率，是同市同类别全部检查的几倍；区间把后者当作已知', before: '上年同期；两年可区分的注明',
  },
  lead: (p: { middle: string; low: string; high: string }) => `${p.middle} 天（${p.low}—${p.high}）`,
  times: (times: string) => `${times} 倍`,
  interval: (range: string) => `95% 区间 ${range}`,
  fraction: (part: string, whole: string) => `${part} / ${whole}`,
  better: '较上年高，可区分', worse: '较上年低，可区分', alike: '与上年不可区分',
  notApplicable: '╱', few: (part: number, whole: number) => `${part}/${whole}`,
  none: '这一时期没有发出过预警。换一个时期或地区再看。',
  back: '全部规则', unknownRule: (code: string) => `${code}（已停用的规则）`,
  how: {
    title: '怎样算的', note: '',
    lines: [
      '查全率与倍数只对“户”类预警有意义：检查当天该规则仍在预警该户的，才算它提前说出来。',
      '“随机抽取”以同一时期、同市、抽取时同类别的全部可检查户次代替，其中也含被预警的户，所以倍数偏保守。',
      '没有核查的预警不进准确率的分母；核查多的规则不因此更准。',
    ],
  },
}
