import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { MappingLayout } from '#app/components/deliveries/mapping-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { handleAction } from '#app/faults.server.ts'
import { mapFile, openFile, readLookupsInScope } from '#app/mapping/open-mapping.server.ts'
import { saveMapping } from '#app/mapping/save-mapping.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentMapping } from '#app/presenters/mapping-page.ts'
import { findRefusedFile } from '#app/queries/find-refused-file.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** The columns of a refused file beside the fields of a source table: suggested, chosen and previewed. All of it is in the address. */
export const loader = servePage('mapping', async ({ scope, url, params, text, language, user }, { config }) => {
  const deliveryId = Number(params['id'])
  const file = await findRefusedFile(scope, deliveryId)
  if (file === null) throw new Response(null, { status: 404 })
  const { view } = mapFile(await openFile(config.deliveryDir, file.storedName), url.searchParams, await readLookupsInScope(scope))
  const name = url.searchParams.get('name') ?? file.fileName.replace(/\.[^.]*$/, '').replaceAll('@', ' ').slice(0, 60)
  const input = { ...view, deliveryId, fileName: file.fileName, layouts: file.layouts, name, csrf: user.csrf }
  return { title: text.mapping.title, view: presentMapping(input, { text, language }), period: null }
})

/** Saves what was chosen as a layout of the file's sender and hands the file in once more. */
export const action = handleAction(async ({ request, params, context }: ActionFunctionArgs) => {
  const user = await requireUser(request, context, 'mapping')
  const form = await request.formData()
  assertCsrf(request, form)
  return redirect(await saveMapping({ context, user, deliveryId: Number(params['id']), form }))
})

export default function Mapping() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MappingLayout key={view.table.value} mapping={view} />
    </PageFrame>
  )
}
