import { useLoaderData } from '@remix-run/react'
import { RecordsLayout } from '#app/components/lists/records-layout.tsx'
import { SidePanel } from '#app/components/lists/side-panel.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readRecords, type AskedRecords } from '#app/machine/read-question.ts'
import { servePage, type PageTools } from '#app/page.server.ts'
import { presentRecordPanel, presentRecordsPage, type RecordsSubject } from '#app/presenters/records-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findIndicatorValues, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayOpen } from '#domain/rights.ts'
import { findWarningRule } from '#domain/warnings/index.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('records', async (tools) => {
  const { scope, user, url, text, language } = tools
  const asked = readRecords(withoutOpen(url), scope.today)
  const { code, area: areaCode, period, part, filters, after } = asked
  const area = await requireArea(scope, areaCode)
  const [subject, page, names] = await Promise.all([
    findSubject(tools, asked),
    findRecords(scope, { code, area: areaCode, period, part, filters, after, limit: ROWS_OF_A_PAGE }),
    findCodeNames(scope),
  ])
  const input = {
    subject,
    choice: { indicator: code, area: areaCode, period: period.text, part, department: filters.department ?? null, class: filters.riskClass ?? null, industry: filters.industry ?? null },
    area,
    period,
    page,
    names,
    open: url.searchParams.get('open'),
    after,
    maySeeEnterprise: mayOpen(user.role, 'enterprise'),
  }
  const reader = { text, language }
  const addressOf = (changed: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams(url.searchParams)
    for (const name of ['after', 'open']) query.delete(name)
    for (const [name, value] of Object.entries(changed)) query.set(name, value)
    return `${url.pathname}?${query.toString()}`
  }
  return {
    title: text.records.title,
    view: { list: presentRecordsPage(input, reader), panel: presentRecordPanel(input, reader) },
    period: input.subject.kind === 'warning' ? null : period,
    periodAddress: (chosen: string) => addressOf({ period: chosen }),
    areas: { current: area, all: (await findAreas(scope)).filter(({ level }) => level !== 'county'), addressOf: (chosen: string) => addressOf({ area: chosen }) },
  }
})

/** The question as the machine interface reads it: the opened record is this page's own matter. */
function withoutOpen(url: URL): URL {
  const question = new URL(url)
  question.searchParams.delete('open')
  for (const [name, value] of [...question.searchParams]) if (value === '') question.searchParams.delete(name)
  return question
}

async function findSubject({ scope }: PageTools, { code, area, period, filters }: AskedRecords): Promise<RecordsSubject> {
  const rule = findWarningRule(code)
  if (rule !== null) return { kind: 'warning', rule, batch: scope.generation.batch, asOf: scope.today }
  const definition = requireRatio(code)
  const [figure] = await findIndicatorValues(scope, { codes: [definition.code], area, period, filters })
  if (figure === undefined) throw new Response(null, { status: 404 })
  return { kind: 'indicator', definition, figure }
}

export default function Records() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading} side={view.panel === null ? undefined : <SidePanel panel={view.panel} />}>
      <RecordsLayout records={view.list} />
    </PageFrame>
  )
}
