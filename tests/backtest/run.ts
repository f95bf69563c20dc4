/** The backtest: earlier visits choose the model; then it is trained once more on all that was known, and the test is run. */
import { createRandom, hashUnit, makeKey } from '#domain/random.ts'
import { asMade, bootstrapReordering, countFirstDays, reorder, testMean, type OrderedVisit } from '#domain/backtests/reorder.ts'
import type { BacktestDocument, CandidateFigures, OrderFigures } from '#domain/backtests/document.ts'
import { discriminate } from '#domain/scorecards/discrimination.ts'
import { candidates, KNOWN_BEFORE, TRAIN_FROM, windows, type Candidate } from './candidates.ts'
import { createKnowledge, type KnownValues } from './indicators.ts'
import { trainModel } from './model.ts'
import { toDay } from './days.ts'
import type { ChicagoFiles, Inspection } from './read-chicago.ts'
import { cutBoth, placeBoth, standBeside } from './compare.ts'
import { writeTable } from './table.ts'

export const SEED = 20140902
const ROUNDS = 2000

/** What the city published of its own test. */
export const PUBLISHED = { asMade: 141, city: 178, meanDays: 7.44, laterShare: 0.38 }

interface Knowing {
  readonly inspection: Inspection
  readonly values: KnownValues
}

/** What earlier visits say of the candidates, and which one they choose. */
export function chooseModel({ inspections }: ChicagoFiles, say: (line: string) => void): Pick<BacktestDocument, 'candidates' | 'windows'> {
  const know = createKnowledge(inspections)
  const trainable = learnFrom(inspections, know)
  say(`${String(trainable.length)} visits to learn from`)
  const held = windows.map(({ from, to }) => ({
    from, to, rows: knowing(inspections.filter(({ day }) => day >= toDay(from) && day < toDay(to)), know, toDay(from)),
  }))
  const judged = candidates.map((candidate) => judge(candidate, trainable, held, say))
  const best = Math.max(...judged.map(({ area }) => area))
  return {
    candidates: judged.map((figures) => ({ ...figures, isChosen: figures.area === best })),
    windows: held.map(({ from, to, rows }) => ({ from, to, visits: rows.length })),
  }
}

/** The test itself, of one model: trained on all that was known, run over the test visits. */
export function runTest({ inspections, inputs, byInspector }: ChicagoFiles, candidateId: string): Omit<BacktestDocument, 'made' | 'candidates' | 'windows'> {
  const chosen = candidates.find(({ id }) => id === candidateId)
  if (chosen === undefined) throw new Error(`no candidate ${candidateId}`)
  const know = createKnowledge(inspections)
  const trainable = learnFrom(inspections, know)
  const model = trainModel(toKnown(trainable), chosen)
  const test = knowing(inspections.filter(({ cityScore }) => cityScore !== null), know, toDay(KNOWN_BEFORE))
  const ours = toVisits(test, ({ values }) => model.score(values))
  const city = toVisits(test, ({ inspection }) => inspection.cityScore ?? 0)
  const days = test.map(({ inspection }) => inspection.date)
  return {
    seed: SEED, inputs, knownBefore: KNOWN_BEFORE,
    trained: { ...countFound(trainable), from: trainable[0]?.inspection.date ?? '', to: trainable[trainable.length - 1]?.inspection.date ?? '' },
    tested: { ...countFound(test), half: Math.floor(test.length / 2), firstDays: countFirstDays(test.map(({ inspection }) => inspection.day)), from: days[0] ?? '', to: days[days.length - 1] ?? '' },
    published: PUBLISHED,
    orders: [tell('as-made', asMade(ours)), tell('city', city), tell('ours', ours), tell('inspector', byInspector(SEED))],
    ...standBeside(ours, city),
    cuts: cutBoth(ours, city),
    districts: placeBoth(test.map(({ inspection }) => inspection.district), ours, city),
    table: writeTable(model),
  }
}

type Know = ReturnType<typeof createKnowledge>

function knowing(rows: readonly Inspection[], know: Know, before: number): Knowing[] {
  return rows.map((inspection) => ({ inspection, values: know(inspection, before) }))
}

