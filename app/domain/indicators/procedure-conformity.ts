import { defineRatio } from '#domain/indicator.ts'
import { procedurePoints } from '#domain/procedure-points.ts'

const all = Object.fromEntries(procedurePoints.map(({ column }) => [column, true]))
const finished = { is_counted: true, state_code: '06', finished_date: '2023-05-10' }

/** B05: finished tasks that meet all twelve points of procedure. */
export const procedureConformity = defineRatio({
  id: 'procedure-conformity',
  code: 'B05',
  version: 1,
  name: { zh: '抽查程序规范率', en: 'Procedure conformity' },
  shortName: { zh: '程序规范率', en: 'By the book' },
  question: {
    zh: '本期完成的抽查任务中，十二个程序要点全部符合的占多少？',
    en: 'Of the tasks finished in the period, what share meets all twelve points of procedure?',
  },
  source: {
    document: '鲁双随机办[2023]3号',
    clause: '五（十七）',
    quote: '严格按照《部门联合“双随机、一公开”监管工作规范》山东省地方标准实施抽查，确保抽查工作规范有序、合法合规',
  },
  workPoints: [17],
  fact: 'task_courses',
  datedBy: 'finished_date',
  counted: [
    { column: 'is_counted', op: '=', value: true },
    { column: 'state_code', op: '=', value: '06' },
  ],
  met: procedurePoints.map(({ column }) => ({ column, op: '=', value: true }) as const),
  periods: 'any',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 95, denominator: 100 }],
  unit: { zh: '项', en: 'tasks' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再规范', en: 'mend' } },
  exclusions: [
    { zh: '只看已完成的任务；十二点各有自己的指标 P01—P12', en: 'Finished tasks alone; each point has an indicator of its own, P01 to P12' },
    { zh: '拿不出记录的，按不符合计', en: 'What no record shows counts as not met' },
    { zh: '山东省地方标准的编号与条文未见，要点与目标 95% 为拟定口径', en: 'Number and text of the provincial standard are not known here: the points and the target of 95% are a proposal' },
  ],
  pullsAgainst: {
    zh: '事后补记会抬高本指标；请与按时完成率、结果公示率同看',
    en: 'Records written afterwards raise it; read it beside completion in time and publication in time',
  },
  examples: [
    {
      says: 'of three finished tasks one meets all twelve points, two miss one each; the running one is not asked',
      rows: [
        { ...finished, ...all },
        { ...finished, ...all, has_scheme: false },
        { ...finished, ...all, is_disposed: false },
        { ...finished, ...all, state_code: '05' },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'no task finished, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
