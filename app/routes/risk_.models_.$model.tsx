import { useActionData, useLoaderData } from '@remix-run/react'
import { ModelLayout } from '#app/components/reports/model-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentModel } from '#app/presenters/reports/model-page.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findModelMoves, findVersions, requireModel } from '#app/queries/models/find-models.server.ts'
import { takeModelStep } from '#app/take-model.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayWriteModels } from '#domain/rights.ts'

export const meta = titlePage

/** One version of a model, with what may be done with it. */
export const loader = servePage('models', async ({ scope, params, url, user, text, language }) => {
  const kept = await requireModel(scope, params['model'], url.searchParams.get('version'))
  const input = {
    kept, versions: await findVersions(scope, kept.id), moves: await findModelMoves(scope, kept), areas: await findAreas(scope),
    reader: user.name, mayWrite: mayWriteModels(user), csrf: user.csrf,
  }
  return { title: kept.name, view: presentModel(input, { text, language }), period: null }
})

/** Sends it, publishes it with its line, sends it back, or retires it. */
export const action = takeForm('models', takeModelStep)

export default function Model() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ModelLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
