/** The tables that the remaining indicators stand on: what their own rules take and refuse, who may send them, and that they go back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadHandedIn } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { handInFile, type TestSender } from './hand-in.ts'
import { createWarehouse, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
  await warehouse.load('subjects.csv', lines('主体身份代码,名称,主体类型,行政区划代码,登记状态', 'S1,甲,1,370102,存续', 'S2,乙,1,370202,存续'))
  await warehouse.load('inspectors.csv', lines('人员编号,姓名,行政区划代码,部门代码,人员状态', 'P1,张,370102,SCJG,在岗'))
})
afterAll(() => warehouse.close())

const EVENTS = '任务编号,留痕序号,留痕事件,发生时间,部门代码,操作人编号,原因,文件编号'
const SIGNALS = '主体身份代码,信号编号,信号类别,信号日期,信号来源,操作类型'
const ANSWERS = '问卷编号,行政区划代码,部门代码,评价日期,评价渠道,满意情况'
const HANDLED = '预警编号,预警规则,行政区划代码,部门代码,主体身份代码,预警日期,处置期限,处置日期,核实结论,处置说明,关联任务编号'
const TRAINED = '培训编号,人员编号,培训名称,培训日期,行政区划代码,部门代码,考试合格'

describe('moments', () => {
  it('are kept with the zone of China, however they are written, and come out in their order', async () => {
    const rows = ['2023-05-04 23:50', '2023/5/5 0:05:09', '2023年5月5日 9:30', '2023-05-05T01:30:00Z', '２０２３-05-05　10:00'].map((moment, index) => `T1,${index + 1},方案上传,${moment},SCJG,P1,,`)
    expect(await warehouse.load('events.csv', lines(EVENTS, ...rows))).toMatchObject({ loaded: 5, rejected: 0 })
    expect(await warehouse.query(`select event_no, to_char(happened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as moment from core.task_events order by happened_at, event_no`)).toEqual([
      { event_no: 1, moment: '2023-05-04 23:50:00' }, { event_no: 2, moment: '2023-05-05 00:05:09' }, { event_no: 3, moment: '2023-05-05 09:30:00' },
      { event_no: 4, moment: '2023-05-05 09:30:00' }, { event_no: 5, moment: '2023-05-05 10:00:00' },
    ])
    // the same file again, and another zone for the same moment, change nothing
    expect(await warehouse.load('again.csv', lines(EVENTS, ...rows, 'T1,6,方案上传,2023-05-05 12:00,SCJG,P1,,'))).toMatchObject({ loaded: 1, unchanged: 5 })
    expect(await warehouse.load('zone.csv', lines(EVENTS, 'T1,6,方案上传,2023-05-05T04:00:00Z,SCJG,P1,,'))).toMatchObject({ unchanged: 1 })
  })

  it.each(['2023-05-04', '2023-02-29 09:30', '2023-05-04 24:00', '2023-05-04 09:60', '2023-05-04 09:30+99:00', '09:30'])('are refused without a day, a time or a zone that there is: %s', async (moment) => {
    expect(await warehouse.load('event.csv', lines(EVENTS, `T1,7,方案上传,${moment},SCJG,P1,,`))).toMatchObject({ rejected: 1, reasons: { 'not-a-moment': 1 } })
  })
})

it('an event waits for its task, a tag and a signal for their subject, a training for its inspector', async () => {
  const receipts = [
    await warehouse.load('events.csv', lines(EVENTS, 'T9,1,名单锁定,2023-05-04 10:00,SCJG,P1,,')),
    await warehouse.load('tags.csv', lines('主体身份代码,标签类别,标签', 'S9,行业,餐饮')),
    await warehouse.load('signals.csv', lines(SIGNALS, 'S9,X1,列异,2023-05-04,,')),
    await warehouse.load('trainings.csv', lines(TRAINED, 'K1,P9,春训,2023-03-01,370102,SCJG,是')),
  ]
  expect(receipts.map(({ held }) => held)).toEqual([1, 1, 1, 1])
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T9')))
  await warehouse.load('subjects.csv', lines('主体身份代码,名称,主体类型,行政区划代码,登记状态', 'S9,丙,1,370102,存续'))
  await warehouse.load('inspectors.csv', lines('人员编号,姓名,行政区划代码,部门代码,人员状态', 'P9,李,370102,SCJG,在岗'))
  expect(await warehouse.query(
    `select (select happened_at from core.task_events where task_id = 'T9') as locked, (select tag_kind from core.subject_tags) as tag, (select kind_code from core.risk_signals) as signal, (select is_passed from core.trainings) as passed`,
  )).toEqual([{ locked: '2023-05-04T02:00:00+00:00', tag: 'industry', signal: 'abnormal-list', passed: true }])
})

it('an answer is satisfied, dissatisfied or invalid, which is neither', async () => {
  const answers = ['满意', '1', '不满意', '0', '无效', ''].map((answer, index) => `A${index},370102,SCJG,2023-06-01,网上,${answer}`)
  expect(await warehouse.load('answers.csv', lines(ANSWERS, ...answers, 'A9,370102,,2023-06-01,网上,一般'))).toMatchObject({ loaded: 6, rejected: 1, reasons: { 'not-in-code-list': 1 } })
  expect((await warehouse.query<{ is_satisfied: boolean | null }>('select is_satisfied from core.surveys order by answer_id')).map((row) => row.is_satisfied)).toEqual([true, true, false, false, null, null])
})

it.each([
  ['is open', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,,,,', null],
  ['was confirmed', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,2023-10-20,属实,,T1', null],
  ['was dismissed with its reason', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,2023-10-20,不予处置,企业已停业,', null],
  ['was dismissed without one', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,2023-10-20,不予处置,,', 'required-missing'],
  ['was handled without outcome', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,2023-10-20,,,', 'required-missing'],
  ['has an outcome and was handled on no day', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,,属实,,', 'required-missing'],
  ['was handled before it was raised', 'W08,370102,SCJG,S1,2023-10-01,2023-10-31,2023-09-30,属实,,', 'end-before-start'],
  ['is due before it was raised', 'W08,370102,SCJG,S1,2023-10-01,2023-09-30,,,,', 'end-before-start'],
])('a warning that %s', async (_, row, code) => {
  expect(await warehouse.load('handled.csv', lines(HANDLED, `Y1,${row}`))).toMatchObject(code === null ? { rejected: 0 } : { rejected: 1, reasons: { [code]: 1 } })
})

it('results and items of today’s files keep loading, and the columns that came later are kept', async () => {
  expect(await warehouse.load('results.csv', lines(RESULT_HEADER, result('S1')))).toMatchObject({ loaded: 1 })
  const later = '任务编号,主体身份代码,部门代码,事项编码,结果状态,检查日期,检查结果,核查方式,非现场手段,录入人编号,审核人编号'
  expect(await warehouse.load('later.csv', lines(later, 'T1,S2,SCJG,I1,5,2023-05-08,1,5,物联感知、视频监控,P1,P9', 'T1,S9,SCJG,I1,5,2023-05-08,1,5,卫星,P1,P9'))).toMatchObject({ loaded: 1, rejected: 1 })
  expect(await warehouse.query('select subject_id, off_site_means, entered_by, reviewed_by from core.results order by 1')).toEqual([
    { subject_id: 'S1', off_site_means: null, entered_by: null, reviewed_by: null }, { subject_id: 'S2', off_site_means: '物联感知、视频监控', entered_by: 'P1', reviewed_by: 'P9' },
  ])
})

/** Loads a file as its sender's, as the worker does. */
async function send(sender: TestSender, name: string, content: string): Promise<Receipt> {
  const handedInId = await handInFile(warehouse.client, warehouse.folder, name, content, sender)
  const path = await warehouse.write(name, content)
  return loadHandedIn(warehouse.client, path, { handedInId, fileName: name, sender, mends: null, withdraws: null, settle: () => Promise.resolve() })
}

