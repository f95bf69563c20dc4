/** The stories planted in the tables that the other indicators stand on: counts that the files must show. */
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { Expectation, Story } from '#etl/demo/stories.ts'

const count = (at: Expectation['at'], what: string, number: number): Expectation => ({ at, kind: 'count', what, count: number })
const figure = (at: Expectation['at'], indicator: string, area: string, period: string, numerator: number, denominator: number): Expectation =>
  ({ at, kind: 'figure', indicator, area, period, numerator, denominator, state: 'measured' })
const { changedItems, changedLists, chosenByHand, fewAnswers, oldGuidelines, otherSources, selfReviewed, signalBursts, staleDirectory, unknownHolders, unlisted, unpublished, untagged, untrained, withoutAddress, withoutRange } = registerPlants

export const registerStories: readonly Story[] = [
  {
    id: 'old-guidelines',
    title: { zh: '泰安的工作指引还是第一版', en: 'Guidelines of Tai’an never went beyond their first edition' },
    expects: [count('any scale', `items ${oldGuidelines.city}`, 44), count('any scale', `items with a second edition ${oldGuidelines.city}`, 0), count('any scale', 'items with a second edition 370200', 40)],
  },
  {
    id: 'other-sources',
    title: { zh: '济南三个事项与权责清单、互联网+监管事项不一致', en: 'The other two lists tell three items of Jinan otherwise' },
    expects: [count('any scale', `items ${otherSources.city}`, 44), count('any scale', `items of one source ${otherSources.city}`, 41), count('any scale', 'items of one source 370200', 45)],
  },
  {
    id: 'comprehensive-items',
    title: { zh: '八个领域的重点事项，一个没有规则，一个没有任务', en: 'Comprehensive items in all eight fields, one without rules, one without a task' },
    expects: [
      count('any scale', 'fields of comprehensive items', 8), count('any scale', 'comprehensive items', 10), count('any scale', 'comprehensive items with rules', 9),
      count('any scale', 'comprehensive items with rules and a task', 8),
    ],
  },
  {
    id: 'open-campaign',
    title: { zh: '2023 年第二次集中抽查还在进行', en: 'The second campaign of 2023 is still under way' },
    expects: [count('any scale', 'campaigns done 2022', 2), count('any scale', 'campaigns done 2023', 1)],
  },
  {
    id: 'untrained',
    title: { zh: '临沂 2023 年参训不到三分之一', en: 'Fewer than a third of Linyi’s inspectors were trained in 2023' },
    expects: [count('any scale', `inspectors in post ${untrained.city}`, 257), count('any scale', `inspectors trained in 2023 ${untrained.city}`, 79)],
  },
  {
    id: 'inspector-directory',
    title: { zh: '聊城有持证人员不在库，惠民县无人填执法事项范围', en: 'Certificate holders of Liaocheng are in no directory; in Huimin nobody has a range of items' },
    expects: [
      count('any scale', `certificates ${unknownHolders.city}`, 205), count('any scale', `certificates in the directory ${unknownHolders.city}`, 193),
      count('any scale', `inspectors in post ${withoutRange.county}`, 16), count('any scale', `inspectors with a range ${withoutRange.county}`, 0),
    ],
  },
  {
    id: 'unlisted-enterprises',
    title: { zh: '牡丹区有登记企业未入名录库', en: 'Enterprises of Mudan district are registered and missing from the directory' },
    expects: [count('any scale', `registered and not listed ${unlisted.county}`, unlisted.count), count('any scale', 'registered and not listed 370000', unlisted.count)],
  },
  {
    id: 'untagged',
    title: { zh: '聊城四成主体缺风险标签', en: 'Two in five subjects of Liaocheng lack the tag of their risk' },
    expects: [count('scale 1', `subjects there ${untagged.city}`, 1848), count('scale 1', `subjects with three tags ${untagged.city}`, 1078)],
  },
  {
    id: 'changed-lists',
    title: { zh: '德州一项任务锁定后改名单而无原因', en: 'A list of Dezhou was changed after the lock without a reason' },
    expects: [
      count('any scale', `lists changed without a reason ${changedLists.city}`, changedLists.silent), count('any scale', 'lists changed without a reason 370000', changedLists.silent),
      count('any scale', `lists changed with a reason ${changedLists.city}`, changedLists.reasoned),
    ],
  },
  {
    id: 'chosen-by-hand',
    title: { zh: '临沂三项任务人工选定对象', en: 'Somebody chose the objects of three tasks of Linyi' },
    expects: [count('any scale', `tasks chosen by hand ${chosenByHand.city}`, chosenByHand.tasks), count('any scale', 'tasks chosen by hand 370000', chosenByHand.tasks),
      figure('any scale', 'F02', chosenByHand.city, '2023', chosenByHand.tasks, 634), figure('any scale', 'F02', '370000', '2023', chosenByHand.tasks, 5995),
    ],
  },
  {
    id: 'far-too-late',
    title: { zh: '临沂有 23 条结果 60 个工作日仍未公示，东营一条也没有', en: 'Linyi left 23 results unpublished for 60 working days, Dongying none' },
    expects: [
      figure('scale 1', 'E04', '371300', '2023', 23, 2869), figure('scale 1', 'E04', '370500', '2023', 0, 759), figure('scale 1', 'E04', '370000', '2023', 135, 30260),
    ],
  },
  {
    id: 'self-reviewed',
    title: { zh: '奎文区市场监管自录自审', en: 'In Kuiwen market supervision reviews what it entered itself' },
    expects: [count('scale 1', `results reviewed by who entered them ${selfReviewed.county}`, 37), count('scale 1', 'results reviewed by who entered them 370000', 37)],
  },
  {
    id: 'by-label',
    title: { zh: '青岛过半联合任务由标签匹配生成', en: 'Tags made more than half of Qingdao’s joint tasks' },
    expects: [count('any scale', 'joint tasks of 2023 370200', 276), count('any scale', 'joint tasks of 2023 by label 370200', 150)],
  },
  {
    id: 'off-site-means',
    title: { zh: '枣庄从不写明非现场手段，青岛网络监测都写明', en: 'Zaozhuang never names the means of an off-site check, Qingdao names those over the network' },
    expects: [
      count('scale 1', 'off-site results of 2023 370400', 204), count('scale 1', 'off-site results of 2023 with means 370400', 0),
      count('scale 1', 'off-site results of 2023 370200', 672), count('scale 1', 'off-site results of 2023 with means 370200', 331),
    ],
  },
  {
    id: 'few-answers',
    title: { zh: '威海有效问卷不足 30 份，菏泽满意率不到 85%', en: 'Weihai has fewer than 30 valid answers, Heze fewer than 85 % satisfied ones' },
    expects: [
      count('any scale', `valid answers of 2023 ${fewAnswers.city}`, fewAnswers.count), count('any scale', `satisfied answers of 2023 ${fewAnswers.city}`, 20),
      count('any scale', 'valid answers of 2023 371700', 59), count('any scale', 'satisfied answers of 2023 371700', 47),
    ],
  },
  {
    id: 'unpublished-work',
    title: { zh: '日照 2023 年没有宣传', en: 'Rizhao published nothing about its work in 2023' },
    expects: [count('any scale', `pieces of 2023 ${unpublished.city}`, 0), count('any scale', 'pieces of 2023 370100', 19)],
  },
  {
    id: 'late-milestone',
    title: { zh: '22 项要点：第 4 项晚完成，第 9 项逾期未完成', en: '22 work points: the fourth was done late, the ninth is overdue' },
    expects: [
      count('any scale', 'work points with steps', 22), count('any scale', 'steps done late', 1), count('any scale', 'steps of work point 4 done late', 1),
      count('any scale', 'steps overdue', 1), count('any scale', 'steps of work point 9 overdue', 1),
    ],
  },
  {
    id: 'late-warning',
    title: { zh: '枣庄一条预警逾期处置', en: 'Zaozhuang handled one warning after its limit' },
    expects: [count('scale 1', 'warnings handled 370400', 6), count('scale 1', 'warnings handled late 370400', 1)],
  },
  {
    id: 'stale-directories',
    title: { zh: '淄博、滨州的检查对象名录库一周以上没有更新', en: 'Zibo and Binzhou have not sent their directory of subjects for more than a week' },
    expects: [count('any scale', 'directories declared more than a week ago 370000', staleDirectory.cities.length), ...staleDirectory.cities.map((city) => count('any scale', `directories declared more than a week ago ${city}`, 1))],
  },
  {
    id: 'signal-bursts',
    title: { zh: '新泰市多户企业风险信号集中出现', en: 'Signals about enterprises of Xintai came in bursts' },
    // One of the twelve was deregistered.
    expects: [count('scale 1', `subjects with three signals in 90 days ${signalBursts.county}`, signalBursts.subjects - 1)],
  },
  {
    id: 'changed-items',
    title: { zh: '青岛第三版清单提高重点事项抽查比例', en: 'Qingdao’s third edition raises the ratio of its major items' },
    expects: [count('any scale', `items changed ${changedItems.city}`, 11), count('any scale', 'items added 370000', 26), count('any scale', 'items removed 370000', 0)],
  },
  {
    id: 'without-address',
    title: { zh: '广饶县在业对象缺住所', en: 'Active subjects of Guangrao have no address in the directory' },
    expects: [count('scale 1', `registered and without an address ${withoutAddress.county}`, 39), count('scale 1', 'registered and without an address 370000', 39)],
  },
]
