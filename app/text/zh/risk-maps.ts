/** The heat maps that a reader puts together. */
export const riskMaps = {
  title: '风险分布图',
  headline: (pair: string, measure: string) => `${pair}：${measure}`,
  second: {
    draws: '抽取率：1月1日在册的各类企业，当年被抽取过的占多少。',
    problems: '问题发现率只在同一类别、同一行业或领域内比较，不跨类相加，也不作排名；合计只在同类中给出。',
    counts: '户数：1月1日在册且有通用型分类的企业；按领域的为当年抽取户次。',
    internal: '企业类别属内部结果，不公开。',
  },
  choices: { pair: '行 × 列', measure: '看什么' },
  pairs: { 'places-classes': '地区 × 类别', 'industries-classes': '行业 × 类别', 'industries-places': '行业 × 地区', 'fields-classes': '领域 × 类别' },
  measures: { draws: '抽取率', problems: '问题发现率', counts: '户数' },
  notes: { draws: '企业，%，类别以1月1日为准', problems: '户次，%，类别以抽取时为准', counts: '户' },
  rowHead: { places: '地区', industries: '门类', fields: '领域' },
  total: '合计',
  tip: { counts: (count: string) => `${count} 户`, base: (value: string) => `同类合计 ${value}` },
  looks: { small: '不足 10，写分数', none: '没有' },
  foot: '色档固定，不随时期变动；控制限以同类合计为准。',
  footPlain: '色档固定，不随时期变动。',
}
