/** Areas by place, each with the places chance alone would allow; the empties last, with their reasons. */
import { judgeGradient } from '#domain/gradient.ts'
import type { GradientDefinition, IndicatorDefinition } from '#domain/indicator.ts'
import { rankRatios } from '#domain/ranking.ts'
import { mayOpen } from '#domain/rights.ts'
import type { BoardPart, Figure } from '#app/queries/types.ts'
import { nameAreaShort } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import { addressChoice, addressFigure, findOwed, type BoardContext } from './board-context.ts'
import { formatTarget, formatValue, presentDelta, toStatus, unitOf } from './figures.ts'
import { formatFraction, formatMonth, formatPercent } from './format.ts'
import type { MenuView, RankingRowView, RankingView } from './view-models.ts'
import { sayDistance } from './work-words.ts'

/** An area with its place; intervals are those of chance, and a multiple has none. */
interface Placed {
  readonly part: BoardPart
  readonly place: number
  readonly placeLow: number
  readonly placeHigh: number
  readonly joinsNext: boolean
}

/** Areas with a place, best first. An indicator that is only watched ranks nobody. */
export function placeParts(parts: readonly BoardPart[], definition: IndicatorDefinition): readonly Placed[] {
  const measured = parts.filter((part) => !part.isOwnLevel && part.now.state === 'measured')
  if (definition.betterWhen === 'watch') return []
  if (definition.kind === 'gradient') return placeMultiples(measured, definition)
  const entries = measured.map((part) => ({ code: part.area.code, numerator: part.now.numerator ?? 0, denominator: part.now.denominator ?? 0, part }))
  return rankRatios(entries, definition.betterWhen)
}

