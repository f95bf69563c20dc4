import type { Text } from '#app/text/zh.ts'

export const matrix: Text['matrix'] = {
  note: '%, tinted by the distance to each target',
  rowHead: { area: 'City', county: 'County', department: 'Department', field: 'Field', level: 'Level', month: 'Month' },
  ownLevel: { province: 'Provincial level', city: 'City level', county: 'This county' },
  switches: 'Rows by',
  by: { area: 'By area', department: 'By department', field: 'By field', level: 'By level', month: 'By month' },
  legend: ['8 points short or more', '4—8 short', 'less than 4 short', 'meets its target', '4 points over or more'],
  notReported: 'n/r',
  openRecords: 'See the records',
  emptyTitle: 'Nothing to set side by side',
  emptyText: 'No record was counted in this area and period. Choose another period or area.',
  unanswered: {
    area: (names: string) => `${names} count the population of 1 January, from the new year on; they have no figure in this period.`,
    department: (names: string) => `${names} are not told by department, or have no figure in this period, and are left out.`,
    field: (names: string) => `${names} are not told by field, or have no figure in this period, and are left out.`,
    level: (names: string) => `${names} have no figure in this period and are left out.`,
    month: (names: string) => `${names} count from the new year on and have no figure in this period.`,
  },
}
