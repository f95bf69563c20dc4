/** The foot of a list names what it counts. */
import { expect, it } from 'vitest'
import { presentPager } from '#app/presenters/record-frame.ts'
import { getText } from '#app/text.ts'

it.each([
  ['zh', 'deliveries', '共 1,203 份', '第 51—90 份'],
  ['en', 'deliveries', 'Deliveries: 1,203', '51—90'],
  ['zh', undefined, '共 1,203 条', '第 51—90 条'],
  ['en', undefined, 'Records: 1,203', '51—90'],
] as const)('%s %s', (language, of, count, position) => {
  const pager = presentPager({ ...(of === undefined ? {} : { of }), total: 1203, start: 51, shown: 40, next: null, addressOf: () => '/', exports: null }, { language, text: getText(language) })
  expect([pager.count, pager.position]).toEqual([count, position])
})
