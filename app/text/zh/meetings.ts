/** Meetings with departments and cities. */
export const meetings = {
  title: '会议记录',
  headline: (p: { year: string; held: string }) => `${p.year} 年已召开 ${p.held} 次会议`,
  second: '与部门、各市的会议及其议定事项；已召开的次数是“联席会议运行”的依据。',
  open: (p: { open: string; overdue: string }) => `所列会议中 ${p.open} 项议定事项未办结${p.overdue === '0' ? '' : `，${p.overdue} 项逾期`}。`,
  write: '记录一次会议', checklists: '督查清单',
  filters: '筛选会议', year: '年度', state: '状态', party: '参会单位', any: '不限', apply: '筛选', clear: '清除', clearOne: (label: string) => `清除${label}`, found: (count: string) => `共 ${count} 次`,
  empty: '没有符合条件的会议', emptyText: '省级考核人员记录会议；市和部门看到自己参加的会议。',
  list: '会议',
  states: { planned: '拟召开', held: '已召开', minuted: '已印发纪要', cancelled: '已取消' },
  column: { day: '日期', title: '会议', state: '状态', place: '地点', parties: '参会单位', decisions: '议定事项' },
  decisionCount: (p: { count: string; open: string; overdue: string }) => (p.count === '0' ? '无' : `${p.count} 项，未办结 ${p.open}${p.overdue === '0' ? '' : `，逾期 ${p.overdue}`}`),
  parties: (p: { first: string; count: number }) => (p.count <= 3 ? p.first : `${p.first}等 ${p.count} 个单位`),
  noParties: '未列参会单位',
  one: {
    state: '状态', place: '地点', parties: '参会单位', others: '其他参会人员', agenda: '议程', minutes: '纪要', nothing: '尚未填写', edit: '修改', version: '版本',
    decisions: '议定事项', decisionNote: '逾期：未办结且已过时限', none: '没有议定事项',
    what: '事项', owner: '责任单位', due: '时限', done: '办结', isDone: '已办结', isOpen: '未办结', isLate: '逾期', noDay: '未定时限',
    history: '修改历史', historyNote: '每次保存都记入台账，不能删改', saved: (version: string) => `第 ${version} 版`,
    by: (p: { version: number; name: string; at: string }) => `第 ${p.version} 版，${p.name}，${p.at}`,
  },
  form: {
    new: '记录一次会议', edit: (title: string) => `修改：${title}`, day: '日期', place: '地点', title: '会议名称', state: '状态', parties: '参会单位', others: '其他参会人员', agenda: '议程', minutes: '纪要',
    decision: (index: number) => `议定事项 ${index}`, owner: (index: number) => `事项 ${index} 责任单位`, due: (index: number) => `事项 ${index} 时限`, done: (index: number) => `事项 ${index} 已办结`,
    fixed: '这次会议已取消，不再改动。', alone: '写了责任单位、时限或办结，却没有写事项',
  },
}
