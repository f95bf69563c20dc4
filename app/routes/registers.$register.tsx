import { useLoaderData } from '@remix-run/react'
import { RegisterLayout } from '#app/components/lists/register-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressRegister, presentRegisterPage } from '#app/presenters/register-page.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findRegisterRows } from '#app/queries/registers/find-register.server.ts'
import { readRegister } from '#app/register-page.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('records', async (tools) => {
  const { scope, url, params, language } = tools
  const { question, area, choice } = await readRegister(tools, params['register'] ?? '')
  const { register, kind, period } = question
  const [page, names, areas] = await Promise.all([findRegisterRows(scope, question, { after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE }), findCodeNames(scope), findAreas(scope)])
  return {
    title: register.name[language],
    view: presentRegisterPage({ register, area, kind, choice, page, names }, tools),
    period,
    periodAddress: (chosen: string) => addressRegister(register, { ...choice, period: chosen }),
    takes: ['department' as const],
    areas: { current: area, all: areas.filter(({ level }) => level !== 'county'), addressOf: (code: string) => addressRegister(register, { ...choice, area: code, own: null }) },
  }
})

export default function RegisterList() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RegisterLayout register={view} />
    </PageFrame>
  )
}
