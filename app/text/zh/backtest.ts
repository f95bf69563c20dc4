const indicators: Readonly<Record<string, string>> = {
  'past-fail': '上次不合格', 'past-critical': '上次严重问题', 'past-serious': '上次较重问题', 'past-minor': '上次一般问题', risk: '业态风险等级', facility: '业态', license: '许可种类', application: '许可申请类型',
  'own-visits': '以往检查次数', 'own-rate': '自身历史问题率（收缩）', 'last-serious': '上次较重问题数', 'last-minor': '上次一般问题数', 'last-violations': '上次违规条数', 'last-failed': '上次未通过', 'days-since': '距上次天数', 'last-temperature': '上次有温控违规（3 号）', 'last-vermin': '上次有虫鼠迹象（18 号）', 'last-hands': '上次有洗手违规（8 号）',
  'zip-year': '邮区近一年问题率', 'ward-year': '选区近一年问题率', 'district-year': '警区近一年问题率', 'precinct-year': '小区近一年问题率', 'zip-quarter': '邮区近一季问题率', 'ward-quarter': '选区近一季问题率', 'zip-ever': '邮区历来问题率',
  around: '周边半年问题率', 'around-lately': '周边近一月问题率', 'chain-ever': '同名店历来问题率', 'address-ever': '同址历来问题率',
}

/** The backtest on a published case. */
export const backtest = {
  title: '回测',
  headline: (p: { ours: number; city: number; all: number; share: string; published: number }) =>
    `芝加哥公开案例：前半程找到 ${p.ours} / ${p.all} 户严重问题（${p.share}%），该市模型按同一程序复算为 ${p.city}，其公布为 ${p.published}`,
  beats: '本模型高于该市公布的数。',
  falls: (p: { by: number; days: string }) => `比该市公布的少 ${p.by} 户，平均提前天数${p.days}。差在哪里、为什么，见下。`,
  fewerDays: (days: string) => `少 ${days} 天`,
  moreDays: (days: string) => `多 ${days} 天`,
  made: (p: { made: string; command: string }) => `${p.made} 由命令 ${p.command} 算出；数据为芝加哥市 2014 年公开的检查记录（MIT 许可），不随产品分发。`,
  orders: {
    title: '三种顺序下的同一批检查',
    note: (p: { visits: string; found: string; from: string; to: string }) => `${p.visits} 次检查，其中 ${p.found} 次发现严重问题，${p.from}—${p.to}`,
    columns: { order: '顺序', half: '前半程找到', days: '平均提前', test: '检验', later: '反而更晚', area: 'AUC' },
    names: { 'as-made': '当年实际顺序', city: '该市模型（文件中的评分）', ours: '本产品的记分卡', inspector: '只按检查人员（仅作对照）', published: '该市公布的结果' },
    daysUnit: (days: string) => `${days} 天`,
    interval: (low: string, high: string) => `95% 区间 ${low}—${high}`,
    test: (p: { t: string; degrees: string; chance: string }) => `t = ${p.t}，自由度 ${p.degrees}，p ${p.chance}`,
    firstDays: (p: { visits: string }) => `前半程为得分最高的一半（818 次）；若只数完整的检查日（前 ${p.visits} 次），见括号。`,
    brackets: (found: number, share: string) => `${share}%（${found}）`,
  },
  why: {
    title: '不如之处与原因',
    against: (p: { mean: string; chance: string }) => `逐户比较，本模型比该市评分平均${p.mean}（配对 t 检验 p ${p.chance}）。`,
    earlier: (days: string) => `早 ${days} 天`,
    later: (days: string) => `晚 ${days} 天`,
    discordant: (p: { ours: number; city: number; chance: string }) => `只有本模型排进前半程的 ${p.ours} 户，只有该市排进的 ${p.city} 户（符号检验 p ${p.chance}）：两者之差没有超出偶然。`,
    inspector: (p: { found: number; days: string }) => `该市模型知道由谁去查，那是它最重的一项；只按检查人员的颜色分组排序，前半程就有 ${p.found} 户、平均提前 ${p.days} 天。本产品不把检查人员当作企业的风险，所以不用它。`,
    weather: '该市模型还用了检查当天的气温；重新排序时那一天尚未到来，本模型不用。所有指标只到 2014年9月1日为止，检查期间的新结果也不用。',
    files: (p: { published: number; now: number; days: string; publishedDays: string }) => `该市公布 ${p.published} 户、提前 ${p.publishedDays} 天；其公开文件中的评分出自后来的一次重算，按原程序得 ${p.now} 户、${p.days} 天，与其仓库中的评估程序（68.2%）相符。`,
    assume: '和该市一样，假定哪一天去查都会查到同样的问题；这一点无法检验。',
    holdout: (p: { area: string; share: string; days: string }) => `在更早的四个两个月里（选模型用），选中的模型平均 AUC ${p.area}，前半程 ${p.share}%，提前 ${p.days} 天；测试期较难，不据此回头再改模型，测试只跑一次。`,
  },
  curve: { title: '随检查推进找到的严重问题', note: '户，按各自顺序', sentence: (p: { ours: number; city: number; made: number }) => `查到一半时：本模型 ${p.ours}，该市模型 ${p.city}，实际顺序 ${p.made}。`, slot: (step: number) => `${step}%`, column: '已查', tableLabel: '查看数据表', shortNames: { 'as-made': '实际', city: '该市', ours: '本模型', inspector: '人员' } },
  cuts: { title: '查准率与查全率', note: '先查这么多时', columns: { first: '先查', oursPrecision: '本模型查准率', oursRecall: '本模型查全率', cityPrecision: '该市查准率', cityRecall: '该市查全率' }, first: (share: string, visits: string) => `${share}%（${visits} 次）` },
  districts: { title: '分地区', note: '按警区；严重问题不足 10 户的加斜线，不作比较', columns: { place: '警区', visits: '检查', found: '严重问题', made: '实际前半程', city: '该市前半程', ours: '本模型前半程', days: '本模型平均提前' }, unknown: '未知' },
  candidates: { title: '怎样选的模型', note: '只用 2014年9月1日以前的检查；四个两个月各自留出', columns: { id: '模型', indicators: '指标', monotone: '单调分箱', area: '平均 AUC', share: '前半程', days: '平均提前' }, chosen: '（选中）', yes: '是', no: '否' },
  table: { title: '记分表', note: (base: string) => `起始 ${base} 分，各项相加；分高则先查。200 分翻一倍`, fold: '展开全部指标与分箱', columns: { indicator: '指标', bin: '分箱', count: '训练检查', rate: '其中发现', points: '分值', iv: '信息值' } },
  inputs: { title: '输入', note: '文件与摘要，任何人可复核', columns: { file: '文件', rows: '行', hash: 'SHA-256' }, trained: (p: { visits: string; found: string; from: string; to: string }) => `训练用 ${p.from}—${p.to} 的 ${p.visits} 次检查，其中 ${p.found} 次发现严重问题；随机种子与全部数字在文件 app/domain/backtests/chicago-2014.json 中。` },
  indicators,
  unknownBin: '未知',
}
