import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatrixLayout } from '#app/components/filings/matrix-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readMatrix } from '#app/filings/open-filing.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentMatrix } from '#app/presenters/filings/matrix.ts'
import { addressFilings } from '#app/presenters/filings/words.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

export const meta = titlePage

/** Who has filed what: all parties for the evaluators; a party is led to its own page. */
export const loader = servePage('assessments', async ({ scope, params, user, text, language }) => {
  const input = await readMatrix(scope, params)
  const [own] = input.parties
  if (!mayLeadAssessments(user) && own !== undefined) throw redirect(addressFilings(input.assessment.assessmentId, own.code))
  return { title: text.filings.title, view: presentMatrix(input, { text, language }), period: null }
})

export default function Filings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MatrixLayout page={view} />
    </PageFrame>
  )
}
