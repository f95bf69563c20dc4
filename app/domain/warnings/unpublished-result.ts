import { defineRowRule } from '#domain/warning.ts'

/** W02: a result was entered and is not published: yellow from the 15th working day, red once the 20th has passed. */
export const unpublishedResult = defineRowRule({
  id: 'unpublished-result',
  code: 'W02',
  version: 1,
  name: { zh: '检查结果未按时公示', en: 'Result not published' },
  shortName: { zh: '未公示', en: 'Unpublished' },
  source: { document: '抽查结果公示规定', clause: '检查结束后20个工作日内公示' },
  fact: 'results',
  open: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'entered_date', op: 'is-not-null' },
    { column: 'published_date', op: 'is-null' },
  ],
  levels: [
    { level: 'yellow', from: 'publish_warn_date' },
    { level: 'red', from: 'publish_overdue_date' },
  ],
  dueBy: 'publish_due_date',
  since: 'ever',
  sentence: {
    zh: '{inspected_date} 检查，{entered_date} 录入，应于 {publish_due_date} 前公示，至今未公示。',
    en: 'Inspected {inspected_date}, entered {entered_date}, publication due {publish_due_date}, not published.',
  },
  owner: { zh: '实施检查部门', en: 'inspecting department' },
  watches: 'enterprise',
  wayOut: { zh: '公示结果后自动销号。', en: 'It ends by itself once the result is published.' },
  settleDays: 5,
  tellsClass: false,
})
