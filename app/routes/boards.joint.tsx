import { useLoaderData } from '@remix-run/react'
import { jointBoard } from '#app/boards/joint.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import { CompareLayout } from '#app/components/board/compare-layout.tsx'
import { JointSection, OpportunitiesLink } from '#app/components/joint/joint-section.tsx'
import { HeatTable } from '#app/components/risk/heat-table.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readJointSections } from '#app/joint-sections.server.ts'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { text } = tools
  const { answer, area, period } = await readCompareBoard(tools, jointBoard, { title: text.compare.matrix.joint, note: text.compare.note.joint })
  const { ruling, ...sections } = await readJointSections(tools, area, period)
  const { head } = answer.view
  return { ...answer, view: { board: { ...answer.view, head: { ...head, second: [...head.second, { text: text.joint.join }, ...ruling] } }, ...sections } }
})

export default function Joint() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareLayout board={view.board}>
        <OpportunitiesLink link={view.opportunities} />
        {view.partners && <HeatTable table={view.partners} />}
        {view.sections.map((section) => (
          <JointSection key={section.title} section={section} />
        ))}
      </CompareLayout>
    </PageFrame>
  )
}