/** Multiples are compared exactly; no interval of chance is claimed for them. */
function placeMultiples(measured: readonly BoardPart[], definition: GradientDefinition): readonly Placed[] {
  const entries = measured.flatMap((part) => {
    const multiple = judgeGradient(definition, part.now.parts ?? [], part.now.target).multiple
    return multiple === null ? [] : [{ part, multiple }]
  })
  const compare = (one: (typeof entries)[number], other: (typeof entries)[number]): number => {
    const difference = other.multiple.numerator * one.multiple.denominator - one.multiple.numerator * other.multiple.denominator
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
  const sorted = [...entries].sort((one, other) => compare(one, other) || (one.part.area.code < other.part.area.code ? -1 : 1))
  return sorted.map((entry) => {
    const place = sorted.findIndex((other) => compare(other, entry) === 0) + 1
    return { part: entry.part, place, placeLow: place, placeHigh: place, joinsNext: false }
  })
}

/** An area among the peers: its place in the whole, and its place among them. */
interface PlacedPeer extends Placed {
  readonly peerPlace: number | null
}

/** Areas with a place, of all or of the peers alone; brackets join those that stand beside each other here. */
export function rankParts({ chosen: { definition, found }, peers = null }: Pick<BoardContext, 'chosen' | 'peers'>): { readonly placed: readonly PlacedPeer[]; readonly parts: readonly BoardPart[] } {
  const all = placeParts(found.parts, definition)
  if (peers === null) return { placed: all.map((row) => ({ ...row, peerPlace: null })), parts: found.parts }
  const codes = new Set([peers.city.code, ...peers.peers.map(({ code }) => code)])
  const parts = found.parts.filter(({ area }) => codes.has(area.code))
  const whole = new Map(all.map((row) => [row.part.area.code, row]))
  return { parts, placed: placeParts(parts, definition).map(({ part, place, joinsNext }) => ({ ...(whole.get(part.area.code) ?? { part, place, placeLow: place, placeHigh: place }), joinsNext, peerPlace: place })) }
}

/** Areas in the order in which they are read out: by place, then those without one, by code; the area's own level is not among them. */
export function orderParts(parts: readonly BoardPart[], definition: IndicatorDefinition): readonly BoardPart[] {
  const placed = placeParts(parts, definition).map(({ part }) => part)
  const known = new Set(placed.map((part) => part.area.code))
  return [...placed, ...parts.filter((part) => !part.isOwnLevel && !known.has(part.area.code))]
}

/** The ranking of the chosen indicator. */
export function presentRanking(context: BoardContext): RankingView {
  const { chosen: { definition, found }, figures, text, language } = context
  const words = text.board.ranking
  const { placed, parts } = rankParts(context)
  const isProvince = figures.area.level === 'province'
  const met = placed.filter(({ part }) => part.now.met === true).length
  // a gradient can miss by its order with a high multiple; then no line parts those that meet it from those that do not
  const isSplit = met > 0 && met < placed.length && placed.slice(0, met).every(({ part }) => part.now.met === true)
  return {
    title: words.title,
    note: context.peers ? words.notePeers(nameAreaShort(context.peers.city, language), context.peers.peers.length) : definition.betterWhen === 'watch' ? words.notRanked : definition.kind === 'gradient' ? words.noteExact : isProvince ? words.note : words.noteCounty,
    choose: offerPeers(context),
    exports: presentExports('ranking', { ...context.choice }, context),
    columns: {
      place: words.place,
      peerPlace: context.peers ? words.peerPlace : null,
      area: isProvince ? words.city : words.county,
      interval: words.interval,
      value: definition.kind === 'gradient' ? words.times : words.value(unitOf(definition, context)),
      fraction: definition.kind === 'gradient' ? words.classRates(definition.classes.at(-1) ?? '', definition.classes[0] ?? '') : words.fraction(definition.unit[language]),
      sameTime: words.sameTime,
      distance: words.distance,
    },
    rows: placed.map((row) => presentRow(row, context)),
    metCount: isSplit ? met : null,
    targetLabel: found.now.target === null ? '' : words.target(formatTarget(definition, found.now.target, context)),
    places: Math.max(2, found.parts.filter((part) => !part.isOwnLevel).length),
    empties: parts.flatMap((part) => presentEmpty(part, context)),
  }
}

/** Cities whose peers may be ranked alone; null where nobody may be likened. */
function offerPeers(context: BoardContext): MenuView | null {
  const { cities = [], peers = null, text, language } = context
  if (cities.length < 2) return null
  const words = text.board.ranking
  const choice = (code: string | null, label: string) => ({ label, href: addressChoice(context, { peers: code }), current: (peers?.city.code ?? null) === code })
  return {
    label: words.peers,
    value: peers === null ? words.allCities : nameAreaShort(peers.city, language),
    choices: [choice(null, words.allCities), ...cities.map((city) => choice(city.code, words.peersOf(nameAreaShort(city, language))))],
  }
}

function presentRow({ part, place, placeLow, placeHigh, joinsNext, peerPlace }: PlacedPeer, context: BoardContext): RankingRowView {
  const { chosen: { definition }, text, language } = context
  const { area, now, before } = part
  return {
    code: area.code,
    name: nameAreaShort(area, language),
    place,
    peerPlace,
    placeLow,
    placeHigh,
    placeSentence: text.board.ranking.sentence(place, placeLow, placeHigh),
    joinsNext,
    value: formatValue(now, definition),
    fraction: formatParts(now),
    sameTime: presentDelta(now, before, definition, context, 1),
    status: toStatus(now),
    distance: sayDistance(now, definition, context),
    ...(area.level === 'city'
      ? { href: addressChoice(context, { area: area.code }), records: addressFigure(context, definition, area.code) }
      : { href: addressFigure(context, definition, area.code) ?? addressChoice(context, { area: area.code }), records: null }),
  }
}

/** The two numbers that make the value: 849 / 1,845; the rates of the last and the first class of a gradient. */
function formatParts({ parts, numerator, denominator }: Figure): string {
  if (parts === undefined) return formatFraction({ numerator: numerator ?? 0, denominator: denominator ?? 0 })
  const [low, high] = [parts[0], parts[parts.length - 1]]
  return low === undefined || high === undefined || low.denominator === 0 || high.denominator === 0 ? '' : `${formatPercent(high)} / ${formatPercent(low)}`
}

function presentEmpty({ area, isOwnLevel, now }: BoardPart, context: BoardContext): RankingView['empties'] {
  if (isOwnLevel || now.state === 'measured') return []
  const { text, language, role } = context
  return [
    {
      code: area.code,
      name: nameAreaShort(area, language),
      state: now.state,
      stateWord: text.common.state[now.state],
      reason: explain(now, context),
      href: now.state === 'not-reported' && mayOpen(role, 'deliveries') ? '/deliveries' : null,
    },
  ]
}

/** Why an area has no place: nothing was due, which table has not come since when, or how few were counted. */
export function explain(figure: Figure, { chosen: { definition }, figures, text, language }: BoardContext): string {
  const words = text.board.ranking
  switch (figure.state) {
    case 'measured':
      return ''
    case 'not-applicable':
      return words.nothingDue
    case 'small-number':
      return words.small(formatValue(figure, definition), definition.kind === 'ratio' ? (definition.smallNumber ?? 0) : 0)
    case 'not-reported': {
      const owed = findOwed(figure, definition, figures.arrival)
      const first = owed[0]?.months[0]
      if (first === undefined) return words.notReported
      const tables = [...new Set(owed.map(({ sourceTable }) => nameTable(sourceTable, text.common.tables)))]
      return words.notReportedSince(tables.join(text.common.listComma), formatMonth(first, language))
    }
  }
}

/** Name of a source table; one that the words do not know keeps its code. */
export function nameTable(table: string, names: Readonly<Record<string, string>>): string {
  return names[table] ?? table
}
