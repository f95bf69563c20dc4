import { defineRatio } from '#domain/indicator.ts'

/** C05: joint tasks that a level above organises and a level below carries out. */
export const threeLevelLinkage = defineRatio({
  id: 'three-level-linkage',
  code: 'C05',
  version: 1,
  name: { zh: '三级联动任务占比', en: 'Three-level linkage' },
  shortName: { zh: '三级联动占比', en: 'Linked levels' },
  question: {
    zh: '本期开始的部门联合任务中，由上级组织、下级一并实施的占多少？',
    en: 'Of the joint tasks started in the period, what share was organised by a level above and carried out together below?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '二（七）',
    quote: '有条件的省级部门在抽取检查对象后，可与市、县同步检查，变多次检查为一次检查，变分散检查为联合检查',
  },
  workPoints: [7],
  fact: 'tasks',
  datedBy: 'started_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'line_count', op: '>=', value: 2 },
  ],
  met: [{ column: 'is_multi_level', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 20, denominator: 100 }],
  unit: { zh: '项', en: 'joint tasks' },
  smallNumber: null,
  remedy: { kind: 'convert', verb: { zh: '再联动', en: 'link' }, added: { zh: '联动任务', en: 'linked tasks' } },
  exclusions: [
    { zh: '只在部门联合任务中计算；单部门任务不计', en: 'Counted among joint tasks alone' },
    { zh: '抽查检查模式写明上级抽、下级查（省抽市查、省抽县查、市抽县查等），或上级任务由更高层级组织，即为联动', en: 'Linked: the mode says that a level above draws and one below inspects, or the parent task belongs to a level above' },
    { zh: '目标 20% 为拟定口径', en: 'The target of 20% is a proposal' },
  ],
  pullsAgainst: {
    zh: '只改模式字样会抬高本指标；请与重复入户率同看，真联动会使重复入户减少',
    en: 'Renaming the mode raises it; real linkage shows in fewer repeat visits',
  },
  examples: [
    {
      says: 'one of two joint tasks is linked; a single-department task is not asked',
      rows: [
        { is_counted: true, line_count: 2, is_multi_level: true, started_date: '2023-04-03' },
        { is_counted: true, line_count: 3, is_multi_level: false, started_date: '2023-04-10' },
        { is_counted: true, line_count: 1, is_multi_level: true, started_date: '2023-04-10' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no joint task, no share', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
