/** Scoring and the simulation of places, for a sheet of 40 items and 16 parties, against the times that they may take. */
import { createRandom } from '#domain/random.ts'
import { usualEffects, type Rule, type Scheme } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParties, type PartyInput } from '#domain/scoring/aggregate.ts'
import { nothingBeside } from '#domain/scoring/beside.ts'
import type { FirmnessQuestion } from '#domain/scoring/firmness.ts'
import { rankParties } from '#domain/scoring/rank.ts'
import { simulateInThread } from '#app/server/simulate.ts'
import type { Report } from './report.ts'
import { median, time } from './timing.ts'

const ROUNDS = 11
const WARM_UP = 3
const PARTIES = 16
const BLOCKS = 5
const ITEMS_OF_A_BLOCK = 8
const DRAWS = 10_000
const MOST = { scoring: 100, simulation: 1_000 } as const
const RECORDS = 20_000

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const rules: readonly Rule[] = [
  { kind: 'linear', floor: percent(60), target: percent(100) },
  { kind: 'steps', steps: [{ from: percent(50), hundredths: 100 }, { from: percent(90), hundredths: 250 }] },
  { kind: 'best', better: 'higher' },
  { kind: 'ladder', better: 'higher', stepHundredths: 10 },
]

const sheet: Scheme = {
  ...cityScheme2023,
  tieOrder: [],
  blocks: Array.from({ length: BLOCKS }, (_, block) => ({
    id: `b${block}`,
    name: { zh: `${block}`, en: `${block}` },
    items: Array.from({ length: ITEMS_OF_A_BLOCK }, (__, index) => ({
      code: `${block}-${index}`, source: { kind: 'computed' }, hundredths: 250, rule: rules[index % rules.length] ?? { kind: 'best', better: 'higher' }, evidence: 'system', effects: usualEffects, losses: [],
    })),
  })),
}

function drawParties(): readonly PartyInput[] {
  const random = createRandom(1, 'bench')
  return Array.from({ length: PARTIES }, () => ({
    beside: nothingBeside,
    readings: new Map(sheet.blocks.flatMap(({ items }) => items.map(({ code }) => {
      const denominator = 1 + Math.floor(random.unit() * RECORDS)
      return [code, { state: 'measured', value: { kind: 'ratio', ratio: { numerator: Math.floor(random.unit() * denominator), denominator } } }] as const
    }))),
  }))
}

export async function measureScoring(report: Report): Promise<void> {
  const parties = drawParties()
  const score = (): Promise<unknown> => {
    const cards = scoreParties(sheet, parties)
    return Promise.resolve(rankParties(sheet, cards.map((card, index) => ({ code: String(index), name: String(index), card }))))
  }
  const question: FirmnessQuestion = {
    items: sheet.blocks.flatMap(({ id, items }) => items.map(({ code, hundredths, rule }) => ({ code, block: id, full: hundredths / 100, rule }))),
    parties: parties.map(({ readings }, index) => ({
      code: String(index),
      extra: 0,
      readings: [...readings.values()].map((reading) => ('value' in reading && reading.value.kind === 'ratio' ? { kind: 'ratios' as const, ratios: [reading.value.ratio], change: 0 } : null)),
    })),
    ranges: { weight: 0.4, floor: 0.1 },
    draws: DRAWS,
    seed: 1,
  }
  await tell(report, `scoring and placing ${PARTIES} parties × ${BLOCKS * ITEMS_OF_A_BLOCK} items`, MOST.scoring, score)
  await tell(report, `${DRAWS} sheets by weights and ${DRAWS} by chance, in a thread of its own`, MOST.simulation, () => simulateInThread(question))
  const [first, second] = [await simulateInThread(question), await simulateInThread(question)]
  report.compare({ part: 'scoring', what: 'two simulations of one seed', differing: JSON.stringify(first) === JSON.stringify(second) ? 0 : 1 })
}

async function tell(report: Report, what: string, most: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) times.push(await time(work))
  const ms = median(times.slice(WARM_UP))
  report.add({ part: 'scoring', what: `${what} ÷ ${most} ms`, ratio: ms / most, goal: 1, figures: { ms, rounds: ROUNDS } })
}
