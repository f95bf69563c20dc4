/** Words of boards as PDF, beside those of the boards themselves. */
export const prints = {
  name: 'PDF', note: '打印用，含图表与口径版本',
  area: '范围', period: '时期', reading: '读数', asOf: '数据', arrival: '到数', chosen: '筛选',
  definitions: '口径版本', definition: (code: string, name: string, version: number) => `${code} ${name} 第 ${version} 版`,
  page: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  column: { indicator: '指标', value: '数值', fraction: '分子 / 分母', target: '目标', sameTime: '同期', status: '判断', work: '差距' },
  items: '评分项', itemKey: (name: string, points: string) => `${name} ${points} 分`,
}
