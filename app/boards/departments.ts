import { defineCompareBoard } from '#app/boards/compare.ts'

/** Members of the joint conference, in the order of the sheet for departments. */
export const departmentBoard = defineCompareBoard({
  id: 'departments',
  name: { zh: '部门', en: 'Departments' },
  indicators: ['B01', 'B02', 'B03', 'B05', 'C01', 'C03', 'D01', 'B07', 'B08', 'E01', 'E02'],
  chosen: 'C01',
  rows: ['department'],
})
