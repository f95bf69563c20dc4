/** A sheet tried on the figures of a period: the places that it would have given, beside those of that year's published sheet. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear } from '#app/period-page.server.ts'
import type { PreviewInput } from '#app/presenters/sheets/sheet-preview.ts'
import type { ScoredParty } from '#app/presenters/score-readings.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { findSheet, requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import type { PageScope } from '#app/queries/types.ts'
import { scoreBy } from '#app/score-page.server.ts'
import { yearOf } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'
import { maySeeOtherParties } from '#domain/rights.ts'
import { listItems, withoutFiled, type Scheme } from '#domain/scheme.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'

/** @throws RefusedError 404 for a sheet that may not be seen, 403 for a right over one party, which has no places */
export async function previewSheet({ scope, params, url, user }: PageTools): Promise<PreviewInput> {
  const sheet = await requireSheet(scope, params['sheet'])
  if (!maySeeOtherParties(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不看全省，没有名次可以试算。', en: 'Your right does not see the whole province, so there are no places to try.' })
  const period = readPeriodFromNewYear(url.searchParams.get('period') ?? String(Math.min(sheet.year - 1, yearOf(scope.today))), scope.today)
  const published = await findSheet(scope, sheet.of, yearOf(period.from))
  const faulty = findSheetFaults(sheet.scheme).length > 0 && sheet.state !== 'shipped'
  const reason = faulty ? 'faulty' : listItems(withoutFiled(sheet.scheme)).length === 0 ? 'empty' : null
  return {
    sheet,
    period,
    reason,
    then: reason === null ? await score(scope, sheet.scheme, period) : null,
    published: published === null ? null : { scheme: published, cities: await score(scope, published, period) },
  }
}

function score(scope: PageScope, scheme: Scheme, period: Period): Promise<readonly ScoredParty[]> {
  return scoreBy(scope, withoutFiled(scheme), period)
}
