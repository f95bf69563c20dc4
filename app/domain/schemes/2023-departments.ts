/** The provincial departments' sheet of 2023: 100 points, a bonus of at most 5, deductions of at most 10. Points and floors are proposals. */
import { defineScheme } from '#domain/define-scheme.ts'
import { bySteps, common2023, computed, evenly, filed } from '#domain/schemes/parts.ts'

/** 综合监管“一件事”八个领域的牵头部门 among the departments of the joint conference. */
const leads: readonly string[] = ['JTT', 'RST', 'SCJG', 'SWT', 'WJW', 'YJT', 'ZJT']

export const departmentScheme2023 = defineScheme({
  ...common2023,
  id: 'department-2023',
  of: 'departments',
  version: 1,
  name: { zh: '2023年省级部门“双随机、一公开”监管工作考核', en: 'Assessment of provincial departments 2023' },
  note: {
    zh: '按本系统全省数据计分。分值、下限、档次与加扣分为拟定方案。填报项由各部门自查自评时填报，此前不计入满分；综合监管“一件事”仅牵头部门计分，其他部门分值并入本类。',
    en: 'Scored by each department’s own work throughout the province. Points, floors, steps, bonus and deductions are proposals. Filed items stand outside full marks until the self-assessment; comprehensive supervision is scored for lead departments alone.',
  },
  blocks: [
    {
      id: 'lists',
      name: { zh: '一 清单与指引', en: '1 Lists and guidelines' },
      items: [
        evenly('A01', 7, 60, 100),
        evenly('A02', 5, 70, 100),
        evenly('A03', 5, 60, 100),
        filed('Y1', 3, 'answer', { zh: '清单按时修订', en: 'List revised in time' }, { zh: '抽查事项清单（第三版）按时修订印发', en: 'the list (third edition) was revised and issued in time' }),
        evenly('A05', 4, 80, 100),
      ],
    },
    {
      id: 'plan',
      name: { zh: '二 计划与执行', en: '2 Plan and execution' },
      items: [
        filed('Y2', 3, 'answer', { zh: '计划制定公开', en: 'Plan made and published' }, { zh: '年度抽查计划按时制定、公开', en: 'the yearly plan was made and published in time' }),
        evenly('B01', 5, 80, 100),
        evenly('B02', 6, 80, 100),
        evenly('B03', 4, 80, 100),
        evenly('B05', 3, 60, 95),
        evenly('F01', 3, 60, 100),
      ],
    },
    {
      id: 'joint',
      name: { zh: '三 联合与综合监管', en: '3 Joint and comprehensive supervision' },
      items: [
        evenly('C01', 8, 15, 40),
        filed('Y3', 4, 'count', { zh: '省级联合集中抽查', en: 'Provincial campaigns' }, { zh: '发起或参加的省级部门联合集中抽查次数', en: 'provincial joint campaigns started or joined' }, bySteps([[1, 2], [2, 4]], true)),
        evenly('C03', 4, 50, 90),
        filed('Y4', 2, 'answer', { zh: '“一件事”清单', en: 'Comprehensive item list' }, { zh: '牵头领域重点事项清单已印发', en: 'the list of the field led was issued' }, undefined, leads),
        filed('Y5', 2, 'answer', { zh: '“一件事”规则', en: 'Comprehensive rules' }, { zh: '牵头领域监管规则已制定', en: 'the rules of the field led were made' }, undefined, leads),
        filed('Y6', 2, 'answer', { zh: '“一件事”试点', en: 'Comprehensive pilot' }, { zh: '牵头领域已开展试点', en: 'a pilot of the field led is under way' }, undefined, leads),
      ],
    },
    {
      id: 'credit',
      name: { zh: '四 信用与智慧', en: '4 Credit and intelligence' },
      items: [
        evenly('D01', 6, 30, 70),
        filed('Y7', 2, 'answer', { zh: '专业型分类模型', en: 'Own class model' }, { zh: '已建立专业型信用风险分类模型并运用', en: 'a class model of its own is in use' }),
        filed('Y8', 2, 'answer', { zh: '预警清单', en: 'Warning list' }, { zh: '已建立风险监测预警清单并推送', en: 'a list of early warnings is kept and passed on' }),
        evenly('B07', 2, 30, 80),
        computed('B08', 2, bySteps([[5, 1], [10, 2]])),
      ],
    },
    { id: 'publication', name: { zh: '五 公示与闭环', en: '5 Publication and closure' }, items: [evenly('E01', 5, 80, 100), evenly('E02', 5, 70, 100)] },
    {
      id: 'training',
      name: { zh: '六 培训宣传', en: '6 Training and publicity' },
      items: [evenly('G01', 4, 50, 90), filed('Y9', 2, 'count', { zh: '宣传引导', en: 'Publicity' }, { zh: '年内公开发布的宣传稿件数', en: 'pieces published within the year' }, bySteps([[4, 1], [12, 2]], true))],
    },
  ],
})
