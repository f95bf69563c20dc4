/** Points 15 to 19 of the plan: how checks were entered and made, training, publicity, satisfaction. */
export const channels = {
  point: (number: number) => `工作要点 ${number}`,
  exact: (share: string, fraction: string) => `实为 ${share}，${fraction}`,
  tooFew: '问卷不足',
  partial: (names: string) => `${names}有月份未报，只计已报部分。`,
  emptyTitle: '所选范围内没有数据',
  emptyText: '换一个地区、部门或时期再看。',
  entry: {
    title: '录入渠道', note: '户次；全部结果由移动端录入的才算移动端',
    columns: { total: '检查户次', mobile: '移动端', other: '非移动端' } as Readonly<Record<string, string>>,
  },
  means: { title: '非现场手段', note: '条；只数没有实地检查的结果', total: '非现场结果' },
  training: {
    title: '业务培训', note: '在库人员按人，参训按人次',
    columns: { people: '在库人员', trained: '当年已培训', rate: '培训覆盖率', attended: '参训人次', passed: '考试合格', failed: '不合格' } as Readonly<Record<string, string>>,
    notFromNewYear: '培训覆盖率从 1 月 1 日起算；所选时期不从年初开始，只列参训人次。',
  },
  publicity: { title: '宣传', note: '件；按发布日期和渠道', total: '宣传件数' },
  satisfaction: {
    title: '经营主体满意度', note: '有效问卷',
    columns: { answers: '有效问卷', satisfied: '满意', rate: '满意度' } as Readonly<Record<string, string>>,
    foot: (least: string) => `有效问卷不足 ${least} 份的写“问卷不足”，不算满意度。`,
  },
  register: {
    headline: (p: { area: string; name: string; count: string; unit: string }) => `${p.area}${p.name} ${p.count} ${p.unit}`,
    second: '与看板上的数同一条件，行数等于该数。',
    back: '渠道与程序',
    filters: '筛选', apply: '筛选', clear: '清除', clearOne: (name: string) => `清除${name}`, any: '不限', found: (count: string) => `找到 ${count} 行`,
    own: '本级', ownText: '只看本级',
    empty: '没有符合条件的记录', emptyText: '换一个地区、部门、时期或类别再看。',
    none: '未填',
  },
}
