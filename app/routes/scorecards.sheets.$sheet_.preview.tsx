import { useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { PreviewLayout } from '#app/components/sheets/preview-layout.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { addressSheet } from '#app/presenters/sheets/addresses.ts'
import { presentPreview } from '#app/presenters/sheets/sheet-preview.ts'
import { previewSheet } from '#app/sheets/preview-sheet.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** The places that a sheet would have given. */
export const loader = servePage('sheets', async (tools) => {
  const { scope, url, text, language } = tools
  const input = await previewSheet(tools)
  const asked = url.searchParams.get('period')
  return {
    title: text.sheets.preview.title(input.sheet.name[language]),
    view: presentPreview(input, { text, language }),
    period: input.period,
    periodAddress: (period: string) => buildAddress(addressSheet(input.sheet, 'preview'), { period }),
    limits: asked === null ? [] : sayMoved(asked, scope.today, { text, language }),
  }
})

export default function PreviewSheet() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <PreviewLayout page={view} />
    </PageFrame>
  )
}
