import { defineRatio } from '#domain/indicator.ts'

/** C04: joint campaigns that the province has finished, of those that the year demands. */
export const provincialCampaigns = defineRatio({
  id: 'provincial-campaigns',
  code: 'C04',
  version: 1,
  name: { zh: '省级部门联合集中抽查次数', en: 'Provincial campaigns' },
  shortName: { zh: '省级集中抽查', en: 'Campaigns' },
  question: {
    zh: '当年应组织的省级部门联合集中抽查，已完成几次？',
    en: 'How many of the provincial joint campaigns that the year demands are done?',
  },
  source: { document: '鲁双随机办[2023]3号', clause: '二（六）', quote: '年内省级层面组织 2 次部门联合集中抽查' },
  workPoints: [6],
  fact: 'campaign_duties',
  datedBy: 'year_start_date',
  metDatedBy: 'done_date',
  counted: [],
  met: [{ column: 'done_date', op: 'is-not-null' }],
  periods: 'from-new-year',
  betterWhen: 'higher',
  targets: [{ from: '2021-01-01', numerator: 100, denominator: 100 }],
  unit: { zh: '次', en: 'campaigns' },
  smallNumber: null,
  remedy: { kind: 'finish', verb: { zh: '再完成', en: 'finish' } },
  exclusions: [
    { zh: '只数省级组织的集中抽查；各市自己组织的不计', en: 'Those of the province alone; what a city organises itself does not count' },
    { zh: '每年应组织的次数是可改的定期设置，现为 2 次；超出的不再加计', en: 'How many a year demands is a dated setting, now 2; more than that add nothing' },
    { zh: '有完成日期才算完成', en: 'A campaign is done once it has a day of completion' },
  ],
  pullsAgainst: { zh: '一次集中抽查拆成两次会抬高本指标；请与实质联合率同看', en: 'Splitting one campaign in two raises it; read it beside real jointness' },
  examples: [
    {
      says: 'one of two campaigns done by June',
      rows: [
        { year_start_date: '2023-01-01', done_date: '2023-06-20' },
        { year_start_date: '2023-01-01', done_date: null },
      ],
      period: { from: '2023-01-01', to: '2023-06-30' },
      numerator: 1,
      denominator: 2,
    },
    { says: 'a year that demands none', rows: [], period: { from: '2023-01-01', to: '2023-06-30' }, numerator: 0, denominator: 0 },
  ],
})
