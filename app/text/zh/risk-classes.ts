import { say, type Sayable } from '#app/text/say.ts'

/** How classes move, and how models stand to each other. */
export const riskClasses = {
  title: '类别变动与对照',
  unclassified: '未分类',
  gone: '已退出',
  className: (code: string, name: string) => `${code} ${name}`,
  headline: {
    moved: (p: { model: string; month: string; moved: Sayable; worse: Sayable; better: Sayable }) => say`${p.model} ${p.month}变动 ${p.moved} 户：风险升高 ${p.worse} 户，降低 ${p.better} 户`,
    still: (p: { model: string; month: string }) => `${p.model} ${p.month}没有变动`,
    nothing: '没有分类记录。',
  },
  second: {
    unclassified: (p: { day: string; fraction: string; share: string }) => `${p.day}在册企业未分类 ${p.fraction} 户，占 ${p.share}%`,
    schemes: '各模型按自己的类别体系显示，不混算；一次分类自当日起十二个月内有效，抽查以抽取时的类别为准。企业类别属内部结果，不公开。',
  },
  choices: { model: '模型', month: '月份', other: '对照模型' },
  moves: {
    title: '月度变动',
    note: (from: string, to: string) => `${from} → ${to}，户；行为月初，列为月末`,
    rowHead: '月初类别',
    total: '合计',
    foot: '对角线为未变。颜色只区分风险升高与未变、降低，不按户数深浅。',
    cell: (from: string, to: string) => `${from} → ${to}`,
    value: (count: string) => `${count} 户`,
    open: '看企业',
    kinds: { same: '未变', worse: '风险升高', better: '风险降低', other: '新分类或退出' },
  },
  months: {
    title: '未分类占比',
    note: '月末在册企业，%',
    columns: { month: '月末', classified: '已分类', all: '在册', unclassified: '未分类', share: '未分类占比' },
    none: '只有通用型有在册企业可比。',
  },
  crosswalk: {
    title: (one: string, other: string) => `对照：${one} × ${other}`,
    note: '今日类别，户',
    rowHead: (model: string) => model,
    total: '合计',
    agree: (p: { both: string; same: string }) => `两个模型都有类别的 ${p.both} 户，其中同类 ${p.same} 户。`,
    differ: '两个模型的类别体系不同，只能并列，不能说同类。',
    none: '本地区只有一个模型，没有可对照的。',
  },
  schemes: {
    title: '类别体系',
    columns: { scheme: '体系', classes: '类别，风险由低到高', models: '模型', valid: '有效', source: '依据', crosswalk: '与后一体系的对应' },
    usual: '各专业型',
    until: (to: string) => `至 ${to}`,
    since: (from: string) => `${from} 起`,
    noCrosswalk: '未见规定，不换算',
  },
}
