import { defineRatio, type RatioDefinition } from '#domain/indicator.ts'
import { procedurePoints, type ProcedurePoint } from '#domain/procedure-points.ts'

/** P01 to P12: of the tasks finished in the period, those whose records show one point of procedure. */
export const procedureChecks: readonly RatioDefinition[] = procedurePoints.map(defineCheck)

function defineCheck({ code, id, fact, column, name, shortName, shown, verb }: ProcedurePoint): RatioDefinition {
  const finished = { is_counted: true, state_code: '06' }
  return defineRatio({
    id,
    code,
    version: 1,
    name,
    shortName,
    question: { zh: `本期完成的抽查任务中，${shown.zh}的占多少？`, en: `Of the tasks finished in the period, for what share do the records show that ${shown.en}?` },
    source: { document: '鲁双随机办[2023]3号', clause: '五（十七）', quote: '确保抽查工作规范有序、合法合规' },
    workPoints: [17],
    fact,
    datedBy: 'finished_date',
    counted: [
      { column: 'is_counted', op: '=', value: true },
      { column: 'state_code', op: '=', value: '06' },
    ],
    met: [{ column, op: '=', value: true }],
    periods: 'any',
    betterWhen: 'higher',
    targets: [{ from: '2021-01-01', numerator: 95, denominator: 100 }],
    unit: { zh: '项', en: 'tasks' },
    smallNumber: null,
    remedy: { kind: 'finish', verb },
    exclusions: [
      { zh: '只看已完成的任务', en: 'Finished tasks alone' },
      { zh: '拿不出记录的，按不符合计', en: 'What no record shows counts as not met' },
      { zh: '要点由已公布的标准和工作要点提炼，文字、编号与目标 95% 为拟定口径', en: 'Wording, number and the target of 95% are a proposal, distilled from published standards and the work plan' },
    ],
    pullsAgainst: { zh: '事后补记会抬高本指标；留痕的时间须早于所记之事', en: 'Records written afterwards raise it; the log must be older than what it speaks of' },
    examples: [
      {
        says: 'one of two finished tasks shows it; the running one is not asked',
        rows: [
          { ...finished, [column]: true, finished_date: '2023-05-10' },
          { ...finished, [column]: false, finished_date: '2023-06-30' },
          { ...finished, state_code: '05', [column]: false, finished_date: '2023-06-30' },
          { ...finished, [column]: true, finished_date: '2023-07-01' },
        ],
        period: { from: '2023-01-01', to: '2023-06-30' },
        numerator: 1,
        denominator: 2,
      },
      { says: 'no task finished, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
    ],
  })
}
