/** The cities most like one, by the enterprises of 1 January: read from the sums of the indicator that counts them. */
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, PeerGroup } from '#app/queries/types.ts'
import { NONE } from '#domain/filter.ts'
import { enterpriseDrawShare } from '#domain/indicators/enterprise-draw-share.ts'
import { countSubjects, findPeers, type PeerProfile } from '#domain/peer-groups.ts'
import { provinceCode } from '#domain/region.ts'
import { maySeeOtherCities } from '#domain/rights.ts'

/**
 * @param today decides the year whose directories are likened
 * @throws RefusedError 403 for a right that sees no other city, 404 for what is no city
 */
export async function getPeerGroup(scope: PageScope, code: string, today: string): Promise<PeerGroup> {
  if (!maySeeOtherCities(scope.right)) {
    throw new RefusedError(403, 'outside-right', {
      zh: `同类城市不在您的权限（${scope.right.areaName}）之内，不能对比。`,
      en: `Cities like this one lie outside your right (${scope.right.areaName}), so there is nothing to compare with.`,
    })
  }
  const area = await requireArea(scope, code)
  if (area.level !== 'city') throw new RefusedError(404, 'no-such-city', { zh: `“${code}”不是市，没有同类城市。`, en: `"${code}" is no city and has no peers.` })
  const year = today.slice(0, 4)
  const figures = await findIndicatorValues(scope, { codes: [enterpriseDrawShare.code], area: provinceCode, period: { from: `${year}-01-01`, to: today }, by: ['city', 'industry'] })
  const profiles = new Map<string, Record<string, number>>()
  const names = new Map<string, string>()
  for (const { area: city, areaName, industry, denominator } of figures) {
    if (city === provinceCode) continue
    const own = profiles.get(city) ?? {}
    own[industry === null || industry === NONE ? '' : industry] = denominator ?? 0
    profiles.set(city, own)
    names.set(city, areaName)
  }
  const all = [...profiles].map(([city, industries]): PeerProfile => ({ code: city, industries }))
  const own = all.find((profile) => profile.code === code)
  return {
    city: { code, name: area.name, subjects: own === undefined ? 0 : countSubjects(own) },
    peers: findPeers(all, code).map((peer) => ({ ...peer, name: names.get(peer.code) ?? peer.code })),
    year,
  }
}
