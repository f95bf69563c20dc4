/** What the joint board shows below its ratios. */
import type { PageTools } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentJointPartners } from '#app/presenters/joint-partners.ts'
import { presentCampaigns, presentSpared, presentVisitedAgain } from '#app/presenters/joint-sections.ts'
import type { HeatTableView, JointSectionView, LinkView } from '#app/presenters/view-models.ts'
import { findDepartments, nameDepartments } from '#app/queries/find-areas.server.ts'
import { getJointPartners } from '#app/queries/get-joint-partners.server.ts'
import { findCampaigns, findVisitedAgain, getCampaignDemand, getSparedVisits } from '#app/queries/joint/get-joint-board.server.ts'
import type { Area } from '#app/queries/types.ts'
import type { Period } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'

export interface JointSections {
  readonly opportunities: LinkView
  readonly partners: HeatTableView | null
  readonly sections: readonly JointSectionView[]
}

/** Asks and presents them, for the area and days of the board. */
export async function readJointSections(tools: PageTools, area: Area, period: Period): Promise<JointSections> {
  const { scope, user, text, url } = tools
  const question = { area: area.code, period }
  const year = Number(period.to.slice(0, 4))
  const [partners, departments, names, spared, campaigns, demand, again] = await Promise.all([
    getJointPartners(scope, question),
    findDepartments(scope),
    nameDepartments(scope),
    getSparedVisits(scope, question),
    findCampaigns(scope, year),
    getCampaignDemand(scope, year),
    findVisitedAgain(scope, question),
  ])
  return {
    opportunities: { label: text.opportunities.link, href: buildAddress('/boards/joint/opportunities', { area: url.searchParams.get('area') }) },
    partners: presentJointPartners(partners, departments, tools),
    sections: [
      presentSpared(spared, tools),
      presentCampaigns(campaigns, demand, year, names, scope.today, tools),
      presentVisitedAgain(again, names, mayOpen(user.role, 'enterprise'), tools),
    ].filter((section): section is JointSectionView => section !== null),
  }
}
