/** What every part of one city's scorecard needs to know. */
import type { FigureComment, RecordsPage } from '#app/queries/types.ts'
import type { ScoreContext } from './score-context.ts'
import type { ScoredParty } from './score-readings.ts'

export interface CityScoreContext extends ScoreContext {
  readonly city: ScoredParty
  /** The reader sees other cities too: places, medians and neighbours may be shown. */
  readonly mayCompare: boolean
  /** Ids of the blocks that stand open. */
  readonly open: readonly string[]
  /** Code of the item opened to its rule, or null. */
  readonly item: string | null
  /** The first records that cost points of the opened item; null where there is none to list or the reader may not look. */
  readonly records: RecordsPage | null
  /** The word of the opened item's figure, made from the sums; null where there is none. */
  readonly checksum: string | null
  /** What the city and its departments say beside these figures; empty for who may not read it. */
  readonly comments?: readonly FigureComment[]
  /** Names of departments by code, for those that speak. */
  readonly departments?: Readonly<Record<string, string>>
  /** The cities most like it, by code, with the year in which they are likened; absent for a party without peers or a reader who sees no other. */
  readonly peers?: { readonly codes: readonly string[]; readonly year: string }
  /** Names of areas by code. */
  readonly areaNames: ReadonlyMap<string, string>
}
