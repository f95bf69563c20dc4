/**
 * Peer groups: cities held against those most like them. Two cities are alike when as many enterprises stand in their
 * directories on 1 January and as large a share of them in each section of industry. Both differences are measured in units of
 * what two cities differ by on average, and weigh the same; a city's peers are the five nearest.
 */

/** How many peers a city has. */
export const PEER_COUNT = 5

/** What a city is likened by. */
export interface PeerProfile {
  readonly code: string
  /** Enterprises in the directory on 1 January, by section of industry; `''` for those without one. */
  readonly industries: Readonly<Record<string, number>>
}

export interface Peer {
  readonly code: string
  readonly subjects: number
  /** Of the enterprises of either city, the share that would have to stand in another section for the two mixes to be the same. */
  readonly mixDifference: number
  /** 1: as different as two cities are on average. */
  readonly distance: number
}

/** Enterprises of a city. */
export function countSubjects({ industries }: PeerProfile): number {
  return Object.values(industries).reduce((sum, count) => sum + count, 0)
}

/** How far apart two sizes are: the logarithm of their ratio, so that twice as many is as far as half as many. */
function compareSizes(one: PeerProfile, other: PeerProfile): number {
  return Math.abs(Math.log(countSubjects(one) / countSubjects(other)))
}

/** Half the sum of the differences of shares: 0 for equal mixes, 1 for mixes with nothing in common. */
function compareMixes(one: PeerProfile, other: PeerProfile): number {
  const [all, allOther] = [countSubjects(one), countSubjects(other)]
  const sections = new Set([...Object.keys(one.industries), ...Object.keys(other.industries)])
  return [...sections].reduce((sum, section) => sum + Math.abs((one.industries[section] ?? 0) / all - (other.industries[section] ?? 0) / allOther), 0) / 2
}

function findMean(profiles: readonly PeerProfile[], compare: (one: PeerProfile, other: PeerProfile) => number): number {
  const pairs = profiles.flatMap((one, index) => profiles.slice(index + 1).map((other) => compare(one, other)))
  return pairs.length === 0 ? 0 : pairs.reduce((sum, value) => sum + value, 0) / pairs.length
}

/**
 * The peers of a city, nearest first, equals in the order of their codes. A city without enterprises is nobody's peer and has none.
 */
export function findPeers(profiles: readonly PeerProfile[], code: string): readonly Peer[] {
  const known = profiles.filter((profile) => countSubjects(profile) > 0)
  const own = known.find((profile) => profile.code === code)
  if (own === undefined) return []
  const [size, mix] = [findMean(known, compareSizes), findMean(known, compareMixes)]
  const scale = (value: number, mean: number): number => (mean === 0 ? 0 : value / mean)
  return known
    .filter((profile) => profile.code !== code)
    .map((profile): Peer => {
      const mixDifference = compareMixes(own, profile)
      return { code: profile.code, subjects: countSubjects(profile), mixDifference, distance: (scale(compareSizes(own, profile), size) + scale(mixDifference, mix)) / 2 }
    })
    .sort((one, other) => one.distance - other.distance || (one.code < other.code ? -1 : 1))
    .slice(0, PEER_COUNT)
}
