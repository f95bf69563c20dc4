/** Industry codes of GB/T 4754: section letter and up to four digits. */
import { normaliseKey } from '#etl/rules/identifier.ts'
import type { CellKind } from '#etl/source.ts'

/** An industry code such as `C26` or `A0111`. */
export function industry(): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const code = normaliseKey(sent)
      if (code === '') return null
      return /^[A-T]\d{0,4}$/.test(code) ? code : { code: 'not-in-code-list', details: { allowed: 'GB/T 4754: A—T + 0–4 位数字' } }
    },
  }
}

/** First and last division of each section. @see GB/T 4754—2017 */
const SECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 5], B: [6, 12], C: [13, 43], D: [44, 46], E: [47, 50], F: [51, 52], G: [53, 60], H: [61, 62], I: [63, 65], J: [66, 69], K: [70, 70],
  L: [71, 72], M: [73, 75], N: [76, 79], O: [80, 82], P: [83, 83], Q: [84, 85], R: [86, 90], S: [91, 96], T: [97, 97],
}
const CLASS = /^(\d{3,4})(?:\.0)?$/

/** A class of four digits without its section, also one that went through a number (`7299.0`); the section is told by the division. */
export function industryClass(blanks: readonly string[] = []): CellKind {
  return {
    isRepeating: true,
    build: () => (sent) => {
      const plain = normaliseKey(sent)
      if (plain === '' || blanks.includes(plain)) return null
      const code = (CLASS.exec(plain)?.[1] ?? '').padStart(4, '0')
      const division = Number(code.slice(0, 2))
      const section = Object.entries(SECTIONS).find(([, [first, last]]) => division >= first && division <= last)?.[0]
      return section === undefined ? { code: 'industry-unread', value: null } : section + code
    },
  }
}
