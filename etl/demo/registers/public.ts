/** The public: pieces about the work, and what enterprises answer when they are asked. */
import { cityPlans, type CityPlan } from '#etl/demo/cities.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { findLastDay } from '#etl/demo/tasks.ts'
import { at, pickBy } from '#etl/demo/lists.ts'
import { today } from '#etl/demo/plants.ts'
import { createRandom, type Random } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { World } from '#etl/demo/world.ts'

const channels = ['微信公众号', '微信公众号', '新闻媒体', '门户网站', '门户网站', '短视频', '现场活动']
const titles = ['双随机抽查进企业', '抽查结果一次公开', '部门联合、只进一次门', '信用好、少打扰', '抽查事项清单看得懂']
const ways = ['网上', '网上', '现场', '电话']
const satisfiedShare = 0.9
const invalidShare = 0.03

const lastDayOf = (city: CityPlan, year: number): number => Math.min(makeDay(year, 12, 31), findLastDay(city))
const drawDay = (random: Random, year: number, last: number): number => makeDay(year, 1, 4) + random.below(last - makeDay(year, 1, 4) + 1)

/** Writes ten to thirty pieces a city and year. */
export function writePublicity(world: World, files: Files): void {
  const writer = files.single('publicity')
  const { unpublished, hostilePiece } = registerPlants
  for (const year of [2022, 2023]) {
    for (const city of cityPlans) {
      if (city.code === unpublished.city && year === 2023) continue
      const random = createRandom(world.seed, 'publicity', city.code, year)
      const count = 10 + random.below(21)
      for (let number = 1; number <= count; number += 1) {
        const isHostile = city.code === hostilePiece.city && year === 2023 && number === 1
        const id = `XC${city.code}${year}${String(number).padStart(3, '0')}`
        const department = at(world.departments, random.chance(0.6) ? 0 : random.below(12)).code
        const title = `${world.population.cityNames.get(city.code) ?? ''}：${pickBy(titles, random.unit())}`
        writer.write([
          id, isHostile ? hostilePiece.title : title, pickBy(channels, random.unit()), formatDay(drawDay(random, year, lastDayOf(city, year))), city.code, department,
          isHostile ? hostilePiece.url : `https://example.org/${id.toLowerCase()}`,
        ])
      }
    }
  }
}

/** Writes the answers of each city's counties, some of which name no department. */
export function writeSurveys(world: World, files: Files): void {
  const writer = files.single('surveys')
  const { fewAnswers, dissatisfied } = registerPlants
  for (const year of [2022, 2023]) {
    for (const city of cityPlans) {
      const random = createRandom(world.seed, 'surveys', city.code, year)
      const counties = world.population.byCity.get(city.code) ?? []
      const isFew = city.code === fewAnswers.city && year === 2023
      const count = isFew ? fewAnswers.count : 45 + random.below(40)
      const share = city.code === dissatisfied.city && year === 2023 ? dissatisfied.share : satisfiedShare
      for (let number = 1; number <= count; number += 1) {
        const [place, department, answer] = [random.below(counties.length), random.below(15), random.unit()]
        const said = answer < invalidShare && !isFew ? '无效' : random.chance(share) ? '满意' : '不满意'
        writer.write([
          `WJ${city.code}${year}${String(number).padStart(4, '0')}`, at(counties, place).region.code, department < 12 ? at(world.departments, department).code : null,
          formatDay(Math.min(drawDay(random, year, lastDayOf(city, year)), today)), pickBy(ways, random.unit()), said,
        ])
      }
    }
  }
}
