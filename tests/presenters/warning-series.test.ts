import { expect, it } from 'vitest'
import { presentSeries } from '#app/presenters/warnings/series.ts'
import { getText } from '#app/text.ts'

const reader = { text: getText('zh'), language: 'zh' as const }

it('the months that a warning keeps are drawn from the first to the last and listed from the last', () => {
  // 41 tenths are 4.1 expected
  const view = presentSeries({ series: '2023-09=3/41 2023-10=12/40' }, reader)
  expect(view?.spark).toEqual({ current: [3, 12], previous: [4.1, 4], target: null })
  expect(view?.table.rows).toEqual([['2023-10', '12', '4.0'], ['2023-09', '3', '4.1']])
  expect(view?.note).toBe('2023-09 至 2023-10；深线为实际，浅线为预期')
})

it('evidence without months, or with others than months, has nothing to draw', () => {
  for (const series of [undefined, '', 17, 'x=1/2', '2023-10=a/b']) expect(presentSeries({ series }, reader), String(series)).toBeNull()
})
