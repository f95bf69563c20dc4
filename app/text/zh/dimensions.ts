/** What figures are told apart by, and the names of its values. */
export const dimensions = {
  name: { city: '市', county: '县区', department: '部门', field: '领域', level: '层级', class: '类别', industry: '行业', channel: '录入渠道', month: '月' },
  none: { city: '', county: '', department: '不归部门', field: '未填领域', level: '', class: '未分类', industry: '未分行业', channel: '未填渠道', month: '' },
  level: { province: '省级', city: '市级', county: '县级' },
  ownLevel: { province: '省本级', city: '市本级', county: '本级' },
  channel: { mobile: '移动端', other: '非移动端' },
  /** A filter that takes one value out. */
  not: (value: string) => `非${value}`,
}
