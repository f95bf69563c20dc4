import { useLoaderData } from '@remix-run/react'
import { PlanList } from '#app/components/plans/plan-list.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { findPlanTable, readPlanPage } from '#app/plans-page.server.ts'
import { addressPlan, findPlanSection } from '#app/presenters/plans/sections.ts'
import { presentPlanList } from '#app/presenters/plans/list-page.ts'
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { getListStanding } from '#app/queries/plans/comprehensive.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50
/** Departments by level: never more. */
const ROWS_OF_A_SUMMARY = 200

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { scope, user, url, params, text } = tools
  const section = findPlanSection(params.section)
  if (section === null) throw new Response(null, { status: 404 })
  const { question, choice, period, versions, limits } = await readPlanPage(tools, section.facets)
  const { table, summary } = section
  const [list, told, standing, names, areas, departments] = await Promise.all([
    findPlanTable(scope, table.id, question, { only: choice.only, after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE }),
    summary === null ? null : findPlanTable(scope, summary.id, question, { only: null, after: null, limit: ROWS_OF_A_SUMMARY }),
    section.id === 'comprehensive' ? getListStanding(scope, question) : null,
    findCodeNames(scope),
    findAreas(scope),
    findDepartments(scope),
  ])
  return {
    title: text.plans.section[section.id].name,
    view: presentPlanList({ section, choice, question, period: period.text, versions, list, summary: told?.rows ?? [], standing, names, role: user.role }, tools),
    period,
    periodAddress: (asked: string) => addressPlan(section.id, { ...choice, period: asked }),
    areas: {
      current: question.area,
      all: areas.filter(({ code, level, cityCode }) => code === user.areaCode || level === 'city' || (question.area.level !== 'province' && cityCode === question.area.cityCode)),
      addressOf: (code: string) => addressPlan(section.id, { ...choice, area: code }),
    },
    departments: { current: question.department ?? null, all: departments, addressOf: (code: string | null) => addressPlan(section.id, { ...choice, department: code }) },
    limits,
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function PlanListPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <PlanList list={view} />
    </PageFrame>
  )
}
