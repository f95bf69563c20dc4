/** A page that can't be shown → what failed, what still holds, what to do, and a number to quote. */
import type { Language, Text } from '#app/text.ts'
import { faults as en } from '#app/text/en/faults.ts'
import { faults as zh } from '#app/text/zh/faults.ts'
import type { FaultView } from './view-models.ts'

/** What an answer with an error status carries. */
export interface Fault {
  readonly status: number
  /** Why, in both languages, where the program knows. */
  readonly wording: { readonly zh: string; readonly en: string } | null
  /** Number under which the program noted it. */
  readonly reference: string | null
}

/** Reads what was thrown; anything unknown is a fault of the program. */
export function readFault(status: number, data: unknown): Fault {
  const wording = readField(data, 'wording')
  const [zh, en, reference] = [readField(wording, 'zh'), readField(wording, 'en'), readField(data, 'reference')]
  return {
    status,
    wording: typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null,
    reference: typeof reference === 'string' ? reference : null,
  }
}

function readField(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return null
  return Object.entries(data).find(([key]) => key === name)?.[1] ?? null
}

/** Statuses of faults that pass: asking for the same address again is worth a link. */
const PASSING: readonly number[] = [503, 504]

/** Finds the words for a fault. @param here address of the page asked for */
export function presentFault(fault: Fault, words: Text['faults'], language: Language, here: string): FaultView {
  const { title, text } = chooseWords(fault.status, words)
  return {
    title,
    // what a page does about a database that is away is its own to say; the fault's words are for programs
    text: fault.status === 503 ? text : (fault.wording?.[language] ?? text),
    links: [...(PASSING.includes(fault.status) ? [{ label: words.again, href: here }] : []), { label: words.toStart, href: '/' }],
    reference: fault.reference === null ? '' : words.reference.replace('{code}', fault.reference),
  }
}

/** The same in both languages, for a form that failed before the page knew its reader's. */
export function presentFaultInBoth(fault: Fault, here: string): FaultView {
  const [first, second] = [presentFault(fault, zh, 'zh', here), presentFault(fault, en, 'en', here)]
  const join = (one: string, other: string): string => (one === '' ? '' : `${one} / ${other}`)
  return {
    title: join(first.title, second.title),
    text: join(first.text, second.text),
    links: first.links.map((link, index) => ({ ...link, label: join(link.label, second.links[index]?.label ?? '') })),
    reference: join(first.reference, second.reference),
  }
}

function chooseWords(status: number, words: Text['faults']): { title: string; text: string } {
  switch (status) {
    case 400:
      return words.badRequest
    case 401:
    case 403:
      return words.forbidden
    case 404:
      return words.notFound
    case 503:
      return words.unavailable
    case 504:
      return words.tooSlow
    default:
      return words.fault
  }
}
