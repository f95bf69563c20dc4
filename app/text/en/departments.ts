import { say } from '#app/text/say.ts'
import type { Text } from '#app/text/zh.ts'

export const departments: Text['departments'] = {
  title: 'Departments',
  matrix: 'Indicators by department',
  headline: {
    met: (p) => `${p.area}: ${p.met} of ${p.departments} departments meet the target of ${p.name}`,
    worst: (names) => say`${names} are furthest from it`,
    watched: (p) => say`${p.area}: ${p.name} of ${String(p.departments)} departments is ${p.value}`,
  },
  second: 'Offices of one line at province, city and county are one department; a task counts once, with its organiser, a result with who carried it out.',
  ranking: (name: string) => `${name}: departments by place`,
  rankingNote: 'neighbours in brackets cannot be told apart',
  definition: (name: string) => `Definition of ${name}`,
}
