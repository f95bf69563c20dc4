/** Words of reconciliation: what was declared beside what has come. */
export const reconciled = {
  title: '申报对账',
  headline: (count: string) => `各市申报 ${count} 项，逐项与收到的行数对账。`,
  second: '行数按业务发生的月份计：任务按开始日，抽取按抽取日，结果与处置按检查日，计划按开始日。退回待改的行不算收到。名录等整表报送的，不按月计数。',
  filters: '筛选', city: '市', table: '源表', any: '不限', apply: '筛选', clear: '清除', clearOne: (label: string) => `清除${label}`,
  found: (count: string) => `共 ${count} 项`,
  column: { month: '月份', city: '市', table: '源表', declared: '申报行数', received: '收到行数', difference: '差', state: '状态' },
  state: { agrees: '相符', fewer: '少于申报', more: '多于申报', 'not-counted': '不按月计数' },
  empty: '没有申报', emptyText: '申报表还没有来。',
}
