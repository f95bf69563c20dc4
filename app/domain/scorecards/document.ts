/** A fitted model as it is kept: what it learned, how it did on the year that it had not seen, and the table by which W16 scores. */
import { z } from 'zod'
import type { Wording } from '#domain/indicator.ts'
import { countBins, type Binning } from './binning.ts'
import type { BuiltModel } from './build.ts'
import { findModelIndicator, modelIndicatorIds, type ModelIndicatorId } from './indicators.ts'

export interface Stretch {
  readonly from: string
  readonly to: string
}

/** One indicator as the database scores by it. */
export interface ScoredIndicator {
  readonly id: ModelIndicatorId
  readonly source: Wording
  /** Of a number. */
  readonly cuts: readonly number[]
  /** Of a category: which bin each value lies in. */
  readonly groups: Readonly<Record<string, number>>
  /** Of each bin, the one for "not known" first. */
  readonly points: readonly number[]
  /** The indicator and its bin, as a reason says it. */
  readonly labels: readonly Wording[]
}

export interface Scoring {
  readonly base: number
  readonly baseLabel: Wording
  readonly baseSource: Wording
  readonly indicators: readonly ScoredIndicator[]
}

export interface ModelDocument {
  readonly format: 1
  /** Days of the draws that it was fitted on, and tried on. */
  readonly learned: Stretch
  readonly held: Stretch
  readonly model: BuiltModel
  readonly scoring: Scoring
}

/** Words for bin `number` of an indicator. */
export type NameBin = (id: ModelIndicatorId, binning: Binning, number: number) => Wording

/** The document of a model that was just fitted. @param nameBin words of the screen for a bin */
export function writeModelDocument(model: BuiltModel, learned: Stretch, held: Stretch, nameBin: NameBin): ModelDocument {
  const indicators = model.indicators.flatMap((id, index): ScoredIndicator[] => {
    const binning = model.binnings[index]
    const points = model.card.table.indicators[index]?.points
    if (binning === undefined || points === undefined) return []
    const { name, source } = findModelIndicator(id)
    const labels = Array.from({ length: countBins(binning) }, (_, number) => {
      const bin = nameBin(id, binning, number)
      return { zh: `${name.zh}：${bin.zh}`, en: `${name.en}: ${bin.en}` }
    })
    const groups = binning.kind === 'groups' ? Object.fromEntries(binning.groups.flatMap((group, place) => group.map((value) => [value, place + 1]))) : {}
    return [{ id, source, cuts: binning.kind === 'cuts' ? binning.cuts : [], groups, points, labels }]
  })
  const scoring: Scoring = { base: model.card.table.base, baseLabel: { zh: '起始分', en: 'Starting points' }, baseSource: { zh: '每户都从这里起', en: 'where every subject begins' }, indicators }
  return { format: 1, learned, held, model, scoring }
}

const number = z.number()
const count = z.int().min(0)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const stretch = z.strictObject({ from: day, to: day })
const wording = z.strictObject({ zh: z.string().max(400), en: z.string().max(400) })
const id = z.enum(modelIndicatorIds)
const interval = z.strictObject({ low: number, high: number })
const binCount = { count, problems: count }
const discrimination = z.strictObject({ area: number, error: number, interval, gini: number, distance: number })

const document = z.strictObject({
  format: z.literal(1),
  learned: stretch,
  held: stretch,
  model: z.strictObject({
    indicators: z.array(id),
    binnings: z.array(z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('cuts'), cuts: z.array(number) }), z.strictObject({ kind: z.literal('groups'), groups: z.array(z.array(z.string())) })])),
    card: z.strictObject({
      table: z.strictObject({ base: z.int(), indicators: z.array(z.strictObject({ slope: number, weights: z.array(number), points: z.array(z.int()) })) }),
      fit: z.strictObject({ intercept: number, slopes: z.array(number), iterations: count, converged: z.boolean() }),
      informationValues: z.array(number),
      bins: z.array(z.array(z.strictObject(binCount))),
    }),
    trained: z.strictObject(binCount),
    held: z.strictObject({
      ...binCount,
      card: discrimination.nullable(),
      riskClass: discrimination.nullable(),
      calibration: z.strictObject({
        groups: z.array(z.strictObject({ ...binCount, expected: number, observed: interval.nullable() })),
        statistic: number, degrees: count, chance: number, brier: number,
      }).nullable(),
      stability: number.nullable(),
      bands: z.array(z.strictObject({ from: z.int(), to: z.int(), ...binCount, classes: z.record(z.string(), count) })),
    }),
  }),
  scoring: z.strictObject({
    base: z.int(), baseLabel: wording, baseSource: wording,
    indicators: z.array(z.strictObject({ id, source: wording, cuts: z.array(z.int()), groups: z.record(z.string(), z.int().min(1)), points: z.array(z.int()), labels: z.array(wording) })),
  }),
})

/** A document as the database keeps it. @throws ZodError when it is none, or of a form that this program does not know */
export function readModelDocument(kept: unknown): ModelDocument {
  return document.parse(kept)
}
