/** Search. */
export const search = {
  title: '搜索',
  prompt: '按企业名称、指标或城市搜索',
  headline: (query: string) => `搜索“${query}”`,
  second: (count: string) => `找到 ${count} 条`,
  areas: '地区',
  indicators: '指标',
  subjects: '企业',
  subjectsNote: (limit: number) => `至多列 ${limit} 户，名称写得越全越准`,
  column: { code: '代码', name: '名称', kind: '级别', question: '问什么', area: '地区', creditCode: '统一社会信用代码' },
  kind: { province: '省', city: '市', county: '县区' },
  emptyTitle: (query: string) => `没有找到“${query}”`,
  emptyText: '已在您权限内的企业名称、指标与地区中找过。至少写两个字。',
  emptyTextNoFirms: '已在指标与地区中找过；本角色不能查单个企业。至少写两个字。',
}