function learnFrom(inspections: readonly Inspection[], know: Know): Knowing[] {
  const start = toDay(KNOWN_BEFORE)
  return knowing(inspections.filter(({ day }) => day >= toDay(TRAIN_FROM) && day < start), know, start)
}

/** Visits that score alike stand in an order of their own that knows neither day nor result. */
function toVisits(rows: readonly Knowing[], score: (row: Knowing) => number): readonly OrderedVisit[] {
  const key = makeKey(SEED, 'ties')
  return rows.map((row) => {
    const { inspection } = row
    return { day: inspection.day, isFound: inspection.isFound, score: score(row) + hashUnit(key, Number(inspection.id)) * 1e-9 }
  })
}

function toKnown(rows: readonly Knowing[]): { values: KnownValues; isFound: boolean }[] {
  return rows.map(({ inspection, values }) => ({ values, isFound: inspection.isFound }))
}

function countFound(rows: readonly Knowing[]): { visits: number; problems: number } {
  return { visits: rows.length, problems: rows.filter(({ inspection }) => inspection.isFound).length }
}

type Held = readonly { readonly from: string; readonly rows: readonly Knowing[] }[]

function judge(candidate: Candidate, trainable: readonly Knowing[], held: Held, say: (line: string) => void): Omit<CandidateFigures, 'isChosen'> {
  const results = held.map(({ from, rows }) => {
    const model = trainModel(toKnown(trainable.filter(({ inspection }) => inspection.day < toDay(from))), candidate)
    const visits = toVisits(rows, ({ values }) => model.score(values))
    const { foundInFirstHalf, daysEarlier } = reorder(visits)
    return { area: areaOf(visits)?.area ?? 0.5, share: foundInFirstHalf / daysEarlier.length, days: testMean(daysEarlier)?.mean ?? 0 }
  })
  const mean = (of: (result: (typeof results)[number]) => number): number => results.reduce((sum, result) => sum + of(result), 0) / results.length
  const figures = {
    id: candidate.id, indicators: candidate.indicators.length, isMonotone: candidate.isMonotone,
    area: mean(({ area }) => area), firstHalfShare: mean(({ share }) => share), meanDays: mean(({ days }) => days),
  }
  say(`${candidate.id}: area ${figures.area.toFixed(4)}, first half ${figures.firstHalfShare.toFixed(3)}, days ${figures.meanDays.toFixed(2)} (${results.map(({ area }) => area.toFixed(3)).join(' ')})`)
  return figures
}

function areaOf(visits: readonly OrderedVisit[]): ReturnType<typeof discriminate> {
  return discriminate(visits.map(({ score, isFound }) => ({ score, count: 1, problems: isFound ? 1 : 0 })))
}

function tell(id: OrderFigures['id'], visits: readonly OrderedVisit[]): OrderFigures {
  const { foundInFirstHalf, foundOnFirstDays, daysEarlier, foundSoFar } = reorder(visits)
  const curve = Array.from({ length: 101 }, (_, step) => (step === 0 ? 0 : (foundSoFar[Math.floor((step * visits.length) / 100) - 1] ?? 0)))
  const counts = { earlier: count(daysEarlier, (days) => days > 0), same: count(daysEarlier, (days) => days === 0), later: count(daysEarlier, (days) => days < 0) }
  if (id === 'as-made') return { id, foundInFirstHalf, foundOnFirstDays, firstHalfSpread: null, days: null, meanDaysSpread: null, ...counts, area: null, curve }
  const spread = bootstrapReordering(visits, createRandom(SEED, 'bootstrap', id), ROUNDS)
  const area = areaOf(visits)
  return {
    id, foundInFirstHalf, foundOnFirstDays, firstHalfSpread: spread.firstHalf, days: testMean(daysEarlier), meanDaysSpread: spread.meanDays, ...counts,
    area: area === null ? null : { value: area.area, interval: area.interval }, curve,
  }
}

function count(numbers: readonly number[], holds: (number: number) => boolean): number {
  return numbers.filter(holds).length
}
