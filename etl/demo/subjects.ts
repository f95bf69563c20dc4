/** What is known of a subject, as a function of its number: the same answer whenever it is asked, nothing kept. */
import { makeCreditCode } from '#etl/demo/credit-code.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Cell, DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import { at, createPicker, pickBy } from '#etl/demo/lists.ts'
import { hostileNames, makeAddress, makeBrand, shortenPlace } from '#etl/demo/names.ts'
import { plants, today } from '#etl/demo/plants.ts'
import { formatSubjectId, kindOf, toSubject, type County, type Population, type SubjectKind } from '#etl/demo/population.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import { companyTrades, cooperativeTrades, householdTrades, officeTrades, type Trade } from '#etl/demo/trades.ts'

export interface Subject {
  readonly county: County
  readonly local: number
  readonly number: number
  readonly kind: SubjectKind
  readonly trade: Trade
  readonly established: number
  readonly deregistered: number | null
}

export interface Subjects {
  find(county: County, local: number): Subject
  /** Its name; `cityName` is its city's, without 市. */
  nameOf(subject: Subject, cityName: string): string
  write(population: Population, writer: DeliveryWriter): Promise<void>
}

const trades: Readonly<Record<SubjectKind, readonly Trade[]>> = {
  '1': companyTrades, '2': cooperativeTrades, '3': householdTrades, '4': officeTrades,
}
const pickTrade: Readonly<Record<SubjectKind, (unit: number) => number>> = {
  '1': createPicker(companyTrades.map((trade) => trade.weight)),
  '2': createPicker(cooperativeTrades.map((trade) => trade.weight)),
  '3': createPicker(householdTrades.map((trade) => trade.weight)),
  '4': createPicker(officeTrades.map((trade) => trade.weight)),
}
const prefixes: Readonly<Record<SubjectKind, string>> = { '1': '91', '2': '93', '3': '92', '4': '91' }
const companyTypes = ['1130', '1130', '1130', '1151', '1190', '1140', '4540', '1220']
const capitals = ['50万元人民币', '100万元人民币', '200万元人民币', '500万元人民币', '1000万元人民币', '3000万元人民币']
const { withoutAddress } = registerPlants
const firstYoungDay = makeDay(2021, 1, 4)
const firstLeavingDay = makeDay(2021, 2, 1)

/** The subjects of a seed. */
export function createSubjects(seed: number): Subjects {
  const key = (name: string): number => makeKey(seed, 'subjects', name)
  const [lifeKey, tradeKey, bornKey, leftKey] = [key('life'), key('trade'), key('born'), key('left')]
  const [oneKey, twoKey, roadKey, houseKey, capitalKey, typeKey] =
    [key('one'), key('two'), key('road'), key('house'), key('capital'), key('type')]

  const find = (county: County, local: number): Subject => {
    const number = toSubject(county, local)
    const kind = kindOf(county, local)
    const trade = at(trades[kind], pickTrade[kind](hashUnit(tradeKey, number)))
    // Nine in a hundred were founded in the three years, five left in them; a planted district keeps still.
    const isStill = county.region.code === plants.invertedDistrict.county && kind === '1'
    const life = isStill ? 1 : hashUnit(lifeKey, number)
    const born = hashUnit(bornKey, number)
    const established = life < 0.09
      ? firstYoungDay + Math.floor(born * (today - 20 - firstYoungDay))
      : makeDay(2000, 3, 1) + Math.floor(Math.sqrt(born) * 7580)
    const deregistered = life >= 0.09 && life < 0.14
      ? firstLeavingDay + Math.floor(hashUnit(leftKey, number) * (today - 20 - firstLeavingDay))
      : null
    return { county, local, number, kind, trade, established, deregistered }
  }

  const nameOf = (subject: Subject, cityName: string): string => {
    const { county, number, kind, trade } = subject
    const brand = makeBrand(hashUnit(oneKey, number), hashUnit(twoKey, number))
    return findHostileName(subject) ?? nameSubject(kind, shortenPlace(county.region.name), cityName, brand, trade)
  }

  const describe = (subject: Subject, cityName: string): readonly Cell[] => {
    const { county, local, number, kind, trade } = subject
    const retired = plants.retiredRegions.find((change) => change.county === county.region.code && local < change.subjects)
    return [
      formatSubjectId(county, local),
      nameOf(subject, cityName),
      findCreditCode(subject),
      null,
      kind,
      kind === '1' ? pickBy(companyTypes, hashUnit(typeKey, number)) : { '2': '9100', '3': '9500', '4': '7200' }[kind],
      trade.industry,
      retired?.code ?? county.region.code,
      county.region.code,
      formatDay(subject.established),
      subject.deregistered === null ? '存续' : '注销',
      subject.deregistered === null ? null : formatDay(subject.deregistered),
      county.region.code === withoutAddress.county && local < withoutAddress.subjects ? null : (findSharedAddress(subject) ?? makeAddress(county.region.name, hashUnit(roadKey, number), hashUnit(houseKey, number))),
      kind === '1' ? pickBy(capitals, hashUnit(capitalKey, number)) : null,
      trade.scope,
    ]
  }

  const write = async (population: Population, writer: DeliveryWriter): Promise<void> => {
    for (const county of population.counties) {
      const cityName = shortenPlace(population.cityNames.get(county.city.code) ?? '')
      const count = county.starts['4'] + county.counts['4']
      for (let local = 0; local < count; local += 1) {
        writer.write(describe(find(county, local), cityName))
        if (writer.isFull) await writer.drain()
      }
    }
  }
  return { find, nameOf, write }
}

function nameSubject(kind: SubjectKind, place: string, city: string, brand: string, trade: Trade): string {
  if (kind === '1') return `${place}${brand}${trade.word}有限公司`
  if (kind === '4') return `${brand}国际有限公司${city}代表处`
  return place + brand + trade.word
}

function findHostileName(subject: Subject): string | null {
  return subject.county.region.code === plants.hostileNames.county ? hostileNames[subject.local] ?? null : null
}

/** One address, every second time written with a blank and full-width figures. */
function findSharedAddress({ county, local }: Subject): string | null {
  if (county.region.code !== plants.sameAddress.county || local >= plants.sameAddress.subjects) return null
  return local % 2 === 0 ? `${county.region.name}创业路18号` : `${county.region.name} 创业路１８号`
}

function findCreditCode(subject: Subject): string {
  const { county, local, kind } = subject
  const code = makeCreditCode(prefixes[kind], county.region.code, county.index * 2_000_003 + local)
  const { county: planted, subjects } = plants.badCreditCodes
  if (county.region.code !== planted || local >= subjects) return code
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
}
