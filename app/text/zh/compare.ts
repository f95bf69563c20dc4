import { say, type Sayable } from '#app/text/say.ts'

/** Boards that set indicators side by side. */
export const compare = {
  matrix: { departments: '各部门指标', joint: '联合抽查各项指标', channels: '检查渠道与程序十二点' },
  note: {
    departments: '省市县同条线机构合为一个部门；任务按组织部门计一次，结果按实施部门计。',
    joint: '一项任务按组织者计一次；同条线的上下级机构算一个部门。户次、计划、任务三种算法并列。',
    channels: '渠道按户次计；程序按任务逐点核对，十二点都做到才算规范。',
  },
  headline: {
    lead: (p: { area: string; name: string; value: string; fraction: string }) => `${p.area}${p.name} ${p.value}${p.fraction === '' ? '' : `（${p.fraction}）`}`,
    met: (p: { rows: number; unit: string; met: number }) => `${p.rows} ${p.unit}中 ${p.met} 个达标`,
    worst: (names: Sayable) => say`${names}差距最大`,
  },
  unit: { department: '个部门', field: '个领域', level: '个层级' },
  ranking: (name: string) => `${name}排名`,
  rankingNote: '括号内相邻两行不能区分',
  definition: (name: string) => `${name}口径`,
}
