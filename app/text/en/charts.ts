import type { Text } from '#app/text/zh.ts'

export const charts: Text['charts'] = {
  download: 'Picture',
  title: 'Picture: the chart as a file that says its scope, period, as-of and definition',
  svg: 'SVG (vector)',
  png: 'PNG (image)',
  failed: 'The browser could not draw it; take the SVG.',
  definition: (code, name, version) => `definition ${code} ${name}, version ${version}`,
  none: (chart) => `There is no chart "${chart}".`,
}
