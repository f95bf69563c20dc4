import { describe, expect, it } from 'vitest'
import { findPeers, PEER_COUNT, type PeerProfile } from '#domain/peer-groups.ts'

const profiles: readonly PeerProfile[] = [
  { code: 'A', industries: { C: 50, F: 50 } },
  { code: 'B', industries: { C: 100, F: 100 } },
  { code: 'C', industries: { C: 100 } },
]

describe('peers of a city', () => {
  it('are nearest by size and mix, each in units of what two cities differ by on average', () => {
    // sizes: A–B ln 2, A–C 0, B–C ln 2, mean 2/3 ln 2; mixes: A–B 0, A–C ½ (|½ − 1| + |½ − 0|) = ½, B–C ½, mean 1/3
    // of B: A (1.5 + 0) / 2 = 0.75; C (1.5 + 1.5) / 2 = 1.5
    expect(findPeers(profiles, 'B').map(({ code, subjects, mixDifference, distance }) => [code, subjects, mixDifference, Number(distance.toFixed(6))])).toEqual([['A', 100, 0, 0.75], ['C', 100, 0.5, 1.5]])
    // of A: B 0.75, C (0 + 1.5) / 2 = 0.75: equals in the order of their codes
    expect(findPeers(profiles, 'A').map(({ code }) => code)).toEqual(['B', 'C'])
  })

  it('are as many as there are, at most five, and never the city itself', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ code: `X${index}`, industries: { C: 10 + index } }))
    expect(findPeers(many, 'X4')).toHaveLength(PEER_COUNT)
    expect(findPeers(many, 'X4').map(({ code }) => code)).not.toContain('X4')
    // X3 and X5 are one enterprise away; ln(14/13) is more than ln(15/14)
    expect(findPeers(many, 'X4').slice(0, 2).map(({ code }) => code)).toEqual(['X5', 'X3'])
  })

  it('are none of a city without enterprises, which is nobody’s peer, and all alike where nothing differs', () => {
    const empty = { code: 'E', industries: {} }
    expect(findPeers([...profiles, empty], 'E')).toEqual([])
    expect(findPeers([...profiles, empty], 'A').map(({ code }) => code)).toEqual(['B', 'C'])
    expect(findPeers([{ code: 'P', industries: { C: 1 } }, { code: 'Q', industries: { C: 1 } }], 'P')).toMatchObject([{ code: 'Q', distance: 0 }])
    expect(findPeers(profiles, 'Z')).toEqual([])
  })
})
