import { findCityTile, levelOf, provinceCode } from '#domain/region.ts'
import type { Language } from '#app/text.ts'

interface NamedArea {
  readonly code: string
  readonly name: string
}

/** Name of an area as it stands in full: 日照市. The province and its cities have English names; counties keep their own. */
export function nameArea({ code, name }: NamedArea, language: Language): string {
  if (language === 'zh') return name
  if (code === provinceCode) return 'Shandong'
  return findCityTile(code)?.name.en ?? name
}

/** Name of an area on a tile or in a narrow column: 日照, 蓬莱区. */
export function nameAreaShort({ code, name }: NamedArea, language: Language): string {
  if (language === 'en') return nameArea({ code, name }, language)
  return findCityTile(code)?.name.zh ?? name
}

/** Subject of a sentence about an area: 全省, 日照市. */
export function nameWhole(area: NamedArea, language: Language, province: string): string {
  return levelOf(area.code) === 'province' && language === 'zh' ? province : nameArea(area, language)
}
