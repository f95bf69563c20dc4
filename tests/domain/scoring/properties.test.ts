/** What holds for every sheet and every reading, tried on sheets drawn at random by a fixed seed. */
import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '#domain/random.ts'
import { fullMarks, usualEffects, type EmptyEffect, type Rule, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParties, type PartyInput, type ScoreCard } from '#domain/scoring/aggregate.ts'
import { nothingBeside } from '#domain/scoring/beside.ts'
import { add, compare, makeFraction, sum, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { rankParties } from '#domain/scoring/rank.ts'
import type { Reading } from '#domain/scoring/rules.ts'

const ROUNDS = 300
const PARTIES = 6

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const whole = (random: Random, most: number): number => Math.floor(random.unit() * (most + 1))
const choose = <T>(random: Random, among: readonly T[]): T => {
  const chosen = among[Math.min(among.length - 1, Math.floor(random.unit() * among.length))]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

/** Rules of which more is better, each with other numbers. */
function drawRule(random: Random, hundredths: number): Rule {
  const floor = whole(random, 60)
  return choose<() => Rule>(random, [
    () => ({ kind: 'linear', floor: percent(floor), target: percent(floor + 1 + whole(random, 39)) }),
    () => ({ kind: 'steps', steps: [{ from: percent(floor), hundredths: whole(random, Math.floor(hundredths / 2)) }, { from: percent(floor + 20), hundredths }] }),
    () => ({ kind: 'best', better: 'higher' }),
    () => ({ kind: 'ladder', better: 'higher', stepHundredths: 1 + whole(random, hundredths) }),
  ])()
}

function drawItem(random: Random, code: string): SchemeItem {
  const hundredths = 100 * (1 + whole(random, 8))
  const empty = choose<EmptyEffect>(random, ['return', 'range', 'nothing'])
  return { code, source: { kind: 'computed' }, hundredths, rule: drawRule(random, hundredths), evidence: 'system', effects: { ...usualEffects, 'not-reported': empty, 'small-number': choose(random, ['return', 'score', 'nothing']) }, losses: [{ code: 'E04', eachHundredths: 10, capHundredths: 50 }] }
}

function drawSheet(random: Random): Scheme {
  const blocks = ['x', 'y', 'z'].map((id) => ({ id, name: { zh: id, en: id }, items: Array.from({ length: 1 + whole(random, 3) }, (_, index) => drawItem(random, `${id}${index}`)) }))
  return {
    ...cityScheme2023, blocks, tieOrder: [], rankedFromPercent: 0,
    bonus: { capHundredths: 300, items: [{ code: 'P1', name: { zh: '加', en: 'plus' }, eachHundredths: 120, mostCases: null }] },
    deductions: { capHundredths: 400, items: [{ code: 'M1', name: { zh: '减', en: 'minus' }, eachHundredths: 150, mostCases: null }] },
  }
}

function drawReading(random: Random): Reading {
  const denominator = 1 + whole(random, 40)
  const value = { kind: 'ratio', ratio: { numerator: whole(random, denominator), denominator } } as const
  return choose<Reading>(random, [{ state: 'measured', value }, { state: 'measured', value }, { state: 'measured', value }, { state: 'small-number', value }, { state: 'not-applicable' }, { state: 'not-reported' }, { state: 'waiting' }])
}

function drawParty(random: Random, scheme: Scheme): PartyInput {
  const readings = new Map(scheme.blocks.flatMap(({ items }) => items.map(({ code }): [string, Reading] => [code, drawReading(random)])))
  return { readings, beside: { ...nothingBeside, events: new Map([['E04', whole(random, 6)]]), cases: new Map([['P1', whole(random, 4)], ['M1', whole(random, 4)]]) } }
}

function forEachSheet(name: string, check: (scheme: Scheme, parties: readonly PartyInput[], random: Random) => void): void {
  const random = createRandom(20_231_117, name)
  for (let round = 0; round < ROUNDS; round += 1) {
    const scheme = drawSheet(random)
    check(scheme, Array.from({ length: PARTIES }, () => drawParty(random, scheme)), random)
  }
}

const lowOf = ({ points }: ScoreCard): Fraction => points?.low ?? zero

describe('for every sheet', () => {
  it('more of a better thing never lowers the points of its item or the total', () => {
    let tried = 0
    forEachSheet('more', (scheme, parties, random) => {
      const [own] = parties
      const item = choose(random, scheme.blocks.flatMap(({ items }) => items))
      const reading = own?.readings.get(item.code)
      if (own === undefined || reading?.state !== 'measured' || reading.value.kind !== 'ratio' || reading.value.ratio.numerator === reading.value.ratio.denominator) return
      tried += 1
      const { ratio } = reading.value
      const more: Reading = { state: 'measured', value: { kind: 'ratio', ratio: { ...ratio, numerator: ratio.numerator + 1 } } }
      const moved = [{ ...own, readings: new Map([...own.readings, [item.code, more]]) }, ...parties.slice(1)]
      const [before, after] = [scoreParties(scheme, parties)[0], scoreParties(scheme, moved)[0]]
      if (before === undefined || after === undefined) throw new Error('no card')
      expect(compare(lowOf(after), lowOf(before)), `${item.code} ${JSON.stringify(item.rule)}`).toBeGreaterThanOrEqual(0)
    })
    expect(tried).toBeGreaterThan(ROUNDS / 4)
  })

  it('points stay within nothing and full marks, the total within nothing and full marks with the bonus', () => {
    forEachSheet('within', (scheme, parties) => {
      for (const card of scoreParties(scheme, parties)) {
        for (const { item, outcome } of card.blocks.flatMap(({ items }) => items)) {
          if (outcome.points === null) continue
          expect(compare(outcome.points.low, zero)).toBeGreaterThanOrEqual(0)
          expect(compare(outcome.points.high, makeFraction(item.hundredths, 100))).toBeLessThanOrEqual(0)
          expect(compare(outcome.points.low, outcome.points.high)).toBeLessThanOrEqual(0)
        }
        if (card.points === null) continue
        expect(compare(card.points.low, zero)).toBeGreaterThanOrEqual(0)
        expect(compare(card.points.high, add(makeFraction(fullMarks(scheme), 100), makeFraction(scheme.bonus.capHundredths, 100)))).toBeLessThanOrEqual(0)
      }
    })
  })

  it('what does not apply leaves the full marks of its block to the others', () => {
    forEachSheet('returned', (scheme, parties) => {
      for (const { full, scale, items } of scoreParties(scheme, parties).flatMap(({ blocks }) => blocks)) {
        const kept = sum(items.flatMap(({ item, outcome }) => (outcome.kind === 'returned' ? [] : [makeFraction(item.hundredths, 100)])))
        if (scale === null) expect(kept).toEqual(zero)
        else expect(compare(makeFraction(kept.numerator * scale.numerator, kept.denominator * scale.denominator), full)).toBe(0)
      }
    })
  })

  it('the order in which parties are given does not matter, and equal totals have equal places', () => {
    forEachSheet('order', (scheme, parties) => {
      const rank = (given: readonly PartyInput[], names: readonly number[]) => {
        const cards = scoreParties(scheme, given)
        return rankParties(scheme, cards.map((card, index) => ({ code: String(names[index]), name: String(names[index]), card })))
      }
      const names = parties.map((_, index) => index)
      const straight = rank(parties, names)
      const turned = rank([...parties].reverse(), [...names].reverse())
      expect(turned.map(({ code, place, card }) => [code, place, card.stated?.low])).toEqual(straight.map(({ code, place, card }) => [code, place, card.stated?.low]))
      for (const one of straight) for (const other of straight) {
        if (one.place !== null && other.place !== null) expect(one.place === other.place).toBe(one.card.stated?.low === other.card.stated?.low)
      }
    })
  })
})
