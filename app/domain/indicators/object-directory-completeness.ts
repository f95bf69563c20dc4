import { defineRatio } from '#domain/indicator.ts'

/** A04: registered entities that the directory of objects holds with all key fields. */
export const objectDirectoryCompleteness = defineRatio({
  id: 'object-directory-completeness',
  code: 'A04',
  version: 1,
  name: { zh: '检查对象名录库完备率', en: 'Object directory completeness' },
  shortName: { zh: '对象库完备率', en: 'Object directory' },
  question: {
    zh: '按登记信息当年应在库的在业主体中，已入检查对象名录库且关键字段齐全有效的占多少？',
    en: 'Of the active entities that the registration says should be there, what share does the directory of objects hold with all key fields valid?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '一（五）', quote: '动态调整检查对象名录库和执法检查人员名录库' },
  workPoints: [5],
  fact: 'registered_years',
  datedBy: 'listed_date',
  counted: [],
  met: [{ column: 'lacking', op: 'is-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 98, denominator: 100 }],
  unit: { zh: '户', en: 'entities' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再补全', en: 'complete' } },
  exclusions: [
    { zh: '当年登记注销的主体不计；当年新设立的自设立之日起计入', en: 'Entities deregistered in the year do not count; those established in it count from that day' },
    { zh: '关键字段为：统一社会信用代码（或注册号）、主体类型、行业代码、行政区划、成立日期、登记状态为存续、住所', en: 'Key fields: credit code (or registration no.), type, industry, region, date of establishment, status of an active entity, address' },
    { zh: '信用代码校验位不符的早期代码真实存在，不算无效', en: 'Genuine early credit codes fail their check digit, which alone does not make one invalid' },
    { zh: '名录库只有现状，往年也按现在的名录库核对；目标 98% 为拟定口径', en: 'The directory tells what is there now, so earlier years are held against it as well; the target of 98% is a proposal' },
  ],
  pullsAgainst: { zh: '登记底册不全会抬高本指标；请与底册报送情况同看', en: 'A register that leaves entities out raises it; read it beside what was delivered of the register' },
  examples: [
    {
      says: 'by June three count: one complete, one without address, one not in the directory; the fourth is established in August',
      rows: [
        { listed_date: '2023-01-01', lacking: null },
        { listed_date: '2023-01-01', lacking: 'address' },
        { listed_date: '2023-03-08', lacking: 'directory' },
        { listed_date: '2023-08-01', lacking: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 3,
    },
    { says: 'nobody registered, no rate', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
