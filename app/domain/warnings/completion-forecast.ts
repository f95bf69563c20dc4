import { defineReckonedRule } from '#domain/warning.ts'

/** W36: tasks of a city completed in time are not going to reach the line by the end of the year. */
export const completionForecast = defineReckonedRule({
  id: 'completion-forecast',
  code: 'W36',
  version: 1,
  name: { zh: '任务按时完成率年末预测', en: 'Completion in time, year-end forecast' },
  shortName: { zh: '完成率预测', en: 'Completion forecast' },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）' },
  readsFrom: ['task_courses'],
  watches: 'region',
  sentence: {
    zh: '今年到期 {counted} 项、按时完成 {met} 项，按去年节奏年末预计约 {forecast}%（95% 区间 {low}—{high}%），低于 {target}%；{unreachable}起即使全部按时也达不到。哪些任务可以提前收尾？',
    en: '{counted} tasks due so far, {met} completed in time; about {forecast}% by the end of the year (95% interval {low}–{high}%), below {target}%; from {unreachable} on even punctual tasks alone would not reach it. Which can be closed early?',
  },
  owner: { zh: '市联席会议办公室', en: 'the city’s joint office' },
  wayOut: { zh: '预测回到目标以上后自动销号。', en: 'It ends by itself once the forecast reaches the line.' },
  settleDays: 20,
  thresholds: {
    target: { name: { zh: '目标', en: 'Line' }, unit: { zh: '%', en: '%' }, value: 90, least: 1, most: 100 },
    leastTasks: { name: { zh: '至少任务数', en: 'At least tasks' }, unit: { zh: '项', en: 'tasks' }, value: 20, least: 1, most: 1000 },
  },
  tellsClass: false,
})
