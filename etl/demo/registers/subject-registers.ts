/** What is known of subjects besides the directory: their registration, their tags, and what happened to them. */
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { pickBy } from '#etl/demo/lists.ts'
import { shortenPlace } from '#etl/demo/names.ts'
import { plants, today } from '#etl/demo/plants.ts'
import { formatSubjectId, type County } from '#etl/demo/population.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { RiskClass } from '#etl/demo/risk.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import { findLastDay } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

const usuallyTagged = 0.97
/** Chance of a signal in a year, by class on its 1 January. */
const signalRates: Readonly<Record<RiskClass | 'none', number>> = { A: 0.012, B: 0.035, C: 0.12, D: 0.32, none: 0.006 }
export const signalKinds = ['投诉举报', '投诉举报', '投诉举报', '年报异常', '列异', '行政处罚', '舆情'] as const
const sources: Readonly<Record<string, string>> = { 投诉举报: '12345热线', 年报异常: '年报系统', 列异: '公示系统', 行政处罚: '处罚公示', 舆情: '舆情监测', }

/** Writes registrations and tags in one walk through all subjects, and the signals that no warning came of. */
export async function writeSubjectRegisters(world: World, files: Files): Promise<void> {
  const [registrations, tags] = [files.single('registrations'), files.single('subject_tags')]
  for (const county of world.population.counties) {
    const cityName = shortenPlace(world.population.cityNames.get(county.city.code) ?? '')
    const count = county.starts['4'] + county.counts['4']
    for (let local = 0; local < count; local += 1) {
      const subject = world.subjects.find(county, local)
      const { deregistered } = subject
      registrations.write([
        formatSubjectId(county, local), world.subjects.nameOf(subject, cityName), subject.kind, county.region.code, formatDay(subject.established),
        deregistered === null ? null : formatDay(deregistered),
      ])
      writeTags(world, subject, files)
      writeSignals(world, subject, files)
      writeSurge(world, subject, files)
      if (registrations.isFull) await registrations.drain()
      if (tags.isFull) await tags.drain()
    }
    writeUnlisted(county, count, files)
  }
}

/** Enterprises that registered and that the directory does not hold. */
function writeUnlisted(county: County, from: number, files: Files): void {
  const { unlisted } = registerPlants
  if (county.region.code !== unlisted.county) return
  for (let index = 0; index < unlisted.count; index += 1) {
    const name = `${shortenPlace(county.region.name)}新登记第${index + 1}家商贸有限公司`
    files.single('registrations').write([formatSubjectId(county, from + index), name, '1', county.region.code, formatDay(makeDay(2022, 2, 1) + index), null])
  }
}

/** Industry, area and risk of a subject that is still there; where tags are lacking, it is that of the risk. */
function writeTags(world: World, subject: Subject, files: Files): void {
  if (subject.deregistered !== null) return
  const { untagged } = registerPlants
  const { county, local, trade } = subject
  const writer = files.single('subject_tags')
  const id = formatSubjectId(county, local)
  const isWhole = hashUnit(makeKey(world.seed, 'tags'), subject.number) < (county.city.code === untagged.city ? untagged.share : usuallyTagged)
  writer.write([id, '行业', trade.word, null])
  writer.write([id, '区域', county.region.name, null])
  if (isWhole) writer.write([id, '风险', `${world.risk.findOn(subject, today) ?? '未分'}类`, null])
}

function writeSignals(world: World, subject: Subject, files: Files): void {
  plantBurst(subject, files)
  const key = makeKey(world.seed, 'signals')
  for (const year of [2022, 2023]) {
    const rate = signalRates[world.risk.findOnNewYear(subject, year) ?? 'none']
    if (hashUnit(key ^ year, subject.number) >= rate) continue
    const day = makeDay(year, 1, 5) + Math.floor(hashUnit(key ^ (year * 3), subject.number) * 350)
    if (day <= subject.established || day >= (subject.deregistered ?? Infinity) || day > findLastDay(subject.county.city)) continue
    writeSignal(files, subject, day, pickBy(signalKinds, hashUnit(key ^ (year * 5), subject.number)), 1)
  }
}

/** Signals that come close together; of their days the numbers from 4 on are free. */
function plantBurst(subject: Subject, files: Files): void {
  const { county, subjects, days } = registerPlants.signalBursts
  if (subject.county.region.code !== county || subject.local >= subjects || subject.deregistered !== null) return
  for (const day of days) writeSignal(files, subject, day, '投诉举报', 4)
}

/** Weeks in which signals about one section pile up, one a subject. */
function writeSurge(world: World, subject: Subject, files: Files): void {
  const { industry, from, days, share } = plants.surges.signals
  const value = hashUnit(makeKey(world.seed, 'surge'), subject.number)
  if (!subject.trade.industry.startsWith(industry) || subject.deregistered !== null || value >= share || subject.established >= from) return
  const day = from + Math.floor((value / share) * days)
  if (day <= findLastDay(subject.county.city)) writeSignal(files, subject, day, '投诉举报', 5)
}

/** One event of a subject; the second of a day has another number. */
export function writeSignal(files: Files, { county, local }: Subject, day: number, kind: string, number: number): void {
  files.single('risk_signals').write([formatSubjectId(county, local), `XH${formatDay(day).replaceAll('-', '')}${number}`, kind, formatDay(day), sources[kind] ?? null])
}
