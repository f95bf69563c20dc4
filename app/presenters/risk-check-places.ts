/** Place by field: where the draw rate falls with the class, and how many draws would mend it. */
import type { FieldGradient } from '#domain/differentiation.ts'
import { say } from '#app/text.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { formatCount } from './format.ts'
import type { CheckContext } from './risk-check-context.ts'
import { nameField } from './risk-check-fields.ts'
import type { HeatCellView, HeatRowView, HeatTableView } from './view-models.ts'

/** Builds the table; null of a place without parts. */
export function presentPlaces(context: CheckContext): HeatTableView | null {
  const { found, text, language, area } = context
  if (found.places.length === 0) return null
  const words = text.riskCheck.places
  const fields = context.judged.filter(({ place }) => place === area.code).map(({ field }) => field)
  const byKey = new Map(context.judged.map((one) => [`${one.place} ${one.field}`, one]))
  return {
    id: 'places',
    title: words.title,
    note: words.note,
    aside: '',
    rowHead: words.rowHead,
    totalHead: '',
    columns: found.places.map((place) => ({ id: place.code, name: nameAreaShort(place, language), title: nameArea(place, language), startsGroup: false })),
    vertical: true,
    gradientHeads: null,
    rows: fields.map((field): HeatRowView => ({
      id: field === '' ? 'none' : field,
      prefix: '',
      name: nameField(field, context),
      total: '',
      cells: found.places.map((place) => presentCell(place, field, byKey.get(`${place.code} ${field}`) ?? null, context)),
      gradient: null,
      href: null,
    })),
    totals: null,
    legend: { label: words.legend.framed, steps: [], notApplicable: text.risk.check.unjudged, notReported: text.common.state['not-reported'], smallNumber: '', outlier: null },
    foot: say`${words.legend.framed}${text.common.sentenceEnd}${words.foot}`,
  }
}

function presentCell(place: { readonly code: string; readonly name: string }, field: string, judged: FieldGradient | null, context: CheckContext): HeatCellView {
  const { text, language, inversions } = context
  const words = text.riskCheck.places
  const name = words.cell(nameArea(place, language), nameField(field, context))
  const empty = { column: place.code, text: '', step: null, outlier: null, inverted: false, href: null, tip: null } as const
  if (judged === null) return { ...empty, state: 'not-reported', text: text.risk.looks.notReportedNarrow, sentence: text.risk.emptyCell(name, text.common.state['not-reported']) }
  const { gradient } = judged
  if (gradient.state === 'not-applicable') return { ...empty, state: 'not-applicable', sentence: text.risk.emptyCell(name, text.risk.check.unjudged) }
  if (gradient.inversions.length === 0) return { ...empty, state: 'measured', text: '✓', sentence: `${name} ${words.monotone}` }
  const isBeyond = inversions.some((one) => one.place === place.code && one.field === field && one.isBeyondChance)
  const mends = words.mends(formatCount(gradient.mendingCount))
  const told = isBeyond ? words.beyond : words.chance
  const lines = gradient.inversions.map(({ higher, lower }) => say`${text.risk.check.inverted(higher.riskClass, lower.riskClass)}`)
  return {
    ...empty,
    state: 'measured',
    text: formatCount(gradient.mendingCount),
    step: isBeyond ? 3 : 1,
    inverted: isBeyond,
    sentence: [name, mends, told].join(' · '),
    href: '#inversions',
    tip: { title: name, value: mends, aside: told, lines, action: null },
  }
}
