/** Areas: six-digit codes of administrative divisions and where the 16 cities stand on the tile map. */
import type { Wording } from '#domain/indicator.ts'

export type AreaLevel = 'province' | 'city' | 'county'

/** Code of the province that this edition serves: Shandong. */
export const provinceCode = '370000'

/** Whether a text has the form of an area code: six digits, of any province. @see GB/T 2260 */
export function isAreaCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text)
}

/** Level that a code's own zeros tell: 370000 province, 370100 city, 370102 county. @throws RangeError on any other text. */
export function levelOf(code: string): AreaLevel {
  if (!isAreaCode(code)) throw new RangeError(`an area code has six digits, got ${JSON.stringify(code)}`)
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** The city of an area: a county's city, a city itself; the province stands for itself (省本级). */
export function cityCodeOf(code: string): string {
  return levelOf(code) === 'county' ? `${code.slice(0, 4)}00` : code
}

/** The province of an area. */
export function provinceCodeOf(code: string): string {
  levelOf(code)
  return `${code.slice(0, 2)}0000`
}

/** Whether an area is another one or lies in it. */
export function isWithin(code: string, container: string): boolean {
  switch (levelOf(container)) {
    case 'province':
      return provinceCodeOf(code) === container
    case 'city':
      return cityCodeOf(code) === container
    case 'county':
      return code === container
  }
}

/** A city's place on the tile map, counted from 1, and its short name. */
export interface CityTile {
  readonly code: string
  readonly name: Wording
  readonly row: number
  readonly column: number
}

/** Size of the tile map; the gap in row 1 is the sea. */
export const tileGrid = { columns: 7, rows: 4 } as const

/** The 16 cities in the order of their codes, which is the order of every list without a ranking. */
export const cityTiles: readonly CityTile[] = [
  { code: '370100', name: { zh: '济南', en: 'Jinan' }, row: 2, column: 2 },
  { code: '370200', name: { zh: '青岛', en: 'Qingdao' }, row: 2, column: 5 },
  { code: '370300', name: { zh: '淄博', en: 'Zibo' }, row: 2, column: 3 },
  { code: '370400', name: { zh: '枣庄', en: 'Zaozhuang' }, row: 4, column: 3 },
  { code: '370500', name: { zh: '东营', en: 'Dongying' }, row: 1, column: 4 },
  { code: '370600', name: { zh: '烟台', en: 'Yantai' }, row: 1, column: 6 },
  { code: '370700', name: { zh: '潍坊', en: 'Weifang' }, row: 2, column: 4 },
  { code: '370800', name: { zh: '济宁', en: 'Jining' }, row: 4, column: 2 },
  { code: '370900', name: { zh: '泰安', en: "Tai'an" }, row: 3, column: 2 },
  { code: '371000', name: { zh: '威海', en: 'Weihai' }, row: 1, column: 7 },
  { code: '371100', name: { zh: '日照', en: 'Rizhao' }, row: 3, column: 4 },
  { code: '371300', name: { zh: '临沂', en: 'Linyi' }, row: 3, column: 3 },
  { code: '371400', name: { zh: '德州', en: 'Dezhou' }, row: 1, column: 2 },
  { code: '371500', name: { zh: '聊城', en: 'Liaocheng' }, row: 2, column: 1 },
  { code: '371600', name: { zh: '滨州', en: 'Binzhou' }, row: 1, column: 3 },
  { code: '371700', name: { zh: '菏泽', en: 'Heze' }, row: 4, column: 1 },
]

/** Where a city stands on the tile map, or null when the code is none of the 16. */
export function findCityTile(code: string): CityTile | null {
  return cityTiles.find((tile) => tile.code === code) ?? null
}

/** Order of two areas in a list without a ranking: by code. */
export function compareAreas(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
