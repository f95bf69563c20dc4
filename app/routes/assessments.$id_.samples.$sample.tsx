import { useActionData, useLoaderData } from '@remix-run/react'
import { noteFinding } from '#app/commands/sample-files.server.ts'
import { SampleLayout } from '#app/components/filings/sample-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readFinding } from '#app/filings/read-review.server.ts'
import { redraw } from '#app/filings/redraw.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentSample } from '#app/presenters/filings/samples.ts'
import { addressSamples } from '#app/presenters/filings/words.ts'
import { findSampledFiles, requireSample } from '#app/queries/filings/find-samples.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayReviewOn } from '#domain/filings/turn.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

export const meta = titlePage

/** One sample: what it was drawn from and by which seed, its files, what was found. */
export const loader = servePage('assessments', async ({ scope, params, user, url, text, language }) => {
  const assessment = await requireAssessment(scope, params['id'])
  const sample = await requireSample(scope, assessment.assessmentId, params['sample'])
  const [files, parties] = [await findSampledFiles(scope, sample.sampleId), await findFilingParties(scope, assessment)]
  const redrawn = url.searchParams.get('recompute') === 'yes' ? await redraw(scope, assessment, sample, files) : null
  const leads = mayLeadAssessments(user)
  const party = parties.find(({ code }) => code === sample.party) ?? { code: sample.party, name: sample.party }
  const input = { assessment, sample, files, party, redrawn, leads, mayNote: leads && mayReviewOn(assessment, scope.today), csrf: user.csrf }
  return { title: `${party.name} ${text.filings.samples.title}`, view: presentSample(input, { text, language }), period: null }
})

/** Notes what was found of one file. */
export const action = takeForm('assessments', async (form) => {
  const { services } = form.context
  const { assessmentId, sampleId } = await withScope(services, form.user, async (scope) => {
    const assessment = await requireAssessment(scope, form.params['id'])
    return { assessmentId: assessment.assessmentId, sampleId: (await requireSample(scope, assessment.assessmentId, form.params['sample'])).sampleId }
  })
  const found = readFinding(form.read, sampleId, services.findToday())
  await changeInScope(services, form.user, (db) => noteFinding(db, found, form.user))
  return `${addressSamples(assessmentId, sampleId)}#f${found.position}`
})

export default function Sample() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SampleLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
