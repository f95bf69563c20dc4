import { defineReckonedRule } from '#domain/warning.ts'

/** W04: the joint ratio of a city is not going to reach its target by the end of the year. */
export const jointRatioForecast = defineReckonedRule({
  id: 'joint-ratio-forecast',
  code: 'W04',
  version: 1,
  name: { zh: '联合抽查比例年末预测', en: 'Joint ratio, year-end forecast' },
  shortName: { zh: '联合比例预测', en: 'Joint forecast' },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）' },
  readsFrom: ['tasks', 'plans'],
  watches: 'region',
  sentence: {
    zh: '今年已抽 {counted} 项、联合 {met} 项，按进度与计划，年末预计约 {forecast}%（95% 区间 {low}—{high}%），低于 {target}%；{unreachable}起即使全部联合也达不到。能否再安排联合任务？',
    en: '{counted} tasks so far, {met} joint; at this pace and with the plan about {forecast}% by the end of the year (95% interval {low}–{high}%), below {target}%; from {unreachable} on even joint tasks alone would not reach it. Can more be made joint?',
  },
  owner: { zh: '市联席会议办公室', en: 'the city’s joint office' },
  wayOut: { zh: '预测回到目标以上后自动销号。', en: 'It ends by itself once the forecast reaches the target.' },
  settleDays: 20,
  thresholds: {
    target: { name: { zh: '目标', en: 'Target' }, unit: { zh: '%', en: '%' }, value: 40, least: 1, most: 100 },
    leastTasks: { name: { zh: '至少任务数', en: 'At least tasks' }, unit: { zh: '项', en: 'tasks' }, value: 20, least: 1, most: 1000 },
  },
  tellsClass: false,
})
