/** Names that read like names here and are nobody's: a place, two uncommon syllables, a trade. */
import { pickBy } from '#etl/demo/lists.ts'

const first = [...'澜栎屿岑穗砚榆邺汀蓼笕橡桁琚苕渚霁嵘筠菘沅炜翊颀骊珩蔺芃磬漪']
const second = [...'樾禾棣垣溪笙坞桐麓畦杼矾岫町翎篁埠栖砺蘅崮泺舣楸鹭陂汶圩榕簃']
const surnames = [...'王李张刘陈杨赵孙周吴徐马朱胡郭林高于曲丛姜牟宫隋栾逄綦']
const given = [...'伟芳敏静强磊洋艳勇杰涛明超霞平刚建国志玉桂秀海波振华春立新永文德传兴']
const roads = ['和平路', '解放路', '建设路', '文化路', '人民路', '工业路', '振兴街', '齐鲁大道', '迎宾街', '朝阳街']

/** Brand of a subject from two values in [0, 1). */
export function makeBrand(one: number, two: number): string {
  return pickBy(first, one) + pickBy(second, two)
}

/** Place as it stands in a company's name: 历下 for 历下区, 沂南 for 沂南县. */
export function shortenPlace(name: string): string {
  return name.length > 2 ? name.replace(/[市区县]$/u, '') : name
}

/** A person's name from three values in [0, 1). */
export function makePersonName(one: number, two: number, three: number): string {
  return pickBy(surnames, one) + pickBy(given, two) + (three < 0.3 ? '' : pickBy(given, (three - 0.3) / 0.7))
}

/** A street address inside a region. */
export function makeAddress(region: string, one: number, two: number): string {
  return `${region}${pickBy(roads, one)}${1 + Math.floor(two * 380)}号`
}

/** Names that a careless page, export or database would trip over. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>有限公司',
  "=cmd|'/c calc'!A1商行",
  `${'澜樾'.repeat(97)}商贸有限公司`.slice(0, 200),
  '历下𬭎栎商贸有限公司',
  '历下\uE000禾商贸有限公司',
  '"引号",逗号\t制表有限公司',
]
