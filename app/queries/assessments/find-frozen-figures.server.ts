/** Frozen figures in the shape of live ones, so that the same scoring runs on both and says the same for ever. */
import { sql } from 'kysely'
import type { AssessedParty, Assessment, Figure, GradientPart, PageScope, PartyFigures } from '#app/queries/types.ts'
import type { FigureState, Target } from '#domain/indicator.ts'

interface FrozenRow {
  readonly party: string
  readonly code: string
  readonly state: FigureState
  readonly numerator: number | null
  readonly denominator: number | null
  readonly parts: readonly Omit<GradientPart, 'value'>[] | null
  readonly targetNumerator: number | null
  readonly targetDenominator: number | null
  readonly missing: readonly string[]
  readonly isMet: boolean | null
  readonly isMonotone: boolean | null
}

/** Of the parties whose figures the scope may see; empty before the freeze. */
export async function findFrozenFigures({ db }: Pick<PageScope, 'db'>, assessment: Assessment, parties: readonly AssessedParty[]): Promise<PartyFigures> {
  const { rows } = await sql<FrozenRow>`
    select
      party_code as party, indicator_code as code, state, numerator, denominator, parts, target_numerator as "targetNumerator",
      target_denominator as "targetDenominator", missing_codes as missing, is_met as "isMet", is_monotone as "isMonotone"
    from read.frozen_figures
    where assessment_id = ${assessment.assessmentId}::bigint
    order by party_code, indicator_code`.execute(db)
  const names = new Map(parties.map(({ code, name }) => [code, name]))
  const figures: Record<string, Record<string, Figure>> = {}
  for (const row of rows) (figures[row.party] ??= {})[row.code] = thaw(row, names.get(row.party) ?? row.party, assessment)
  return figures
}

/** The figure as it was: what was judged is kept, a value is reckoned again from its integers. */
function thaw(row: FrozenRow, name: string, { partyKind, fromDay, toDay, frozenBatch }: Assessment): Figure {
  const { state, numerator, denominator, isMonotone } = row
  const isKnown = state === 'measured' || state === 'small-number'
  const target: Target | null =
    row.targetNumerator === null || row.targetDenominator === null ? null : { from: fromDay, numerator: row.targetNumerator, denominator: row.targetDenominator }
  const common = {
    indicator: row.code, area: row.party, areaName: name, period: { from: fromDay, to: toDay }, department: partyKind === 'departments' ? row.party : null,
    riskClass: null, industry: null, field: null, level: null, channel: null, state, target, met: row.isMet, reading: 'frozen' as const, batch: frozenBatch ?? 0,
    asOf: toDay, missingCities: row.missing,
  }
  if (row.parts === null) return { ...common, numerator, denominator, value: isKnown && numerator !== null && denominator !== null ? numerator / denominator : null }
  const parts = row.parts.map((part): GradientPart => ({ ...part, value: part.denominator === 0 ? null : part.numerator / part.denominator }))
  return { ...common, numerator: null, denominator: null, value: isKnown ? findMultiple(parts) : null, parts, isMonotone }
}

/** How many times the first class's rate the last one's is. */
function findMultiple(parts: readonly GradientPart[]): number | null {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || first.numerator === 0 || last.denominator === 0) return null
  return (last.numerator * first.denominator) / (last.denominator * first.numerator)
}
