/** The board of joint inspection. */
export const joint = {
  partners: {
    title: '谁与谁联合：牵头 × 配合',
    note: '联合任务，项',
    rowHead: '牵头部门',
    total: '牵头',
    legend: '项数',
    same: '同一部门',
    pair: (lead: string, partner: string) => `${lead}牵头、${partner}配合`,
    cell: (pair: string, tasks: string) => `${pair}：${tasks} 项`,
    tasks: (tasks: string) => `${tasks} 项`,
    foot: (names: string) => `一项任务有几个配合部门就在几格里各计一次，“牵头”一列只计一次。没有参加任何联合任务的部门：${names}。`,
    none: '无',
  },
}
