import { say, type Sayable } from '#app/text/say.ts'

/** A space parts figures from Chinese, and stands nowhere inside Chinese: 40% 目标, 5 倍目标. */
const before = (target: string): string => (/[\d%]$/.test(target) ? `${target} ` : target)

/** The leader board, on a desk, a phone and a wall. */
export const board = {
  title: '看板',
  tiles: '指标',
  headline: {
    /** 全省部门联合抽查比例 39.75%，距 40% 目标还差 46 项 */
    short: (p: { area: string; name: string; value: Sayable; target: string; gap: Sayable }) =>
      say`${p.area}${p.name} ${p.value}，距 ${before(p.target)}目标还差 ${p.gap}`,
    /** 全省结果公示率 99.31%，未达 100% 目标，已逾期 1,966 条 */
    lost: (p: { area: string; name: string; value: Sayable; target: string; gap: Sayable }) =>
      say`${p.area}${p.name} ${p.value}，未达 ${before(p.target)}目标，已逾期 ${p.gap}`,
    above: (p: { area: string; name: string; value: Sayable; target: string; gap: Sayable }) =>
      say`${p.area}${p.name} ${p.value}，高出 ${before(p.target)}目标 ${p.gap}`,
    /** 全省重复入户率 8.85%，超出 5% 上限 327 户 */
    over: (p: { area: string; name: string; value: Sayable; target: string; gap: Sayable }) =>
      say`${p.area}${p.name} ${p.value}，超出 ${before(p.target)}上限 ${p.gap}`,
    below: (p: { area: string; name: string; value: Sayable; target: string; gap: Sayable }) =>
      say`${p.area}${p.name} ${p.value}，距 ${before(p.target)}上限尚余 ${p.gap}`,
    exactly: (p: { area: string; name: string; value: Sayable; target: string }) =>
      say`${p.area}${p.name} ${p.value}，恰达 ${before(p.target)}目标`,
    missed: (p: { area: string; name: string; value: Sayable; target: string }) =>
      say`${p.area}${p.name} ${p.value}，未达 ${before(p.target)}目标`,
    met: (p: { area: string; name: string; value: Sayable; target: string }) =>
      say`${p.area}${p.name} ${p.value}，达到 ${before(p.target)}目标`,
    watched: (p: { area: string; name: string; value: Sayable; fraction: string }) =>
      say`${p.area}${p.name} ${p.value}（${p.fraction}），只观察、不设目标`,
    empty: (p: { area: string; name: string; state: string }) => say`${p.area}${p.name}：${p.state}`,
    /** 14 个市中 8 个达标 */
    areasMet: (p: { areas: number; unit: string; met: Sayable }) => say`${String(p.areas)} ${p.unit}中 ${p.met} 个达标`,
    allMet: (p: { areas: number; unit: string }) => say`${String(p.areas)} ${p.unit}全部达标`,
    worst: (p: { names: Sayable }) => say`${p.names}差距最大`,
    worstOne: (p: { names: Sayable }) => say`${p.names}未达标`,
    partJoin: '；',
    worstJoin: '，',
    end: '。',
  },
  second: {
    up: (delta: Sayable, unit: string) => say`比上年同期提高 ${delta} ${unit}`,
    down: (delta: Sayable, unit: string) => say`比上年同期下降 ${delta} ${unit}`,
    level: '与上年同期持平',
    noLastYear: '上年同期没有可比数据',
    missing: (cities: Sayable) => say`${cities}有月份未报，只计其已报部分`,
    missingMany: (cities: Sayable, count: number) => say`${cities}等 ${String(count)} 个市有月份未报，只计其已报部分`,
    join: '；',
  },
  tile: {
    sentence: (p: { name: string; value: string; fraction: string; status: string; target: string; sameTime: string; work: string }) =>
      [`${p.name} ${p.value}`, p.fraction, p.status, p.target, p.sameTime, p.work].filter((part) => part !== '').join('，'),
    sameTime: (delta: string) => `同期 ${delta}`,
    convert: (p: { verb: string; count: Sayable; unit: string; target: string }) => say`${p.verb} ${p.count} ${p.unit}可达 ${p.target}`,
    convertShort: (p: { verb: string; count: Sayable; unit: string }) => say`${p.verb} ${p.count} ${p.unit}`,
    convertOr: (p: { verb: string; count: Sayable; unit: string; added: Sayable; noun: string; target: string }) =>
      say`${p.verb} ${p.count} ${p.unit}或新增 ${p.added} ${p.unit}${p.noun}可达 ${p.target}`,
    convertOrShort: (p: { verb: string; count: Sayable; unit: string; added: Sayable }) => say`${p.verb} ${p.count} ${p.unit}或新增 ${p.added} ${p.unit}`,
    /** Rows a week from now to the period's last day. */
    pace: (p: { count: Sayable; unit: string }) => say`每周 ${p.count} ${p.unit}`,
    paceTitle: '到期末每周至少要完成这么多',
    previous: '环比',
    previousMonth: '较上月',
    previousMonthTitle: '与上月末的累计值相比',
    previousTitle: '与前一时期的同样天数相比',
    lost: (p: { count: Sayable; unit: string }) => say`逾期 ${p.count} ${p.unit}，已无法补回`,
    lostShort: (p: { count: Sayable; unit: string }) => say`逾期 ${p.count} ${p.unit}`,
    above: (p: { count: Sayable; unit: string }) => say`高出目标 ${p.count} ${p.unit}`,
    left: (p: { count: Sayable; unit: string }) => say`距上限尚余 ${p.count} ${p.unit}`,
    over: (p: { count: Sayable; unit: string }) => say`超出上限 ${p.count} ${p.unit}`,
    exactly: '恰达标',
    watched: '只观察，不设目标',
    monotone: 'A、B、C、D 依次不降',
    inverted: (low: string, high: string) => say`${low}低于 ${high}，请补抽`,
    unjudged: '有类别没有企业，不判断次序',
    classRates: (high: string, highRate: string, low: string, lowRate: string) => `${high.replace('+', '、')} 类 ${highRate} ÷ ${low} 类 ${lowRate}`,
    nothingDue: '本期没有应计对象',
    tooFew: (limit: number) => `分母不足 ${limit}，不排名`,
    missingTable: '数据未到',
    receipts: '看回执',
    definition: '口径',
    fromNewYear: '只按年初至今计',
    fromNewYearText: '分母是1月1日的在册对象，不能单取一季一月。',
    seeYear: (year: string) => `看 ${year} 年`,
    missing: (cities: string) => `缺${cities}`,
  },
  quality: {
    sentence: (arrived: number, expected: number) => `${expected} 个市中 ${arrived} 个已到数`,
    sentenceMissing: (arrived: number, expected: number, names: string) => `${expected} 个市中 ${arrived} 个已到数，缺${names}`,
  },
  map: {
    choose: '换指标',
    title: (name: string) => `各市${name}`,
    countyTitle: (name: string) => `各县区${name}`,
    noteTarget: (unit: string, target: string) => `${unit}，按与 ${before(target)}目标的距离着色`,
    notePlain: (unit: string) => `${unit}，没有目标，不着色`,
    wallNote: (unit: string) => `${unit}，越亮差得越多`,
    short: (count: string, unit: string) => `差 ${count} ${unit}`,
    over: (count: string, unit: string) => `超 ${count} ${unit}`,
    overdue: (count: string, unit: string) => `逾 ${count} ${unit}`,
    /** Of a limit that is better kept: over it, or so far below. */
    overLimit: (count: string, unit: string) => `超限 ${count} ${unit}`,
    left: (count: string, unit: string) => `余 ${count} ${unit}`,
    exactly: '恰达标',
    inverted: '次序倒挂',
    legend: '与目标的距离',
    legendEmpty: (state: string, count: number) => `${state} ${count}`,
    shortWord: '未达标',
    offProvince: (count: string, unit: string) => `省本级 ${count} ${unit}计入全省，不在图上`,
    offCity: (count: string, unit: string) => `市本级 ${count} ${unit}计入全市，不在图上`,
    list: (name: string) => `${name}，按名次`,
  },
  ranking: {
    title: '排名与名次区间',
    note: '括号内相邻两市不能区分',
    noteCounty: '括号内相邻两县区不能区分',
    place: '名次',
    city: '市',
    county: '县区',
    interval: '名次区间',
    value: (unit: string) => `比例 ${unit}`,
    times: '倍数',
    fraction: (unit: string) => `分子 / 分母 ${unit}`,
    classRates: (high: string, low: string) => `${high.replace('+', '、')} / ${low} 类 %`,
    sameTime: '同期',
    distance: '距目标',
    sentence: (place: number, low: number, high: number) => (low === high ? `第 ${place} 名` : `第 ${place} 名，${low}—${high} 名之间`),
    target: (target: string) => `目标 ${target}`,
    noteExact: '按倍数精确比较，不作区间',
    notRanked: '只观察，不作排名',
    peers: '同类市',
    allCities: '全部市',
    peersOf: (city: string) => `${city}和同类市`,
    peerPlace: '同类',
    notePeers: (city: string, count: number) => `${city}和 ${count} 个同类市；“名次”是全省名次`,
    nothingDue: '本期没有应计对象',
    notReportedSince: (table: string, month: string) => `${table} ${month}未报送`,
    notReported: '数据未到',
    small: (fraction: string, limit: number) => `${fraction}，分母不足 ${limit}`,
  },
  trend: {
    title: (area: string) => `${area}走势`,
    titleOf: (area: string, name: string) => `${area}${name}走势`,
    note: (unit: string) => `月末累计，${unit}`,
    sentence: (p: { area: string; name: string; first: string; firstMonth: string; last: string; lastMonth: string; target: string }) =>
      `${p.area}${p.name}月末累计：${p.firstMonth} ${p.first}，${p.lastMonth} ${p.last}${p.target === '' ? '' : `，${p.target}`}`,
    sentenceEmpty: (p: { area: string; name: string }) => `${p.area}${p.name}本年尚无可画的月份`,
    target: (target: string) => `目标 ${target}`,
    month: '月份',
    thisYear: (year: string) => `${year} 年累计`,
    lastYear: (year: string) => `${year} 年累计`,
    fraction: (year: string) => `${year} 年分子 / 分母`,
  },
  warnings: {
    title: '最重的五条预警',
    all: (count: string) => `全部 ${count} 条红色`,
    allAny: (count: string) => `全部 ${count} 条`,
    dueOverdue: (days: string) => `逾期 ${days} 日`,
    dueToday: '今日到限',
    dueLeft: (days: string) => `剩 ${days} 日`,
    emptyTitle: '没有红、橙色预警',
    emptyText: (rules: number, instant: string) => `${rules} 条规则都已算过，截至 ${instant}。`,
    byPlace: '预警最重之处',
    place: (area: string, rule: string) => `${area} ${rule}`,
    count: (count: string) => `${count} 条`,
  },
  shareTitle: '本页地址即含时期、地区与指标，复制地址即可分享',
}
