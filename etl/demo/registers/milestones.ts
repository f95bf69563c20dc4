/** The 22 work points of 2023: steps with their day, owner and document. One came late, one is overdue, some lie ahead. */
import { cityPlans } from '#etl/demo/cities.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import type { World } from '#etl/demo/world.ts'

type Step = readonly [point: number, step: string, owner: string, planned: string, done: string | null, document?: string, title?: string]

/** Work point 4 was done in August instead of June; work point 9 was due in October and is not done. */
const steps: readonly Step[] = [
  [1, '征求各部门意见', 'SCJG', '2023-02-28', '2023-02-24'],
  [1, '印发两个清单（第三版）', 'SCJG', '2023-04-30', '2023-04-21', '示范双随机办〔2023〕4号', '抽查事项清单（第三版）、部门联合抽查事项清单（第三版）'],
  [2, '汇总各部门年度计划', 'SCJG', '2023-02-28', '2023-02-27'],
  [2, '印发省部门联合抽查计划', 'SCJG', '2023-03-31', '2023-03-17', '示范双随机办〔2023〕2号', '2023年度部门联合抽查计划'],
  [3, '各部门修订工作指引', 'SCJG', '2023-08-31', '2023-08-30'],
  [3, '汇编工作指引（第二版）', 'SCJG', '2023-12-15', null],
  [4, '出台抽查事项同源管理办法', 'SCJG', '2023-06-30', '2023-08-15', '示范双随机办〔2023〕9号', '抽查事项同源管理办法'],
  [5, '平台升级上线', 'SCJG', '2023-05-31', '2023-05-26'],
  [5, '两库完成年度清理', 'SCJG', '2023-09-30', '2023-09-22'],
  [6, '第一次省级集中抽查', 'SCJG', '2023-08-31', '2023-08-10', '示范双随机办〔2023〕7号', '关于开展餐饮服务部门联合集中抽查的通知'],
  [6, '第二次省级集中抽查', 'SCJG', '2023-11-30', null, '示范双随机办〔2023〕11号', '关于开展危险化学品部门联合集中抽查的通知'],
  [7, '统筹省市县抽查时间和比例', 'SCJG', '2023-04-15', '2023-04-12'],
  [8, '明确标签设置', 'SCJG', '2023-05-31', '2023-05-30', '示范双随机办〔2023〕6号', '抽查标签设置指引'],
  [8, '系统自动生成联合任务', 'SCJG', '2023-07-31', '2023-07-20'],
  [9, '起草跨部门综合监管实施意见', 'SCJG', '2023-06-30', '2023-06-29'],
  [9, '印发实施意见', 'SCJG', '2023-10-31', null],
  [10, '八个领域编制“综合监管一件事”清单', 'SCJG', '2023-06-30', '2023-06-01', '示范双随机办〔2023〕8号', '跨部门综合监管重点事项清单'],
  [11, '确定试点', 'SCJG', '2023-03-31', '2023-03-20'],
  [11, '试点总结', 'SCJG', '2023-12-20', null],
  [12, '重点事项清单管理模块上线', 'SCJG', '2023-09-30', '2023-09-28', '示范平台〔2023〕3号', '综合监管模块上线说明'],
  [13, '通用与专业模型共享', 'SCJG', '2023-06-30', '2023-06-16'],
  [14, '建立监测清单和预警模型', 'SCJG', '2023-05-31', '2023-05-19', '示范双随机办〔2023〕5号', '信用风险监测预警清单'],
  [15, '移动监管模块接入', 'SCJG', '2023-04-30', '2023-04-25'],
  [16, '非现场监管试用', 'STHJ', '2023-10-31', '2023-10-27'],
  [17, '部门联合抽查工作规范宣贯', 'SCJG', '2023-05-31', '2023-05-25'],
  [18, '全省业务培训', 'SCJG', '2023-03-31', '2023-03-13'],
  [19, '集中宣传月', 'SCJG', '2023-07-31', '2023-07-31'],
  [20, '召开督查协调会', 'SCJG', '2023-09-15', '2023-09-12'],
  [20, '对照细则自查', 'SCJG', '2023-10-31', '2023-10-30'],
  [21, '印发督查方案', 'SCJG', '2023-09-30', '2023-09-25', '示范双随机办〔2023〕10号', '2023年督查工作方案'],
  [21, '督查反馈与整改', 'SCJG', '2023-12-31', null],
  [22, '考核看板上线', 'SCJG', '2023-08-31', '2023-08-28'],
  [22, '年度考核', 'SCJG', '2024-01-31', null],
]

const province = '370000'
const year = 2023

/** Writes the province's steps, and for every city the plan it published and the training it held. */
export function writeMilestones(world: World, files: Files): void {
  const writer = files.single('milestones')
  const counts = new Map<number, number>()
  for (const [point, step, owner, planned, done, document, title] of steps) {
    const number = (counts.get(point) ?? 0) + 1
    counts.set(point, number)
    writer.write([province, year, point, number, step, owner, planned, done, document ?? null, title ?? null])
  }
  const key = makeKey(world.seed, 'milestones')
  cityPlans.forEach(({ code }, index) => {
    const name = world.population.cityNames.get(code) ?? ''
    const published = makeDay(year, 3, 6) + Math.floor(hashUnit(key, index) * 40)
    const trained = world.calendar.from(makeDay(year, 3, 12))
    writer.write([code, year, 2, 1, '公布年度抽查计划', 'SCJG', '2023-04-15', formatDay(published), `示范${name.replace(/市$/u, '')}〔2023〕${index + 1}号`, `${name}2023年度抽查计划`])
    writer.write([code, year, 18, 1, '组织业务培训', 'SCJG', '2023-03-31', formatDay(trained), null, null])
  })
}
