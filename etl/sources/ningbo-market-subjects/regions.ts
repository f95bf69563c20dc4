/** The counties that the file's subjects lie in, so that they have a tree of their own: each stands in as many rows as it has subjects. */
import { regions } from '#etl/entities/regions.ts'
import { given, told } from '#etl/rules/given.ts'
import { text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { countyOf, HEADERS, LAYOUT } from '#etl/sources/ningbo-market-subjects/layout.ts'
import { must } from '#etl/sources/provincial/layout.ts'

export const ningboRegions = defineSource({
  layout: LAYOUT,
  entity: regions,
  title: { zh: '宁波市市场主体：所在区县', en: 'counties of Ningbo’s market subjects' },
  fields: [must('domdi_strict', 'region_code', told((sent) => (/^\d{6}/.test(countyOf(sent)) ? countyOf(sent) : null))), must('pro_loc', 'region_name', text(200))],
  unread: HEADERS,
  rules: [given({ parent_code: '330200', level: 'county' })],
  repeats: 'first-counts',
  withdrawal: null,
})
