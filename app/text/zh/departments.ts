import { say, type Sayable } from '#app/text/say.ts'

/** The board of departments. */
export const departments = {
  title: '部门',
  matrix: '各部门指标',
  headline: {
    met: (p: { area: string; name: string; departments: number; met: number }) => `${p.area} ${p.departments} 个部门中 ${p.met} 个${p.name}达标`,
    worst: (names: Sayable) => say`${names}差距最大`,
    watched: (p: { area: string; name: string; value: string; departments: number }) => say`${p.area} ${String(p.departments)} 个部门${p.name} ${p.value}`,
  },
  second: '省市县同条线机构合为一个部门；任务按组织部门计一次，结果按实施部门计。',
  ranking: (name: string) => `${name}：部门排名`,
  rankingNote: '括号内相邻两部门不能区分',
  definition: (name: string) => `${name}口径`,
}
