/** The cities most like one. */
import type { Peer } from '#domain/peer-groups.ts'

export interface PeerGroup {
  readonly city: { readonly code: string; readonly name: string; readonly subjects: number }
  readonly peers: readonly (Peer & { readonly name: string })[]
  /** 1 January of which year. */
  readonly year: string
}
