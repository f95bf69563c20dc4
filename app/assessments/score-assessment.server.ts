/** The scores of an assessment: its sheet on frozen or live figures, with what was decided on appeals. */
import { createHash } from 'node:crypto'
import { toFiledInputs } from '#app/assessments/filed-inputs.ts'
import { scoreFigures, type ScoredParty } from '#app/presenters/score-readings.ts'
import type { AcceptedFilings, Adjustment, AppealPreview, AssessedParty, Assessment, PartyFigures, PublishedCard, ScoreInputs } from '#app/queries/types.ts'
import { withoutFiled, type Scheme } from '#domain/scheme.ts'
import type { Decision } from '#domain/scoring/beside.ts'
import type { Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'

/** Figures of parties in the shape that scores are computed from; names are those that the assessment wrote down. */
export function makeInputs(parties: readonly AssessedParty[], figures: PartyFigures): ScoreInputs {
  return { parties: parties.filter(({ code }) => figures[code] !== undefined), figures }
}

/** What a score stands on beside the figures. */
export interface ScoredMatter {
  readonly scheme: Scheme
  readonly accepted: AcceptedFilings
  readonly adjustments: readonly Adjustment[]
  /** Whether what is filed counts already. */
  readonly isFiledDue: boolean
}

/** Scores the parties whose figures are given, with what was filed for the assessment and decided in it. */
export function scoreAssessment({ scheme, accepted, adjustments, isFiledDue }: ScoredMatter, inputs: ScoreInputs): readonly ScoredParty[] {
  return scoreFigures(isFiledDue ? scheme : withoutFiled(scheme), inputs, toFiledInputs(scheme, accepted, adjustments))
}

/**
 * Points and places of a party as they stand and with a decision that is not yet taken.
 * @param matter without the decision that the appeal has already
 */
export function previewDecision(matter: ScoredMatter, inputs: ScoreInputs, { party, item }: { readonly party: string; readonly item: string }, decision: Decision): AppealPreview {
  const before = scoreAssessment(matter, inputs)
  const after = scoreAssessment({ ...matter, adjustments: addDecision(matter.adjustments, party, item, decision) }, inputs)
  const placeIn = (scored: readonly ScoredParty[], code: string): number | null => scored.find((one) => one.code === code)?.place ?? null
  const totalIn = (scored: readonly ScoredParty[]): string => String(scored.find(({ code }) => code === party)?.card.stated?.low ?? '')
  return {
    points: [totalIn(before), totalIn(after)],
    places: [placeIn(before, party), placeIn(after, party)],
    others: before.flatMap(({ code, place }) => {
      const moved = placeIn(after, code)
      return code === party || moved === place ? [] : [{ code, places: [place, moved] as const }]
    }),
  }
}

function addDecision(adjustments: readonly Adjustment[], party: string, item: string, decision: Decision): readonly Adjustment[] {
  const same = adjustments.find((one) => one.party === party && one.item === item)
  const added = {
    party, item,
    numeratorDelta: (same?.numeratorDelta ?? 0) + decision.numeratorDelta,
    denominatorDelta: (same?.denominatorDelta ?? 0) + decision.denominatorDelta,
    givenHundredths: (same?.givenHundredths ?? 0) + decision.givenHundredths,
  }
  return [...adjustments.filter((one) => one !== same), added]
}

/** An exact number of points as text: `4197/500`. */
export function writeFraction({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`
}

function writeCard({ card }: ScoredParty): PublishedCard | null {
  if (card.points === null) return null
  return {
    low: writeFraction(card.points.low),
    high: writeFraction(card.points.high),
    items: card.blocks.flatMap(({ block, items }) =>
      items.map(({ item, outcome }) => ({
        code: item.code, block: block.id, low: outcome.points && writeFraction(outcome.points.low), high: outcome.points && writeFraction(outcome.points.high),
        full: writeFraction(fullPoints(item)),
      })),
    ),
  }
}

/** The whole ranking as one text that says the same for ever, with its fingerprint. */
export function writeScores({ partyKind, year, fromDay, toDay, frozenBatch, frozenGeneration }: Assessment, scheme: Scheme, scored: readonly ScoredParty[]): { readonly text: string; readonly sha256: string } {
  const text = JSON.stringify({
    assessment: { partyKind, year, fromDay, toDay, frozenBatch, frozenGeneration },
    sheet: { id: scheme.id, version: scheme.version },
    parties: scored.map((party) => ({
      code: party.code, name: party.name, state: party.card.state, place: party.place, statedHundredths: party.card.stated === null ? null : String(party.card.stated.low),
      grade: party.card.grade?.id ?? null, card: writeCard(party),
    })),
  })
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}
