import { useActionData, useLoaderData } from '@remix-run/react'
import { ModelForm } from '#app/components/reports/model-form.tsx'
import { ReportLayout } from '#app/components/reports/report-layout.tsx'
import { ListGroups } from '#app/components/lists/list-groups.tsx'
import { EntryForm } from '#app/components/notes/entry-form.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readModelPage } from '#app/models-page.server.ts'
import { servePage } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentModels } from '#app/presenters/reports/models-page.ts'
import { takeDraft } from '#app/take-model.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** A scorecard of one's choice, fitted on one year and tried on another; beside it those that are kept. */
export const loader = servePage('models', async (tools) => {
  const context = await readModelPage(tools)
  const { area, areas } = context
  return {
    title: tools.text.models.title,
    view: presentModels(context),
    period: null,
    areas: { current: area, all: areas.filter(({ code, level }) => code === tools.user.areaCode || level === 'city'), addressOf: (code: string) => buildAddress('/risk/models', { area: code }) },
  }
})

/** Saves what is chosen as a draft. */
export const action = takeForm('models', takeDraft)

export default function Models() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>() ?? null
  return (
    <PageFrame shell={shell} reading={reading}>
      <ModelForm form={view.form} />
      <ReportLayout report={view.report} />
      {view.draft && <EntryForm form={view.draft} problem={problem} id="draft" />}
      <ListGroups groups={[view.saved]} />
    </PageFrame>
  )
}
