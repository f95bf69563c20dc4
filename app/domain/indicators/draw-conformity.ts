import { defineRatio } from '#domain/indicator.ts'

const good = {
  is_counted: true, drawn_date: '2023-03-02', has_frame: true, is_system_drawn: true, is_list_kept: true, is_staffed: true, is_recusal_asked: true,
  certificates_until_date: '2025-12-31',
}

/** F01: drawn tasks whose draw and pairing went by the rules. */
export const drawConformity = defineRatio({
  id: 'draw-conformity',
  code: 'F01',
  version: 1,
  name: { zh: '随机抽取合规率', en: 'Draw and pairing conformity' },
  shortName: { zh: '抽取合规率', en: 'Fair draws' },
  question: {
    zh: '本期抽取的任务中，名录快照、系统抽取、两人匹配、回避询问、名单变更都合规的占多少？',
    en: 'Of the tasks drawn in the period, what share has a saved frame, a system draw, two valid inspectors, recusal asked and no unexplained change?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '五（十七）', quote: '确保抽查工作规范有序、合法合规' },
  workPoints: [17],
  fact: 'task_preparations',
  datedBy: 'drawn_date',
  counted: [{ column: 'is_counted', op: '=', value: true }],
  met: [
    { column: 'has_frame', op: '=', value: true },
    { column: 'is_system_drawn', op: '=', value: true },
    { column: 'is_list_kept', op: '=', value: true },
    { column: 'is_staffed', op: '=', value: true },
    { column: 'drawn_date', op: 'not-after', other: 'certificates_until_date' },
    { column: 'is_recusal_asked', op: '=', value: true },
  ],
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'none', verb: { zh: '不合规', en: 'not by the rules' } },
  exclusions: [
    { zh: '没有抽取的任务不计', en: 'Tasks without a draw do not count' },
    { zh: '执法证以抽取日有效为准；拿不出记录的，按不合规计', en: 'Certificates must be valid on the day of the draw; what no record shows is not by the rules' },
    { zh: '专家不算在两名执法检查人员之内', en: 'Experts are not counted among the two inspectors' },
  ],
  pullsAgainst: {
    zh: '程序合规不等于抽取公平；请与抽取公平性检验同看',
    en: 'A draw by the rules need not be fair; the tests of fairness show that',
  },
  examples: [
    {
      says: 'one of four drawn tasks is by the rules: one was changed silently, one had a certificate expired, one saved no frame',
      rows: [
        good,
        { ...good, is_list_kept: false },
        { ...good, certificates_until_date: '2023-03-01' },
        { ...good, has_frame: false },
        { ...good, drawn_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 4,
    },
    { says: 'nothing drawn, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
