import type { Text } from '#app/text/zh.ts'

export const joint: Text['joint'] = {
  partners: {
    title: 'Who inspects with whom: lead × partner',
    note: 'joint tasks',
    rowHead: 'Lead',
    total: 'Led',
    legend: 'Tasks',
    same: 'the same department',
    pair: (lead: string, partner: string) => `${lead} with ${partner}`,
    cell: (pair: string, tasks: string) => `${pair}: ${tasks}`,
    tasks: (tasks: string) => tasks,
    foot: (names: string) => `A task stands once in the cell of each of its partners, and once in “Led”. Departments in no joint task: ${names}.`,
    none: 'none',
  },
}
