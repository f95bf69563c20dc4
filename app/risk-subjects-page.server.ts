/** What the list of enterprises behind a cell and its export share: the question out of the address. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear } from '#app/period-page.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { RiskSubjectsQuestion } from '#app/queries/types.ts'
import { addDays } from '#domain/calendar.ts'
import { listClassCodes } from '#domain/class-schemes/index.ts'
import { NONE } from '#domain/filter.ts'
import { parsePeriod } from '#domain/period.ts'

/** Out of the directory, beside the classes of the schemes. */
const GONE = '-'
const LONGEST = 100

/** @throws RefusedError 400 when the address asks nothing that there is, PeriodError for days that can't be read */
export function readRiskSubjects({ scope, user, url }: Pick<PageTools, 'scope' | 'user' | 'url'>): RiskSubjectsQuestion {
  const read = (name: string): string => (url.searchParams.get(name) ?? '').slice(0, LONGEST)
  const readClass = (name: string): string => {
    const code = read(name)
    if (code === NONE) return ''
    if (code !== GONE && !listClassCodes().includes(code)) throw refuse()
    return code
  }
  const area = read('area') || user.areaCode
  switch (read('what')) {
    case 'undrawn': {
      const { from, to } = readPeriodFromNewYear(read('period') || null, scope.today)
      const field = read('field')
      return { what: 'undrawn', area, from, to, riskClass: readClass('class'), field: field === '' ? null : field }
    }
    case 'moved': {
      const month = parsePeriod(read('month'))
      if (month.kind !== 'month' || month.from > scope.today) throw refuse()
      return { what: 'moved', area, model: read('model'), from: addDays(month.from, -1), to: month.to < scope.today ? month.to : scope.today, fromClass: readClass('from'), toClass: readClass('to') }
    }
    case 'crossed':
      return { what: 'crossed', area, day: scope.today, one: read('one'), other: read('other'), oneClass: readClass('one-class'), otherClass: readClass('other-class') }
    default:
      throw refuse()
  }
}

function refuse(): RefusedError {
  return new RefusedError(400, 'no-such-list', { zh: '没有这样的名单，请从风险页面的一格打开。', en: 'There is no such list; open one from a cell of the risk pages.' })
}