const jinan: TestSender = { area: '370100', department: '', isLimited: true }
const office: TestSender = { area: '370100', department: 'SCJG', isLimited: true }

describe('a city sends its own rows', () => {
  it.each([
    ['an event of its task', jinan, lines(EVENTS, 'T1,20,名单锁定,2023-05-04 10:00,SCJG,P1,,'), null],
    ['an event as the task’s department', office, lines(EVENTS, 'T1,21,名单锁定,2023-05-04 10:00,SWJ,P1,,'), null],
    ['an event of a task that is not known', jinan, lines(EVENTS, 'T8,1,名单锁定,2023-05-04 10:00,SCJG,P1,,'), 'foreign-rows'],
    ['a signal of its subject', jinan, lines(SIGNALS, 'S1,X2,投诉举报,2023-05-04,12345,'), null],
    ['a signal of another city’s subject', jinan, lines(SIGNALS, 'S2,X3,投诉举报,2023-05-04,12345,'), 'foreign-rows'],
    ['the withdrawal of its signal', jinan, lines(SIGNALS, 'S1,X2,,,,撤销'), null],
    ['answers of its county', jinan, lines(ANSWERS, 'B1,370103,,2023-06-01,现场,满意'), null],
    ['answers of another city', jinan, lines(ANSWERS, 'B2,370202,,2023-06-01,现场,满意'), 'foreign-rows'],
    ['the province’s milestone', jinan, lines('行政区划代码,工作年度,要点序号,步骤序号,步骤名称,责任部门,计划完成日期', '370000,2023,1,1,印发清单,SCJG,2023-06-30'), 'foreign-rows'],
    ['another department’s training', office, lines(TRAINED, 'K2,P1,夏训,2023-07-01,370102,SWJ,是'), 'foreign-rows'],
  ])('%s', async (_, sender, content, code) => {
    const { state, refusal } = await send(sender, 'sent.csv', content)
    expect([state, refusal?.code ?? null]).toEqual(code === null ? ['loaded', null] : ['refused', code])
  })
})
