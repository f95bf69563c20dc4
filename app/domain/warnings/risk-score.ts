import { defineQueryRule } from '#domain/warning.ts'

/** W16: a published scorecard gives an enterprise its line of points or more. It classifies; people look into it. */
export const riskScore = defineQueryRule({
  id: 'risk-score',
  code: 'W16',
  version: 1,
  name: { zh: '模型得分过线', en: 'Score over the line' },
  shortName: { zh: '得分过线', en: 'Score' },
  source: { document: '鲁双随机办[2023]3号', clause: '四（十四）' },
  readsFrom: ['models', 'risk_signals', 'visits', 'subjects', 'risk_classes'],
  askedBy: 'subject',
  watches: 'enterprise',
  sentence: {
    zh: '{model}（第 {version} 版）得 {score} 分，达到 {line} 分的预警线；只作分类，不作决定。',
    en: '{model} (version {version}) gives {score} points, the line is {line}; it classifies and decides nothing.',
  },
  owner: { zh: '属地监管部门', en: 'local regulator' },
  wayOut: { zh: '得分降到预警线以下，或模型停用后自动销号。', en: 'It ends by itself once the score falls below the line or the model is retired.' },
  settleDays: 10,
  thresholds: {
    red_over: { name: { zh: '红色：超过预警线', en: 'Red: above the line by' }, unit: { zh: '分', en: 'points' }, value: 50, least: 1, most: 1_000 },
  },
  tellsClass: true,
})
