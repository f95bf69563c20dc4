/** A04, A05, A06 and C08, row by row from the registers, in plain words. */
import type { Row } from './find-fault.ts'
import type { Tally } from './tally.ts'

const years = ['2021', '2022', '2023']
const keyFields = ['统一社会信用代码', '主体类型', '行业代码', '行政区划代码', '成立日期', '住所']
const cell = (row: Row | undefined, name: string): string => row?.[name] ?? ''
const later = (...days: readonly string[]): string => [...days].sort().at(-1) ?? ''

export function countDirectories(tally: Tally, rows: (table: string) => readonly Row[]): void {
  const subjects = new Map(rows('subjects').map((row) => [cell(row, '主体身份代码'), row]))
  const people = new Map(rows('inspectors').flatMap((row) => [[cell(row, '人员编号'), row], [`no ${cell(row, '执法证号')}`, row]] as const))
  const tags = new Map<string, Set<string>>()
  for (const row of rows('subject_tags')) tags.set(cell(row, '主体身份代码'), (tags.get(cell(row, '主体身份代码')) ?? new Set()).add(cell(row, '标签类别')))
  for (const year of years) {
    const [newYear, end] = [`${year}-01-01`, `${year}-12-31`]
    const isActive = (from: string, until: string): boolean => from <= end && (until === '' || until > end)
    for (const row of rows('registrations')) {
      if (!isActive(cell(row, '设立日期'), cell(row, '登记注销日期'))) continue
      const held = subjects.get(cell(row, '主体身份代码'))
      const isWhole = held !== undefined && cell(held, '登记状态') === '存续' && keyFields.every((name) => cell(held, name) !== '')
      const day = later(newYear, cell(row, '设立日期'))
      tally.add('A04', cell(row, '登记地区代码'), day, isWhole ? day : null)
    }
    for (const row of rows('establishment')) {
      if (cell(row, '证件有效期至') !== '' && cell(row, '证件有效期至') < newYear) continue
      const held = people.get(cell(row, '人员编号') === '' ? `no ${cell(row, '执法证号')}` : cell(row, '人员编号'))
      const isWhole = cell(held, '人员状态') === '在岗' && cell(held, '执法证号') === cell(row, '执法证号') && cell(held, '执法证有效期至') >= newYear && cell(held, '执法事项范围') !== ''
      tally.add('A05', cell(row, '行政区划代码'), newYear, isWhole ? newYear : null)
    }
    for (const [id, row] of subjects) {
      if (!isActive(cell(row, '成立日期'), cell(row, '注销日期'))) continue
      const day = later(newYear, cell(row, '成立日期'))
      // a retired code counts where the place of registration is today
      tally.add('A06', cell(row, '登记机关区划代码'), day, tags.get(id)?.size === 3 ? day : null)
    }
    countComprehensive(tally, rows, year)
  }
}

/** All lists are the province's; a task anywhere carries an item out. */
function countComprehensive(tally: Tally, rows: (table: string) => readonly Row[], year: string): void {
  const [newYear, end] = [`${year}-01-01`, `${year}-12-31`]
  const versions = rows('comprehensive_items').filter((row) => cell(row, '生效日期') <= end && (cell(row, '失效日期') === '' || cell(row, '失效日期') >= newYear))
  for (const code of new Set(versions.map((row) => cell(row, '综合监管事项编码')))) {
    const own = versions.filter((row) => cell(row, '综合监管事项编码') === code).sort((one, other) => (cell(one, '生效日期') < cell(other, '生效日期') ? -1 : 1))
    const day = later(newYear, cell(own[0], '生效日期'))
    const first = rows('tasks').filter((row) => cell(row, '综合监管事项编码') === code && !['00', '99'].includes(cell(row, '任务状态')) && cell(row, '开始日期').startsWith(year))
      .map((row) => cell(row, '开始日期')).sort()[0]
    tally.add('C08', cell(own[0], '行政区划代码'), day, first !== undefined && cell(own.at(-1), '监管规则') !== '' ? later(day, first) : null)
  }
}
