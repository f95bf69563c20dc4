/** Each fall of the draw rate in a field, with the intervals of both rates, what mends it, and the enterprises that could. */
import { nameArea } from './area-names.ts'
import { formatCount, formatFraction, formatPercent } from './format.ts'
import { addressUndrawn, type CheckContext } from './risk-check-context.ts'
import { nameField } from './risk-check-fields.ts'
import { formatInterval } from './risk-rate-cell.ts'
import type { RiskCheckPageView } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Most that one page lists; those that chance does not explain come first. */
const MOST = 50

/** Builds the list. */
export function presentFieldInversions(context: CheckContext): RiskCheckPageView['inversions'] {
  const { text, language, found, area, inversions } = context
  const words = text.riskCheck.inversions
  const names = new Map([...found.places, area].map((place) => [place.code, nameArea(place, language)]))
  const shown = inversions.slice(0, MOST)
  return {
    title: words.title,
    note: inversions.length === 0 ? '' : words.shown(formatCount(shown.length), formatCount(inversions.length)),
    columns: words.columns,
    rows: shown.map(({ place, field, inversion: { higher, lower, drawCount }, isBeyondChance }) => {
      const href = addressUndrawn(context, place, higher.riskClass, field)
      return {
        key: `${place} ${field} ${higher.riskClass}`,
        area: names.get(place) ?? place,
        field: nameField(field, context),
        kind: text.risk.check.inverted(higher.riskClass, lower.riskClass),
        fraction: `${formatFraction(higher)}${text.common.dot}${formatPercent(higher)}%`,
        interval: formatInterval(higher) ?? '',
        against: `${nameClass(lower.riskClass, text.common.classes)} ${formatFraction(lower)}${text.common.dot}${formatPercent(lower)}%${formatAside(formatInterval(lower))}`,
        told: isBeyondChance ? words.beyond : words.chance,
        tone: isBeyondChance ? 'bad' : 'plain',
        mend: `${formatCount(drawCount)} ${words.unit}`,
        link: href === null ? null : { label: words.open, href },
      }
    }),
    none: words.none,
  }
}

function formatAside(range: string | null): string {
  return range === null ? '' : ` (${range})`
}
