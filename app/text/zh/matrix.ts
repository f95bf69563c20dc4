/** Indicators side by side, on the boards that compare them by area, department or month. */
export const matrix = {
  note: '%，各按与自己目标的距离着色',
  rowHead: { area: '市', county: '县区', department: '部门', field: '领域', level: '层级', month: '月份' },
  ownLevel: { province: '省本级', city: '市本级', county: '本县区' },
  switches: '按什么分行',
  by: { area: '按地区', department: '按部门', field: '按领域', level: '按层级', month: '按月' },
  legend: ['差 8 个百分点以上', '差 4—8', '差不足 4', '达标', '超 4 个百分点以上'],
  notReported: '未报',
  openRecords: '看记录',
  emptyTitle: '没有可以并列的数据',
  emptyText: '所选地区和时期里没有计入的记录。换一个时期或地区再看。',
  unanswered: {
    area: (names: string) => `${names}以1月1日为准，只按年初至今计，所选时期没有数值。`,
    department: (names: string) => `${names}不分部门，或所选时期没有数值，未列入。`,
    field: (names: string) => `${names}不分领域，或所选时期没有数值，未列入。`,
    level: (names: string) => `${names}所选时期没有数值，未列入。`,
    month: (names: string) => `${names}只按年初至今计，所选时期没有数值。`,
  },
}
