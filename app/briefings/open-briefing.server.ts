/** One briefing as a reader may see it, with what its page and its files need. */
import { askFigures } from '#app/briefings/ask-figures.server.ts'
import type { BriefingInput } from '#app/presenters/briefing-page.ts'
import { findBriefingVersions, findTaggedFigures, requireBriefing } from '#app/queries/briefings/find-briefings.server.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { readBriefing } from '#domain/briefings/markdown.ts'
import { covers, mayBrief } from '#domain/rights.ts'

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function openBriefing(scope: PageScope, id: number, right: Right): Promise<Omit<BriefingInput, 'csrf'>> {
  const briefing = await requireBriefing(scope, id)
  const mayWrite = mayBrief(right) && covers(right, briefing.area)
  return {
    briefing,
    figures: await findTaggedFigures(scope, id, briefing.version),
    // who only reads is shown what was written, not what became of it
    now: mayWrite ? await askFigures(scope, readBriefing(briefing.body).tags) : [],
    earlier: await findBriefingVersions(scope, id),
    departments: await nameDepartments(scope),
    batch: scope.generation.batch,
    mayWrite,
  }
}
