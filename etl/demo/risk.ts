/**
 * Credit-risk classes. Enterprises: the general model (通用型), a snapshot each new year and a few changes in between.
 * Food trades of individual households: a model of their own, A to D as well, which drives their draws. Enterprises of food trades stand
 * in a special model besides, which drives nothing: it is there to be held against the general one.
 */
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import { at } from '#etl/demo/lists.ts'
import { plants, today } from '#etl/demo/plants.ts'
import { formatSubjectId, type Population } from '#etl/demo/population.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import type { Subject, Subjects } from '#etl/demo/subjects.ts'

export type RiskClass = 'A' | 'B' | 'C' | 'D'

export interface RiskClasses {
  /** Class of an enterprise on 1 January, or null when it was not in the directory then. */
  findOnNewYear(subject: Subject, year: number): RiskClass | null
  /** Class in force on a day, or null when the subject has none. */
  findOn(subject: Subject, day: number): RiskClass | null
  write(population: Population, subjects: Subjects, writer: DeliveryWriter): Promise<void>
}

export const riskClasses: readonly RiskClass[] = ['A', 'B', 'C', 'D']

/** Day of the snapshot that stands for a year: the first of January, once the last working day before it. */
const snapshots = [
  { year: 2021, day: makeDay(2021, 1, 1) },
  { year: 2022, day: makeDay(2021, 12, 31) },
  { year: 2023, day: makeDay(2023, 1, 1) },
] as const

/** Upper ends of A, B and C: 70 / 20 / 8 / 2 % of enterprises; food households stand a little higher. */
const companyEnds = [0.7, 0.9, 0.98]
const foodEnds = [0.58, 0.86, 0.965]
const changedShare = 0.12
const midYearShare = 0.04

/** The classes of a seed at a scale. */
export function createRiskClasses(seed: number, scale: number): RiskClasses {
  const valueKey = makeKey(seed, 'risk', 'value')
  const changeKey = makeKey(seed, 'risk', 'change')
  const middleKey = makeKey(seed, 'risk', 'middle')
  const specialKey = makeKey(seed, 'risk', 'special')

  const isFoodHousehold = (subject: Subject): boolean => subject.kind === '3' && subject.trade.isFood

  const findSnapshot = (subject: Subject, year: number): RiskClass | null => {
    const newYear = makeDay(year, 1, 1)
    if (subject.established >= newYear || (subject.deregistered ?? Infinity) <= newYear) return null
    if (subject.kind !== '1' && !isFoodHousehold(subject)) return null
    const planted = findPlantedClass(subject, scale)
    if (planted !== null) return planted
    let since = 2021
    for (let other = 2022; other <= year; other += 1) {
      if (hashUnit(changeKey ^ other, subject.number) < changedShare) since = other
    }
    const value = hashUnit(valueKey ^ since, subject.number)
    return classOf(value, subject.kind === '1' ? companyEnds : foodEnds)
  }

  const findChange = (subject: Subject, year: number): { day: number; to: RiskClass } | null => {
    if (subject.kind !== '1' || hashUnit(middleKey ^ year, subject.number) >= midYearShare) return null
    const before = findSnapshot(subject, year)
    if (before === null || findPlantedClass(subject, scale) !== null) return null
    const day = makeDay(year, 4, 1) + Math.floor(hashUnit(middleKey ^ (year * 7), subject.number) * 180)
    if (day > today || (subject.deregistered ?? Infinity) <= day) return null
    const rank = riskClasses.indexOf(before)
    const isWorse = hashUnit(middleKey ^ (year * 11), subject.number) < 0.7
    const to = isWorse ? Math.min(rank + 1, 3) : Math.max(rank - 1, 0)
    return to === rank ? null : { day, to: at(riskClasses, to) }
  }

  const findOn = (subject: Subject, day: number): RiskClass | null => {
    const snapshot = snapshots.filter((entry) => entry.day <= day).pop()
    if (snapshot === undefined) return null
    const change = findChange(subject, snapshot.year)
    return change !== null && change.day <= day ? change.to : findSnapshot(subject, snapshot.year)
  }

  /** Class that the model of food producers gives an enterprise: it goes its own way, and rests on what the producers do. */
  const findSpecial = (subject: Subject): RiskClass | null => {
    const { county, subjects } = plants.twoModels
    if (subject.kind !== '1' || subject.established >= makeDay(2023, 1, 1) || (subject.deregistered ?? Infinity) <= makeDay(2023, 1, 1)) return null
    if (subject.county.region.code === county && subject.local < subjects) return 'D'
    return subject.trade.isFood ? classOf(hashUnit(specialKey, subject.number), foodEnds) : null
  }

  /** A third of its classes move by one in the summer. */
  const findSpecialChange = (subject: Subject, before: RiskClass): { day: number; to: RiskClass } | null => {
    const { county, subjects } = plants.twoModels
    if (hashUnit(specialKey ^ 3, subject.number) >= 1 / 3 || (subject.county.region.code === county && subject.local < subjects)) return null
    const day = makeDay(2023, 5, 1) + Math.floor(hashUnit(specialKey ^ 5, subject.number) * 120)
    const to = at(riskClasses, Math.min(3, riskClasses.indexOf(before) + 1))
    return to === before || (subject.deregistered ?? Infinity) <= day ? null : { day, to }
  }

  const writeSpecial = (subject: Subject, id: string, writer: DeliveryWriter): void => {
    const special = findSpecial(subject)
    if (special === null) return
    writer.write([id, plants.twoModels.model, formatDay(makeDay(2023, 1, 1)), special])
    const change = findSpecialChange(subject, special)
    if (change !== null) writer.write([id, plants.twoModels.model, formatDay(change.day), change.to])
  }

  const write = async (population: Population, subjects: Subjects, writer: DeliveryWriter): Promise<void> => {
    for (const { year, day } of snapshots) {
      for (const county of population.counties) {
        const count = county.starts['4']
        for (let local = 0; local < count; local += 1) {
          const subject = subjects.find(county, local)
          if (year === 2023) writeSpecial(subject, formatSubjectId(county, local), writer)
          const risk = findSnapshot(subject, year)
          if (risk === null) continue
          const id = formatSubjectId(county, local)
          writer.write([id, subject.kind === '1' ? '通用型' : '食品经营专业型', formatDay(day), risk])
          const change = findChange(subject, year)
          if (change !== null) writer.write([id, '通用型', formatDay(change.day), change.to])
          if (writer.isFull) await writer.drain()
        }
      }
    }
  }
  return { findOnNewYear: findSnapshot, findOn, write }
}

function classOf(value: number, ends: readonly number[]): RiskClass {
  const rank = ends.findIndex((end) => value < end)
  return at(riskClasses, rank < 0 ? 3 : rank)
}

/** In the planted district the enterprises stand class by class in the numbering. */
function findPlantedClass(subject: Subject, scale: number): RiskClass | null {
  const { county, enterprises } = plants.invertedDistrict
  if (subject.kind !== '1' || subject.county.region.code !== county) return null
  let end = 0
  for (const risk of riskClasses) {
    end += Math.round(enterprises[risk] * scale)
    if (subject.local < end) return risk
  }
  return null
}
