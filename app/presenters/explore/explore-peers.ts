/** Cities like one: which, how alike, and how they are found. */
import { nameArea, nameAreaShort } from '../area-names.ts'
import { formatCount, formatPercent } from '../format.ts'
import type { PeersView } from '../view-models.ts'
import { addressExplore } from './explore-choice.ts'
import type { ExploreContext } from './explore-context.ts'

/** Null where no peers are compared. */
export function presentPeers({ peers, choice, text, language }: ExploreContext): PeersView | null {
  if (peers === null) return null
  const words = text.explore.peers
  const { city, year } = peers
  const name = nameArea(city, language)
  return {
    title: words.title(name, peers.peers.length),
    text: peers.peers.length === 0 ? words.none(name) : words.text(name, formatCount(city.subjects), year),
    table: {
      caption: words.caption,
      columns: [words.columns.city, words.columns.subjects, words.columns.times, words.columns.mix, words.columns.distance],
      rows: peers.peers.map((peer) => [
        nameAreaShort(peer, language),
        formatCount(peer.subjects),
        words.times((peer.subjects / city.subjects).toFixed(2)),
        `${formatPercent({ numerator: Math.round(peer.mixDifference * 10_000), denominator: 10_000 }, { digits: 1 })}%`,
        peer.distance.toFixed(2),
      ]),
    },
    explanation: words.explanation,
    close: { label: words.close, href: addressExplore(choice, { peers: null }) },
  }
}
