/** The question behind a choice of findings, and one finding, for their pages and their exports. */
import type { FindingsChoice } from '#app/presenters/addresses.ts'
import { getFinding } from '#app/queries/find-findings.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { FindingLine, FindingsQuestion, PageScope } from '#app/queries/types.ts'

/** All but its page. */
export function askFindings({ rule, city, task, opened, ended }: FindingsChoice): Omit<FindingsQuestion, 'after' | 'limit'> {
  return {
    ...(rule === null ? {} : { rule }),
    ...(city === null ? {} : { city }),
    ...(task === null ? {} : { task }),
    ...(opened === null ? {} : { opened }),
    ...(ended === null ? {} : { ended }),
  }
}

/** @throws RefusedError 404 for a number that is none, or that the scope holds nothing of: the two are not told apart */
export async function requireFinding(scope: PageScope, sent: string | null | undefined): Promise<FindingLine> {
  const finding = /^\d{1,15}$/.test(sent ?? '') ? await getFinding(scope, Number(sent)) : null
  if (finding !== null) return finding
  throw new RefusedError(404, 'no-such-finding', { zh: '没有这处核对问题，或不在您的权限内。', en: 'There is no such finding, or not within your right.' })
}
