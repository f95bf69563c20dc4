import type { dimensions as zh } from '#app/text/zh/dimensions.ts'

export const dimensions: typeof zh = {
  name: { city: 'City', county: 'County', department: 'Department', field: 'Field', level: 'Level', class: 'Class', industry: 'Industry', channel: 'Entered by', month: 'Month' },
  none: { city: '', county: '', department: 'no department', field: 'no field given', level: '', class: 'unclassified', industry: 'no industry', channel: 'not said', month: '' },
  level: { province: 'Province', city: 'City', county: 'County' },
  ownLevel: { province: 'Province itself', city: 'City itself', county: 'itself' },
  channel: { mobile: 'mobile', other: 'not mobile' },
  not: (value) => `not ${value}`,
}
