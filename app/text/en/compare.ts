import { say } from '#app/text/say.ts'
import type { Text } from '#app/text/zh.ts'

export const compare: Text['compare'] = {
  matrix: { departments: 'Indicators by department', joint: 'Indicators of joint inspection', channels: 'Channels, and the twelve points of procedure' },
  note: {
    departments: 'Offices of one line at province, city and county are one department; a task counts once, with its organiser, a result with who carried it out.',
    joint: 'A task counts once, with its organiser; offices of one line at two levels are one department. The three ways of counting stand side by side.',
    channels: 'Channels count visits; procedure checks each task point by point, and only a task that passes all twelve conforms.',
  },
  headline: {
    lead: (p) => `${p.area}: ${p.name} ${p.value}${p.fraction === '' ? '' : ` (${p.fraction})`}`,
    met: (p) => `${p.met} of ${p.rows} ${p.unit} meet the target`,
    worst: (names) => say`${names} are furthest from it`,
  },
  unit: { department: 'departments', field: 'fields', level: 'levels' },
  ranking: (name: string) => `${name} by place`,
  rankingNote: 'neighbours in brackets cannot be told apart',
  definition: (name: string) => `Definition of ${name}`,
}
