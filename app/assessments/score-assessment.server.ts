/** The scores of an assessment: its sheet on frozen or live figures, with what was decided on appeals. */
import { createHash } from 'node:crypto'
import { scoreFigures, type FiledInput, type ScoredParty } from '#app/presenters/score-readings.ts'
import type { PartyFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import { findAdjustments } from '#app/queries/assessments/find-speech.server.ts'
import type { Adjustment, AppealPreview, AssessedParty, Assessment, PageScope, PublishedCard, ScoreInputs } from '#app/queries/types.ts'
import { withoutFiled, type Scheme } from '#domain/scheme.ts'
import { nothingBeside, type Decision } from '#domain/scoring/beside.ts'
import type { Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'

/** Figures of parties in the shape that scores are computed from; names are those that the assessment wrote down. */
export function makeInputs(parties: readonly AssessedParty[], figures: PartyFigures): ScoreInputs {
  return { parties: parties.filter(({ code }) => figures[code] !== undefined), figures }
}

/** Scores the parties whose figures are given; what is filed counts once the filings of the assessment are handed in with `filed`. */
export function scoreAssessment(scheme: Scheme, inputs: ScoreInputs, adjustments: readonly Adjustment[]): readonly ScoredParty[] {
  const decisions = new Map<string, Map<string, Decision>>()
  for (const { party, item, ...decision } of adjustments) {
    const own = decisions.get(party) ?? new Map<string, Decision>()
    decisions.set(party, own.set(item, decision))
  }
  const filed = new Map([...decisions].map(([party, own]): [string, FiledInput] => [party, { readings: new Map(), beside: { ...nothingBeside, decisions: own } }]))
  return scoreFigures(withoutFiled(scheme), inputs, filed)
}

/**
 * Points and places of a party as they stand and with a decision that is not yet taken.
 * @param appeal the one to be decided: a decision that it has already does not count
 */
export async function previewDecision(
  scope: PageScope,
  { assessmentId }: Pick<Assessment, 'assessmentId'>,
  scheme: Scheme,
  inputs: ScoreInputs,
  { appealId, party, item }: { readonly appealId: number; readonly party: string; readonly item: string },
  decision: Decision,
): Promise<AppealPreview> {
  const others = await findAdjustments(scope, assessmentId, appealId)
  const before = scoreAssessment(scheme, inputs, others)
  const after = scoreAssessment(scheme, inputs, addDecision(others, party, item, decision))
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
