import type { Text } from '#app/text/zh.ts'

export const joint: Text['joint'] = {
  /** Between two sentences. */
  join: ' ',
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
  spared: {
    title: 'Visits made and visits spared',
    note: (spared: string, joint: string) => `${joint} joint visits spared ${spared} others`,
    column: { area: 'Area', visits: 'Visits', firms: 'Objects', per: 'Visits an object', joint: 'Joint visits', spared: 'Visits spared' },
    foot: 'A visit is one object in one task. A visit of a joint task spares as many others as lines entered results, less one; where one line alone recorded something it spares none. An object of several areas is one in the whole.',
  },
  campaigns: {
    title: (year: string) => `Provincial joint campaigns of ${year}`,
    note: (done: string, demand: string) => `${done} done of ${demand} demanded`,
    noDemand: (done: string) => `${done} done`,
    column: { name: 'Campaign', departments: 'Departments', started: 'Began', finished: 'Done', stage: 'Stage' },
    name: (ordinal: number, name: string) => `No. ${ordinal}: ${name}`,
    departments: (lead: string, partners: string) => (partners === '' ? `${lead} leads` : `${lead} leads, with ${partners}`),
    unknown: 'not told',
    stage: { done: 'done', running: 'under way', planned: 'not begun' },
    none: 'No campaign yet this year',
    noneText: 'Campaigns of the provincial departments stand here once they are delivered.',
    foot: 'The demand is a setting with the year from which it holds (鲁双随机办[2023]3号 二（六）); a campaign is done once its last day was delivered.',
  },
  again: {
    title: 'Objects visited on most days',
    note: (count: string) => `the ${count} with most days of on-site inspection this year; for internal use`,
    column: { firm: 'Object', area: 'Area', days: 'Days', departments: 'Departments that came', span: 'First—latest' },
    days: (days: number) => `${days} days`,
    span: (first: string, last: string) => `${first}—${last}`,
    foot: 'Objects of class A or B, or of none (as C06 counts); departments that come on one day make one day.',
  },
}
