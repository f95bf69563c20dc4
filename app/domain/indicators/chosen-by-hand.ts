import { defineRatio } from '#domain/indicator.ts'

/** F02: tasks whose objects somebody chose by hand; each is an event that costs a point. */
export const chosenByHand = defineRatio({
  id: 'chosen-by-hand',
  code: 'F02',
  version: 1,
  name: { zh: '人工指定检查对象', en: 'Objects chosen by hand' },
  shortName: { zh: '人工指定', en: 'By hand' },
  question: {
    zh: '本期确定检查对象的抽查任务中，留痕记有人工选定对象的有多少项？',
    en: 'Of the tasks whose objects were chosen in the period, for how many does the log tell of a choice by hand?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）', quote: '确保抽查工作规范有序、合法合规' },
  workPoints: [17],
  fact: 'task_preparations',
  datedBy: 'objects_chosen_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [{ column: 'is_hand_chosen', op: '=', value: true }],
  periods: 'any',
  betterWhen: 'lower',
  targets: [{ from: '2021-01-01', numerator: 0, denominator: 100 }],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '人工指定', en: 'by hand' } },
  exclusions: [
    { zh: '计入首次抽取之日所在的时期；没有抽取记录的，计入人工选定之日', en: 'A task belongs to the day of its first draw; without a draw, to the day of the choice' },
    { zh: '同一任务另有系统抽取，也不抵消人工选定', en: 'A draw by the system in the same task does not undo a choice by hand' },
    { zh: '既无抽取记录也无人工选定记录的任务不计；目标 0 为拟定口径', en: 'Tasks with neither on record do not count; the target of 0 is a proposal' },
  ],
  pullsAgainst: {
    zh: '不记留痕就不会出现在这里；请与程序第5点同看，没有系统抽取记录的任务在那里不合规',
    en: 'What is not logged does not show here; point 5 of procedure fails every task without a draw by the system',
  },
  examples: [
    {
      says: 'one of two tasks was chosen by hand; a cancelled one, one of another year and one without any choice are not asked',
      rows: [
        { is_counted: true, is_hand_chosen: true, objects_chosen_date: '2023-03-02' },
        { is_counted: true, is_hand_chosen: false, objects_chosen_date: '2023-03-02' },
        { is_counted: false, is_hand_chosen: true, objects_chosen_date: '2023-03-02' },
        { is_counted: true, is_hand_chosen: true, objects_chosen_date: '2022-12-30' },
        { is_counted: true, is_hand_chosen: false, objects_chosen_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'no objects chosen, nothing counted', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
