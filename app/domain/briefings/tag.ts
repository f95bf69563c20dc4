/**
 * A figure in the text of a briefing is a reference, not a number:
 *
 *     {{C01 area=370100 period=2023}}                       the rate
 *     {{C01 area=370100 period=2023-Q2 department=SAMR part=fraction}}
 *     {{C01 area=370100 period=2023|39.95%}}                the rate, with what the author believes it to be
 *
 * Indicator code, then `name=value` in any order: `area` and `period` always, `department` and `part` where wanted.
 */

/** What of the figure is written: 39.75% · 7,256 / 18,254 · either of the two · against the same days last year · place among its like. */
export const tagParts = ['rate', 'fraction', 'numerator', 'denominator', 'change', 'place'] as const
export type TagPart = (typeof tagParts)[number]

export interface FigureTag {
  readonly code: string
  readonly area: string
  readonly period: string
  /** Null: all departments together. */
  readonly department: string | null
  readonly part: TagPart
  /** A number written by hand within the tag; null: none. */
  readonly typed: string | null
}

/** What is wrong with the writing of a tag; `what` is the word that cannot be read. */
export interface TagFault {
  readonly kind: 'unclosed' | 'no-code' | 'unknown-name' | 'twice' | 'no-area' | 'no-period' | 'unknown-part'
  readonly what: string
}

/** A tag as it stands in a line. */
export interface FoundTag {
  /** From 1. */
  readonly line: number
  /** Place in the line: first character, and the one behind the last. */
  readonly start: number
  readonly end: number
  /** As it was written, brackets included. */
  readonly raw: string
  readonly read: { readonly tag: FigureTag } | { readonly fault: TagFault }
}

const TAG = /\{\{(.*?)(\}\}|$)/g
const NAMES: readonly string[] = ['area', 'period', 'department', 'part']

/** All tags of a text in their order, those that cannot be read among them. */
export function findTags(text: string): readonly FoundTag[] {
  return text.split('\n').flatMap((line, index) => findTagsOfLine(line, index + 1))
}

/** Tags of one line. */
export function findTagsOfLine(line: string, number: number): readonly FoundTag[] {
  return [...line.matchAll(TAG)].map((match) => {
    const [raw, inner = '', close] = match
    const at = { line: number, start: match.index, end: match.index + raw.length, raw }
    return { ...at, read: close === '' ? { fault: { kind: 'unclosed', what: raw.slice(0, 40) } } : readTag(inner) }
  })
}

function readTag(inner: string): FoundTag['read'] {
  const bar = inner.indexOf('|')
  const [asked, typed] = bar < 0 ? [inner, null] : [inner.slice(0, bar), inner.slice(bar + 1).trim()]
  const [code = '', ...words] = asked.trim().split(/\s+/)
  if (!/^[A-Z]\d{2}[A-Z]?$/.test(code)) return { fault: { kind: 'no-code', what: code } }
  const said = new Map<string, string>()
  for (const word of words) {
    const [, name = '', value = ''] = /^([a-z]+)=(\S+)$/.exec(word) ?? []
    if (!NAMES.includes(name)) return { fault: { kind: 'unknown-name', what: word } }
    if (said.has(name)) return { fault: { kind: 'twice', what: name } }
    said.set(name, value)
  }
  const [area, period, department = null, wanted = 'rate'] = NAMES.map((name) => said.get(name))
  if (area === undefined) return { fault: { kind: 'no-area', what: code } }
  if (period === undefined) return { fault: { kind: 'no-period', what: code } }
  const part = tagParts.find((one) => one === wanted)
  if (part === undefined) return { fault: { kind: 'unknown-part', what: wanted } }
  return { tag: { code, area, period, department, part, typed: typed === '' ? null : typed } }
}

/** A tag as it is written. */
export function writeTag({ code, area, period, department, part, typed }: FigureTag): string {
  const words = [code, `area=${area}`, `period=${period}`, ...(department === null ? [] : [`department=${department}`]), ...(part === 'rate' ? [] : [`part=${part}`])]
  return `{{${words.join(' ')}${typed === null ? '' : `|${typed}`}}}`
}
