/** What the pages behind a figure share: the figure that the address asks for, and the page's address with something changed. */
import { readRecords, type AskedRecords } from '#app/machine/read-question.ts'
import type { PageTools } from '#app/page.server.ts'
import type { RecordsInput, RecordsSubject } from '#app/presenters/records-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import type { Period } from '#domain/period.ts'
import { findRowRule } from '#domain/warnings/index.ts'

/** What a page asks beyond the figure: the opened record, the one followed, the source table. */
const OWN = ['open', 'row', 'table']

type FigureTools = Pick<PageTools, 'scope' | 'url'>

export interface AskedFigure {
  readonly subject: RecordsSubject
  readonly choice: RecordsInput['choice']
  readonly asked: AskedRecords
  readonly period: Period
}

/** The figure of the address. @throws RefusedError as the records of it would; a 404 for a figure that is not there */
export async function readFigure(tools: FigureTools): Promise<AskedFigure> {
  const asked = readRecords(withoutOwn(tools.url), tools.scope.today)
  await requireArea(tools.scope, asked.area)
  const { code, area, period, part, filters } = asked
  const choice = { indicator: code, area, period: period.text, part, department: filters.department ?? null, class: filters.riskClass ?? null, industry: filters.industry ?? null, field: filters.field ?? null, level: filters.level ?? null, channel: filters.channel ?? null }
  return { subject: await findSubject(tools, asked), choice, asked, period }
}

/** The page's address with something else chosen, from its first page on and with nothing opened. */
export function addressChanged(url: URL, changed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(url.searchParams)
  for (const name of ['after', 'open']) query.delete(name)
  for (const [name, value] of Object.entries(changed)) query.set(name, value)
  return `${url.pathname}?${query.toString()}`
}

/** The question as the machine interface reads it: what is opened is the page's own matter. */
function withoutOwn(url: URL): URL {
  const question = new URL(url)
  for (const name of OWN) question.searchParams.delete(name)
  for (const [name, value] of [...question.searchParams]) if (value === '') question.searchParams.delete(name)
  return question
}

async function findSubject({ scope }: FigureTools, { code, area, period, filters }: AskedRecords): Promise<RecordsSubject> {
  const rule = findRowRule(code)
  if (rule !== null) return { kind: 'warning', rule, batch: scope.generation.batch, asOf: scope.today }
  const definition = requireRatio(code)
  const [figure] = await findIndicatorValues(scope, { codes: [definition.code], area, period, filters })
  if (figure === undefined) throw new Response(null, { status: 404 })
  return { kind: 'indicator', definition, figure }
}
