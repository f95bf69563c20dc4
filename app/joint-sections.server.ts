/** What the joint board shows below its ratios. */
import type { PageTools } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentJointPartners } from '#app/presenters/joint-partners.ts'
import { sayRuling } from '#app/presenters/rulings-page.ts'
import { presentCampaigns, presentSpared, presentVisitedAgain } from '#app/presenters/joint-sections.ts'
import type { HeatTableView, JointSectionView, LinkView, Sentence } from '#app/presenters/view-models.ts'
import { findDepartments } from '#app/queries/find-areas.server.ts'
import { getJointPartners } from '#app/queries/get-joint-partners.server.ts'
import { findCampaigns, findVisitedAgain, getCampaignDemand, getSparedVisits } from '#app/queries/joint/get-joint-board.server.ts'
import { getRuling } from '#app/queries/joint/find-rulings.server.ts'
import type { Area } from '#app/queries/types.ts'
import type { Period } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'

export interface JointSections {
  /** Which way of counting rules. */
  readonly ruling: Sentence
  readonly opportunities: LinkView
  readonly partners: HeatTableView | null
  readonly sections: readonly JointSectionView[]
}

/** Asks and presents them, for the area and days of the board. */
export async function readJointSections(tools: PageTools, area: Area, period: Period): Promise<JointSections> {
  const { scope, user, text, url } = tools
  const question = { area: area.code, period }
  const year = Number(period.to.slice(0, 4))
  const [partners, departments, spared, campaigns, demand, again, ruling] = await Promise.all([
    getJointPartners(scope, question),
    findDepartments(scope),
    getSparedVisits(scope, question),
    findCampaigns(scope, year),
    getCampaignDemand(scope, year),
    findVisitedAgain(scope, question),
    getRuling(scope),
  ])
  const names = Object.fromEntries(departments.map(({ code, shortName }) => [code, shortName]))
  return {
    ruling: [...sayRuling(ruling, tools), { text: text.common.sentenceEnd }],
    opportunities: { label: text.opportunities.link, href: buildAddress('/boards/joint/opportunities', { area: url.searchParams.get('area') }) },
    partners: presentJointPartners(partners, departments, tools),
    sections: [
      presentSpared(spared, tools),
      presentCampaigns(campaigns, demand, year, names, scope.today, tools),
      presentVisitedAgain(again, names, mayOpen(user.role, 'enterprise'), tools),
    ].filter((section): section is JointSectionView => section !== null),
  }
}
