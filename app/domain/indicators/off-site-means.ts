import { defineRatio, type RatioDefinition, type Wording } from '#domain/indicator.ts'

interface Means {
  readonly code: string
  readonly id: string
  /** What the fact holds. */
  readonly kind: string
  readonly name: Wording
  readonly shortName: Wording
  readonly shown: Wording
}

const means: readonly Means[] = [
  {
    code: 'B08V', id: 'off-site-by-video', kind: '视频监控', name: { zh: '视频监控占比', en: 'Off site by video' }, shortName: { zh: '视频监控', en: 'Video' },
    shown: { zh: '只用视频监控', en: 'used video alone' },
  },
  {
    code: 'B08D', id: 'off-site-by-data', kind: '大数据', name: { zh: '大数据分析占比', en: 'Off site by data analysis' }, shortName: { zh: '大数据分析', en: 'Data' },
    shown: { zh: '只用大数据分析', en: 'used data analysis alone' },
  },
  {
    code: 'B08S', id: 'off-site-by-sensors', kind: '物联感知', name: { zh: '物联感知占比', en: 'Off site by sensors' }, shortName: { zh: '物联感知', en: 'Sensors' },
    shown: { zh: '只用物联感知', en: 'used sensors alone' },
  },
  {
    code: 'B08M', id: 'off-site-by-several-means', kind: '多种手段', name: { zh: '多种手段并用占比', en: 'Off site by several means' }, shortName: { zh: '多种手段', en: 'Several' },
    shown: { zh: '并用两种及以上手段', en: 'used two means or more' },
  },
  {
    code: 'B08N', id: 'off-site-without-means', kind: '未写明', name: { zh: '未写明手段占比', en: 'Off site, means not named' }, shortName: { zh: '未写明手段', en: 'Not named' },
    shown: { zh: '没有写明手段', en: 'named no means' },
  },
]

/** B08V to B08N: the off-site results of the period by their means. Each has one kind alone, so the five make the whole. */
export const offSiteMeans: readonly RatioDefinition[] = means.map(defineMeans)

function defineMeans({ code, id, kind, name, shortName, shown }: Means): RatioDefinition {
  const entered = { is_counted: true, is_on_site: false, state_code: '5', result_code: '1' }
  const other = kind === '大数据' ? '视频监控' : '大数据'
  return defineRatio({
    id,
    code,
    version: 1,
    name,
    shortName,
    question: { zh: `本期录入的非现场检查结果中，${shown.zh}的占多少？`, en: `Of the results of off-site checks in the period, what share ${shown.en}?` },
    source: { document: '鲁双随机办[2023]3号', clause: '四（十六）', quote: '利用视频监控、大数据分析、物联感知等先进技术和手段' },
    workPoints: [16],
    fact: 'results',
    datedBy: 'inspected_date',
    counted: [
      { column: 'is_counted', op: '=', value: true },
      { column: 'is_on_site', op: '=', value: false },
      { column: 'state_code', op: 'in', value: ['2', '5'] },
      { column: 'result_code', op: 'is-not-null' },
    ],
    met: [{ column: 'off_site_kind', op: '=', value: kind }],
    periods: 'any',
    betterWhen: 'watch',
    targets: [],
    unit: { zh: '条', en: 'results' },
    smallNumber: 10,
    remedy: { kind: 'none', verb: { zh: '写明手段', en: 'name the means' } },
    exclusions: [
      { zh: '核查方式含实地检查的结果不计；未填核查方式的视为实地检查', en: 'A result with an on-site check does not count; one that does not say how counts as on site' },
      { zh: '写明两种及以上手段的只归入“多种手段”，五类相加等于全部', en: 'A result that names several means counts under several alone, so the five kinds make the whole' },
    ],
    pullsAgainst: { zh: '手段由录入者自填，未写明的不等于没有用', en: 'Who enters the result names the means; what is not named may have been used all the same' },
    examples: [
      {
        says: 'one of two off-site results is of this kind; one on site and one not entered are not asked',
        rows: [
          { ...entered, off_site_kind: kind, inspected_date: '2023-05-09' },
          { ...entered, off_site_kind: other, inspected_date: '2023-05-10' },
          { ...entered, is_on_site: true, off_site_kind: null, inspected_date: '2023-05-10' },
          { ...entered, state_code: '1', off_site_kind: kind, inspected_date: '2023-05-11' },
        ],
        period: { from: '2023-05-01', to: '2023-05-31' },
        numerator: 1,
        denominator: 2,
      },
      { says: 'no off-site result, no share', rows: [], period: { from: '2023-05-01', to: '2023-05-31' }, numerator: 0, denominator: 0 },
    ],
  })
}
