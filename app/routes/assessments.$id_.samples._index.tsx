import { useActionData, useLoaderData } from '@remix-run/react'
import { drawFiles } from '#app/commands/sample-files.server.ts'
import { SamplesLayout } from '#app/components/filings/samples-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readDraw } from '#app/filings/read-review.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentSamples } from '#app/presenters/filings/samples.ts'
import { addressSamples } from '#app/presenters/filings/words.ts'
import { findSamples } from '#app/queries/filings/find-samples.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { requireFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayReviewOn } from '#domain/filings/turn.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

export const meta = titlePage

/** Samples of files that were drawn for the reviews on the spot; a party sees those of its own files. */
export const loader = servePage('assessments', async ({ scope, params, user, text, language }) => {
  const assessment = await requireAssessment(scope, params['id'])
  const [samples, parties] = [await findSamples(scope, assessment.assessmentId), await requireFilingParties(scope, assessment)]
  const leads = mayLeadAssessments(user)
  const input = { assessment, fromDay: assessment.fromDay, samples, parties, leads, mayDraw: leads && mayReviewOn(assessment, scope.today), csrf: user.csrf, today: scope.today }
  return { title: text.filings.samples.title, view: presentSamples(input, { text, language }), period: null }
})

/** Draws a sample. */
export const action = takeForm('assessments', async (form) => {
  const { services } = form.context
  const { assessment, parties } = await withScope(services, form.user, async (scope) => {
    const found = await requireAssessment(scope, form.params['id'])
    return { assessment: found, parties: await requireFilingParties(scope, found) }
  })
  const drawn = readDraw(form.read, assessment, parties, services.findToday())
  return addressSamples(assessment.assessmentId, await changeInScope(services, form.user, (db) => drawFiles(db, drawn, form.user)))
})

export default function Samples() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SamplesLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
