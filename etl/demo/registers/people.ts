/** The people: certificates as their issuer lists them, and who was trained. */
import { cityPlans } from '#etl/demo/cities.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import type { Inspector } from '#etl/demo/inspectors.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { World } from '#etl/demo/world.ts'

const usualShare = 0.93
const passedShare = 0.97

/** Writes one row a certificate: everybody who is in post, and the planted city's holders whom no directory knows. */
export function writeEstablishment(world: World, inspectors: readonly Inspector[], files: Files): void {
  const writer = files.single('establishment')
  const { unknownHolders } = registerPlants
  const names = new Map([...world.population.cityNames, ...world.population.counties.map(({ region }) => [region.code, region.name] as const)])
  for (const { certificate, id, region, department, expiry, isThere } of inspectors) {
    if (isThere) writer.write([certificate, id, `${names.get(region) ?? ''}${department.shortName}执法队`, region, department.code, expiry])
  }
  for (let index = 1; index <= unknownHolders.count; index += 1) {
    writer.write([`37${unknownHolders.city.slice(2)}${String(900_000 + index)}`, null, `${names.get(unknownHolders.city) ?? ''}综合执法队`, unknownHolders.city, 'SCJG', '2026-12-31'])
  }
}

/** Writes who came to the two sessions of each city and year, in spring or in autumn. */
export function writeTrainings(world: World, inspectors: readonly Inspector[], files: Files): void {
  const writer = files.single('trainings')
  const { untrained } = registerPlants
  const key = makeKey(world.seed, 'trainings')
  for (const year of [2022, 2023]) {
    for (const { code } of [{ code: '370000' }, ...cityPlans]) {
      const share = code === untrained.city && year === 2023 ? untrained.share : usualShare
      inspectors.forEach(({ id, region, department, isThere }, index) => {
        const value = (salt: number): number => hashUnit(key ^ (year * 8 + salt), index)
        if (!isThere || region.slice(0, 4) !== code.slice(0, 4) || value(1) >= share) return
        const isSpring = value(2) < 0.7
        const day = world.calendar.from(makeDay(year, isSpring ? 3 : 9, 12))
        writer.write([
          `PX${code}${year}${isSpring ? '1' : '2'}`, id, `${year}年${isSpring ? '春季' : '秋季'}“双随机、一公开”业务培训`, formatDay(day), region, department.code,
          value(3) < passedShare ? '是' : '否',
        ])
      })
    }
  }
}
