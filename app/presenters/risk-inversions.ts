/** Where a riskier class is drawn less than a safer one, and the draws that would mend it. */
import { say } from '#app/text.ts'
import { nameAreaShort } from './area-names.ts'
import { formatCount, formatFraction, formatPercent } from './format.ts'
import { addressClass, judgePlace, type RiskContext } from './risk-context.ts'
import type { InversionView, RiskPageView } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Builds the table. */
export function presentInversions(context: RiskContext): RiskPageView['inversions'] {
  const { matrices, area, text } = context
  const places = matrices.cities.length === 0 ? [area] : matrices.cities
  return {
    columns: text.risk.inversions.columns,
    rows: places.flatMap((place) => listInversions(place, context)),
    none: text.risk.inversions.none,
  }
}

function listInversions(place: { readonly code: string; readonly name: string }, context: RiskContext): readonly InversionView[] {
  const { text, language } = context
  const words = text.risk.inversions
  return (judgePlace(context, place.code)?.inversions ?? []).map(({ higher, lower, drawCount }) => {
    const href = addressClass(context, place.code, higher.riskClass, 'unmet')
    return {
      area: nameAreaShort(place, language),
      kind: text.risk.check.inverted(higher.riskClass, lower.riskClass),
      fraction: formatFraction(higher),
      value: `${formatPercent(higher)}%`,
      against: `${nameClass(lower.riskClass, text.common.classes)} ${formatPercent(lower)}%`,
      mend: say`${[{ text: formatCount(drawCount), tone: 'strong' }]} ${words.unit}`,
      link: href === null ? null : { label: words.open, href },
    }
  })
}
