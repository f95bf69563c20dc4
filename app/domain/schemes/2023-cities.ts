/** The cities' sheet of 2023, whole: 100 points, a bonus of at most 5, deductions of at most 10. Points and floors are proposals. */
import { defineScheme } from '#domain/define-scheme.ts'
import { bySteps, common2023, computed, evenly, filed, percent } from '#domain/schemes/parts.ts'

export const fullCityScheme2023 = defineScheme({
  ...common2023,
  id: 'city-2023',
  of: 'cities',
  version: 2,
  name: { zh: '2023年各市“双随机、一公开”监管工作考核', en: 'Assessment of cities 2023' },
  note: {
    zh: '分值、下限、档次与加扣分为拟定方案。填报项由各市自查自评时填报，此前不计入满分。手工指定检查对象在 F01 内扣分，扣完为止。',
    en: 'Points, floors, steps, bonus and deductions are proposals. Filed items are filed in the self-assessment and stand outside full marks until then. Manual choice of objects is deducted within F01.',
  },
  blocks: [
    {
      id: 'base',
      name: { zh: '一 基础', en: '1 Basis' },
      items: [evenly('A01', 4, 60, 100), evenly('A02', 3, 70, 100), evenly('A04', 4, 80, 98), evenly('A05', 3, 80, 100), evenly('A06', 2, 50, 95)],
    },
    {
      id: 'plan',
      name: { zh: '二 计划与程序', en: '2 Plan and procedure' },
      items: [evenly('B01', 4, 80, 100), evenly('B02', 5, 80, 100), evenly('B03', 4, 80, 100), evenly('B05', 4, 60, 95), evenly('F01', 3, 60, 100, { losses: [{ code: 'F02', eachHundredths: 100, capHundredths: null }] })],
    },
    {
      id: 'joint',
      name: { zh: '三 联合抽查', en: '3 Joint inspection' },
      items: [evenly('C01', 8, 15, 40), evenly('C03', 4, 50, 90), evenly('C05', 3, 0, 20), evenly('C06', 3, 20, 5), evenly('C08', 2, 0, 100)],
    },
    {
      id: 'credit',
      name: { zh: '四 信用与智慧', en: '4 Credit and intelligence' },
      items: [
        evenly('D01', 5, 30, 70),
        computed('D02', 2, { kind: 'yes-no', demand: { zh: 'A、B、C、D 四类抽取率依次不降', en: 'the draw rate does not fall from A to D' } }),
        evenly('D05', 2, 100, 200),
        evenly('D06', 3, 60, 95),
        evenly('B07', 2, 30, 80),
        computed('B08', 2, bySteps([[5, 1], [10, 2]])),
      ],
    },
    {
      id: 'publication',
      name: { zh: '五 公示与闭环', en: '5 Publication and closure' },
      items: [evenly('E01', 7, 80, 100, { losses: [{ code: 'E04', eachHundredths: 10, capHundredths: 200 }] }), evenly('E02', 6, 70, 100), evenly('E03', 3, 90, 100)],
    },
    {
      id: 'organisation',
      name: { zh: '六 组织保障', en: '6 Organisation' },
      items: [
        filed('Z1', 1, 'answer', { zh: '联席会议运行', en: 'Joint conference' }, { zh: '联席会议年内召开并有会议纪要', en: 'the joint conference met within the year, with minutes' }),
        filed('Z2', 1, 'answer', { zh: '计划印发公开', en: 'Plan published' }, { zh: '年度抽查计划按时印发并公开', en: 'the yearly plan was issued and published in time' }),
        filed('Z3', 1, 'answer', { zh: '自查报告', en: 'Self-check report' }, { zh: '按时报送自查报告', en: 'the self-check report was filed in time' }),
        evenly('G01', 3, 50, 90),
        filed('Z4', 2, 'count', { zh: '宣传引导', en: 'Publicity' }, { zh: '年内公开发布的宣传稿件数', en: 'pieces published within the year' }, bySteps([[4, 1], [12, 2]], true)),
        evenly('G02', 2, 75, 85, { evidence: 'survey' }),
        filed('Z5', 2, 'ratio', { zh: '上年整改完成率', en: 'Rectified since last year' }, { zh: '上年督查问题已整改数 / 应整改数', en: 'problems of last year’s supervision that were mended, of those due' }, { kind: 'linear', floor: percent(50), target: percent(100) }),
      ],
    },
  ],
})
