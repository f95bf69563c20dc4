/** The page of joint opportunities: what its address asks, and what its forms send. */
import { acceptJointProposal, withdrawJointProposal } from '#app/commands/gather-joint-task.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import type { PageAnswer, PageTools } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import type { RatioTarget } from '#app/presenters/format.ts'
import { LONGEST_WHY, presentOpportunities, type OpportunitiesInput } from '#app/presenters/opportunities.ts'
import type { OpportunitiesPageView } from '#app/presenters/view-models.ts'
import { findAreas, findDepartments, requireArea } from '#app/queries/find-areas.server.ts'
import { requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { findJointOpenings, findOpeningVisits, MOST_VISITS } from '#app/queries/joint/find-openings.server.ts'
import { findJointProposals, findProposalVisits } from '#app/queries/joint/find-proposals.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { JointOpenings, JointProposal, PageScope } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { findTarget } from '#domain/indicator.ts'
import { mayGatherJointTasks, mayOpen, maySeeClass } from '#domain/rights.ts'

const PATH = '/boards/joint/opportunities'

/** @throws RefusedError 403 or 404 for an area outside the right or unknown */
export async function readOpportunities({ scope, user, url, text, language }: PageTools): Promise<PageAnswer<OpportunitiesPageView>> {
  const asked = { area: url.searchParams.get('area') || null, open: url.searchParams.get('open') || null }
  const area = await requireArea(scope, asked.area ?? user.areaCode)
  const [openings, proposals, areas, departments] = await Promise.all([
    findJointOpenings(scope, { area: area.code }),
    findJointProposals(scope, { area: area.code }),
    findAreas(scope),
    findDepartments(scope),
  ])
  const opened = await openOne(scope, asked.open, openings, proposals)
  const addressOf = (open: string | null): string => buildAddress(PATH, { area: asked.area, open })
  return {
    title: text.opportunities.title,
    view: presentOpportunities(
      { area, openings, proposals, opened, mostVisits: MOST_VISITS, mayGather: mayGatherJointTasks(user), isCut: user.departmentCode !== '', csrf: user.csrf },
      { text, language, today: scope.today, departments: Object.fromEntries(departments.map(({ code, shortName }) => [code, shortName])), seesClass: maySeeClass(user.role), target: findJointTarget(scope.today), opensFirms: mayOpen(user.role, 'enterprise'), open: asked.open, addressOf },
    ),
    areas: {
      current: area,
      all: areas.filter(({ code, level, cityCode }) => code === user.areaCode || level === 'city' || (area.level !== 'province' && cityCode === area.cityCode)),
      addressOf: (code) => buildAddress(PATH, { area: code }),
    },
  }
}

/** What the joint ratio is to reach. */
function findJointTarget(today: string): RatioTarget | undefined {
  const target = findTarget(requireRatio('C01'), today)
  return target === null ? undefined : { numerator: target.numerator, denominator: target.denominator, betterWhen: 'higher' }
}

/** What an address opens: a proposal by its mark, an accepted one by its number; null for neither. */
async function openOne(scope: PageScope, open: string | null, { rows }: JointOpenings, proposals: readonly JointProposal[]): Promise<OpportunitiesInput['opened']> {
  const opening = rows.find(({ mark }) => mark === open)
  if (opening !== undefined) return { opening, visits: await findOpeningVisits(scope, opening) }
  const proposal = proposals.find(({ proposalId }) => String(proposalId) === open)
  return proposal === undefined ? null : { proposal, visits: await findProposalVisits(scope, proposal.proposalId) }
}

function refuse(status: 409 | 422, problem: keyof typeof zh.opportunities.problem): RefusedError {
  return new RefusedError(status, `joint-${problem}`, { zh: zh.opportunities.problem[problem], en: en.opportunities.problem[problem] })
}

/**
 * Does what a form of the page asks.
 * @returns where to go on
 * @throws RefusedError 403 without the right, 404 outside it, 409 when somebody else was before, 422 for a reason that cannot be taken
 */
export async function gatherJointTask({ read, user, context }: SentForm): Promise<string> {
  if (read('intent') === 'withdraw') {
    const proposalId = Number(read('proposal'))
    const why = tidyText(read('why')).replaceAll('\n', ' ')
    if (why === '' || [...why].length > LONGEST_WHY) throw refuse(422, 'why')
    if (!Number.isSafeInteger(proposalId)) throw refuse(409, 'group')
    await changeInScope(context.services, user, (db) => withdrawJointProposal(db, { proposalId, seen: readSeen({ read }), why }, user))
    return buildAddress(PATH, { open: String(proposalId) })
  }
  const mark = read('mark')
  const { opening, today } = await withScope(context.services, user, async (scope) => {
    const { rows } = await findJointOpenings(scope, { area: read('area') })
    return { opening: rows.find((row) => row.mark === mark), today: scope.today }
  })
  if (opening === undefined) throw refuse(409, 'group')
  const id = await changeInScope(context.services, user, (db) => acceptJointProposal(db, opening, today, user))
  return buildAddress(PATH, { open: String(id) })
}
