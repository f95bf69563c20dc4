/** What items are held against: guidelines by edition, the power-and-duty list and the Internet+ list, which tell a few items otherwise. */
import { cityPlans } from '#etl/demo/cities.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Cell } from '#etl/demo/delivery-writer.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { describeStandard, findBasis, formatDutyCode, formatSupervisionCode } from '#etl/demo/item-codes.ts'
import { listItems, type Item } from '#etl/demo/items.ts'
import { at } from '#etl/demo/lists.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { World } from '#etl/demo/world.ts'

/** Writes the three registers for every city's list of 2023. */
export function writeItemSources(world: World, files: Files): void {
  const [guidelines, duties, supervised] = [files.single('item_guidelines'), files.single('duty_items'), files.single('supervision_items')]
  const { otherSources } = registerPlants
  for (const city of cityPlans) {
    const isOther = (code: string, item: Item): boolean => city.code === otherSources.city && item.code === code
    for (const item of listItems(world.seed, world.items, city, 2023)) {
      const department = at(world.departments, item.department).code
      for (const guideline of listGuidelines(world, city.code, item, department)) guidelines.write(guideline)
      if (!isOther(otherSources.missing, item)) {
        const standard = isOther(otherSources.standard, item) ? `${item.kind.name}：按旧版要点核对` : describeStandard(item)
        duties.write([city.code, formatDutyCode(item), '2021', item.kind.name, findBasis(item), standard, department, '2021-01-01', null])
      }
      const basis = isOther(otherSources.basis, item) ? '《公司登记管理条例》' : findBasis(item)
      supervised.write([city.code, formatSupervisionCode(item), '2021', item.kind.name, basis, describeStandard(item), department, '2021-01-01', null])
    }
  }
}

/** The first edition of 2021 holds until the second takes its place in 2023; a few items never had one. */
function listGuidelines(world: World, city: string, item: Item, department: string): readonly (readonly Cell[])[] {
  const key = makeKey(world.seed, 'guidelines', city, item.code)
  const isOld = city === registerPlants.oldGuidelines.city
  const hasSecond = !isOld && hashUnit(key, 1) < 0.93
  const name = `${item.kind.name}工作指引`
  const begin = makeDay(2023, 5 + Math.floor(hashUnit(key, 2) * 4), 1)
  return [
    ...(isOld || hashUnit(key, 3) < 0.97 ? [[city, item.code, '第一版', name, department, '2021-03-01', hasSecond ? formatDay(begin - 1) : null]] : []),
    ...(hasSecond ? [[city, item.code, '第二版', name, department, formatDay(begin), null]] : []),
  ]
}
