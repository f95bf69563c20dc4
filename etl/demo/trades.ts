/** What subjects do: industry code (GB/T 4754—2017), the word in their name, their scope of business, how common it is. */

export interface Trade {
  readonly industry: string
  readonly word: string
  readonly scope: string
  readonly weight: number
  /** Food trades are graded by a model of their own (食品经营专业型). */
  readonly isFood: boolean
}

const trade = (industry: string, word: string, scope: string, weight: number, isFood = false): Trade =>
  ({ industry, word, scope, weight, isFood })

/** Trades of enterprises. */
export const companyTrades: readonly Trade[] = [
  trade('F5179', '商贸', '日用品批发、零售', 15),
  trade('F5164', '建材销售', '建筑材料批发', 9),
  trade('F5231', '超市', '食品及日用品零售', 6),
  trade('C3311', '金属制品', '金属结构制造', 7),
  trade('C2929', '塑业', '塑料制品制造', 4),
  trade('C1391', '食品', '淀粉及淀粉制品制造', 4),
  trade('L7281', '企业管理', '企业管理咨询', 7),
  trade('L7259', '文化传媒', '广告设计、制作', 5),
  trade('E4710', '建筑工程', '房屋建筑施工', 8),
  trade('M7512', '科技', '技术推广服务', 8),
  trade('I6513', '信息技术', '软件开发', 6),
  trade('H6210', '餐饮管理', '正餐服务', 4),
  trade('H6110', '酒店', '住宿服务', 1.5),
  trade('O8111', '汽车服务', '汽车修理与维护', 4),
  trade('G5430', '物流', '道路货物运输', 4),
  trade('K7020', '物业', '物业管理', 3),
  trade('R8930', '健身', '健身休闲活动', 1.6),
  trade('P8391', '职业培训', '职业技能培训', 1.4),
  trade('Q8423', '口腔门诊', '门诊医疗服务', 1.2),
  trade('A0141', '果蔬', '蔬菜种植', 1.8),
  trade('N7712', '环保', '环境卫生管理', 0.9),
  trade('J6650', '融资咨询', '金融信息服务', 0.9),
  trade('D4430', '热力', '热力供应', 0.4),
  trade('B1019', '矿业', '土砂石开采', 0.4),
]

/** Trades of individual households. */
export const householdTrades: readonly Trade[] = [
  trade('F5212', '百货店', '日用百货零售', 17),
  trade('F5222', '糕点店', '预包装食品零售', 12, true),
  trade('F5223', '果品店', '水果、蔬菜零售', 10, true),
  trade('F5232', '服装店', '服装零售', 9),
  trade('H6210', '饭店', '正餐服务', 11, true),
  trade('H6291', '小吃店', '小吃服务', 12, true),
  trade('O8040', '理发店', '理发服务', 8),
  trade('O8111', '汽修店', '汽车修理', 5),
  trade('G5439', '运输户', '道路货物运输', 5),
  trade('C1411', '糕点坊', '糕点制作', 3.5),
  trade('R9052', '棋牌室', '室内娱乐', 1.8),
  trade('P8399', '托管部', '课外托管', 1.2),
  trade('Q8425', '诊所', '诊所服务', 1.2),
  trade('L7111', '租赁站', '建筑工程机械租赁', 1.5),
  trade('A0412', '养殖场', '内陆养殖', 1.8),
]

/** Trades of farmers' cooperatives. */
export const cooperativeTrades: readonly Trade[] = [
  trade('A0141', '蔬菜种植专业合作社', '组织成员种植、销售蔬菜', 5),
  trade('A0151', '果品专业合作社', '组织成员种植、销售水果', 3),
  trade('A0311', '养殖专业合作社', '组织成员养殖、销售牲畜', 3),
  trade('A0521', '农机服务专业合作社', '为成员提供农机作业', 2),
]

/** Resident offices of foreign enterprises. */
export const officeTrades: readonly Trade[] = [trade('L7299', '代表处', '与隶属企业有关的非营利性联络活动', 1)]

/** Problem rate of an industry section against the average of all. */
export const problemFactors: Readonly<Record<string, number>> = {
  A: 0.8, B: 1.2, C: 1.05, D: 0.9, E: 1.1, F: 0.8, G: 1, H: 1.38, I: 0.7, J: 0.45, K: 0.95, L: 0.9, M: 0.8, N: 1, O: 1.1, P: 1, Q: 1.05, R: 1.15,
}
