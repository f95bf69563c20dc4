import { useLoaderData } from '@remix-run/react'
import { refuseIndicator } from '#app/board-page.server.ts'
import { departmentChosen, departmentIndicators } from '#app/boards/departments.ts'
import { DepartmentsLayout } from '#app/components/board/departments-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentDepartments } from '#app/presenters/departments.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { getIndicatorMatrix } from '#app/queries/get-indicator-matrix.server.ts'
import { titlePage } from '#app/title-page.ts'
import { clampPeriod, parsePeriod, sameDaysLastYear, yearToDate } from '#domain/period.ts'

export const meta = titlePage

const PATH = '/boards/departments'

export const loader = servePage('board', async (tools) => {
  const { scope, user, url, text } = tools
  const asked = { area: url.searchParams.get('area'), period: url.searchParams.get('period'), indicator: url.searchParams.get('indicator') }
  const area = await requireArea(scope, asked.area ?? user.areaCode)
  const period = asked.period === null ? yearToDate(scope.today) : clampPeriod(parsePeriod(asked.period), scope.today)
  const code = asked.indicator ?? departmentChosen
  if (!departmentIndicators.includes(code)) throw refuseIndicator(code)
  const [matrix, before, areas] = await Promise.all([
    getIndicatorMatrix(scope, { area: area.code, period, codes: departmentIndicators, by: 'department' }),
    getIndicatorMatrix(scope, { area: area.code, period: sameDaysLastYear(period), codes: [code], by: 'department' }),
    findAreas(scope),
  ])
  const now = matrix.columns.find(({ definition }) => definition.code === code)
  if (now === undefined) throw refuseIndicator(code)
  const addressOf = (change: Partial<typeof asked>): string => buildAddress(PATH, { ...asked, ...change })
  return {
    title: `${text.departments.title} · ${now.definition.shortName[tools.language]}`,
    view: presentDepartments({
      ...tools, matrix, period, department: null, role: user.role, title: text.departments.matrix, chosen: code, switches: [],
      definition: requireRatio(code), now, before: before.columns[0] ?? null,
      addressOf: (indicator) => addressOf({ indicator }),
      addressRow: () => null,
      exports: presentExports('figures', { indicator: departmentIndicators.join(','), area: area.code, period: period.text, by: 'department' }, tools),
    }),
    period,
    periodAddress: (choice: string) => addressOf({ period: choice }),
    areas: { current: area, all: areas.filter(({ code: own, level }) => own === user.areaCode || level === 'city'), addressOf: (own: string) => addressOf({ area: own }) },
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function Departments() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DepartmentsLayout board={view} />
    </PageFrame>
  )
}
