import { useLoaderData } from '@remix-run/react'
import { jointBoard } from '#app/boards/joint.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import { CompareLayout } from '#app/components/board/compare-layout.tsx'
import { HeatTable } from '#app/components/risk/heat-table.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentJointPartners } from '#app/presenters/joint-partners.ts'
import { findDepartments } from '#app/queries/find-areas.server.ts'
import { getJointPartners } from '#app/queries/get-joint-partners.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { scope, text } = tools
  const { answer, area, period } = await readCompareBoard(tools, jointBoard, { title: text.compare.matrix.joint, note: text.compare.note.joint })
  const [partners, departments] = await Promise.all([getJointPartners(scope, { area: area.code, period }), findDepartments(scope)])
  return { ...answer, view: { board: answer.view, partners: presentJointPartners(partners, departments, tools) } }
})

export default function Joint() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareLayout board={view.board}>{view.partners && <HeatTable table={view.partners} />}</CompareLayout>
    </PageFrame>
  )
}
