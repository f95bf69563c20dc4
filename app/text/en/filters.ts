import type { filters as zh } from '#app/text/zh/filters.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const filters: typeof zh = {
  label: 'Filters',
  period: 'Period',
  area: 'Area',
  department: 'Department',
  allDepartments: 'All departments',
  kinds: { year: 'Year', half: 'Half', quarter: 'Quarter', month: 'Month', week: 'Week', range: 'Any days' },
  half: (half) => `H${half}`,
  halfOf: (year, half) => `${['first', 'second'][half - 1] ?? ''} half of ${year}`,
  quarter: (quarter) => `Q${quarter}`,
  month: (month) => MONTHS[month - 1] ?? '',
  week: (week, days) => `week ${week} (${days})`,
  weekOf: (year, week) => `week ${week} of ${year}`,
  chooseWeek: 'Choose a week',
  from: 'from',
  to: 'to',
  apply: 'Show',
  clear: 'Clear',
  notTaken: {
    period: 'This page is not told apart by period',
    area: 'This page is not told apart by area',
    department: 'This page is not told apart by department',
    reading: 'There is a live reading only',
  },
  fromNewYear: (asked, shown) => `This page counts the population of 1 January: ${asked} does not begin there, so ${shown} is shown`,
  noDepartment: 'not by department',
  noDepartmentText: 'What this indicator counts belongs to no single department, so it cannot be filtered by one',
  notOnBoard: (asked, shown) => `${asked} has no figure for what was chosen; ${shown} leads instead`,
  seeAllDepartments: 'See all departments',
}
