/** A ratio item of all cities → its funnel plot and the numbers of it. */
import { findIndicator } from '#domain/indicators/index.ts'
import { listItems } from '#domain/scheme.ts'
import { findFunnelLimits, findOutlier, type Counted } from '#domain/statistics.ts'
import { addressPlaces } from './addresses.ts'
import { drawFunnel, type FunnelData } from './charts/draw-funnel.ts'
import type { ChartSize } from './charts/trend-option.ts'
import { formatCount, formatPercent } from './format.ts'
import { nameCity, nameItem } from './score-cells.ts'
import { askOf, partyWords, type ScoreContext } from './score-context.ts'
import { requireDefinition } from './score-readings.ts'
import type { FunnelView } from './view-models.ts'

const DESK: ChartSize = { width: 640, height: 320, text: 12 }
const PHONE: ChartSize = { width: 343, height: 260, text: 11 }
const PARTS = 10_000

/** The funnel of the item asked for, else of the sheet's first; null when it has no ratio that was measured. */
export function presentFunnel(context: ScoreContext, asked: string | null): FunnelView | null {
  const { text, language, scheme, cities } = context
  const words = text.places.funnel
  const codes = listItems(scheme).map(({ code }) => code).filter((code) => findIndicator(code)?.kind === 'ratio')
  const code = codes.find((one) => one === asked) ?? scheme.tieOrder.find((one) => codes.includes(one)) ?? codes[0]
  if (code === undefined) return null
  const points = cities.flatMap((city) => {
    const figure = city.figures.get(code)
    if (figure?.state !== 'measured' || figure.numerator === null || figure.denominator === null || figure.denominator === 0) return []
    return [{ name: nameCity(city, context), numerator: figure.numerator, denominator: figure.denominator }]
  })
  if (points.length === 0) return null
  const base = points.reduce<Counted>((sum, one) => ({ numerator: sum.numerator + one.numerator, denominator: sum.denominator + one.denominator }), { numerator: 0, denominator: 0 })
  const data: FunnelData = { points: points.map((point) => ({ ...point, isOutside: findOutlier(point, base) !== null })), base, baseWord: words.all(formatPercent(base)) }
  const name = requireDefinition(code).name[language]
  const outside = data.points.filter(({ isOutside }) => isOutside).map((point) => point.name)
  return {
    title: words.title(name),
    note: words.note,
    menu: { label: words.choose, value: `${code} ${nameItem(code, context)}`, choices: codes.map((one) => ({ label: `${one} ${nameItem(one, context)}`, href: addressPlaces({ period: context.askedPeriod, of: askOf(scheme), item: one }), current: one === code })) },
    desk: { svg: drawFunnel(data, DESK), height: DESK.height },
    phone: { svg: drawFunnel(data, PHONE), height: PHONE.height },
    sentence: words.sentence({ name, outside: outside.join(text.common.listJoin) }),
    tableLabel: words.table,
    table: { caption: words.title(name), columns: [partyWords(context).one, ...words.columns], rows: points.map((point) => [point.name, formatCount(point.denominator), formatPercent(point), ...sayLimits(base, point.denominator)]) },
  }
}

function sayLimits(base: Counted, denominator: number): readonly [string, string] {
  const limits = findFunnelLimits(base, denominator)
  const say = (share: number): string => formatPercent({ numerator: Math.round(share * PARTS), denominator: PARTS })
  return limits === null ? ['', ''] : [say(limits.outer.low), say(limits.outer.high)]
}
