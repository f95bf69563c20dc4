/** Watch lists (监测清单): named sets of subjects, by hand or by criteria, each with its reason and its last day. */

/** What a list by query asks of a subject; all that is named must hold. */
export interface WatchQuery {
  /** Section or code of GB/T 4754, from its beginning: `C`, `C13`. */
  readonly industry?: string
  /** The newest class of the general model. */
  readonly riskClass?: string
  readonly tag?: string
  /** At least so many signals within a year. */
  readonly signals?: number
  /** At least so many visits with a problem within two years. */
  readonly problems?: number
}

export const watchClasses = ['A', 'B', 'C', 'D'] as const

/** Longest texts, in characters. */
export const WATCH_LENGTHS = { title: 60, reason: 400, tag: 40 } as const
/** Most subjects put on a list at once. */
export const MOST_AT_ONCE = 500
const MOST_EVENTS = 999

/** What was typed of a query, each an empty text where nothing was. */
export interface TypedQuery {
  readonly industry: string
  readonly riskClass: string
  readonly tag: string
  readonly signals: string
  readonly problems: string
}

/** The query as typed; null where nothing was typed; or the name of the first field that cannot be. */
export function readWatchQuery(typed: TypedQuery): { readonly query: WatchQuery | null } | { readonly fault: keyof TypedQuery } {
  if (typed.industry !== '' && !/^[A-T]\d{0,4}$/.test(typed.industry)) return { fault: 'industry' }
  if (typed.riskClass !== '' && !watchClasses.some((one) => one === typed.riskClass)) return { fault: 'riskClass' }
  if ([...typed.tag].length > WATCH_LENGTHS.tag) return { fault: 'tag' }
  const [signals, problems] = [readNumber(typed.signals), readNumber(typed.problems)]
  if (signals === null) return { fault: 'signals' }
  if (problems === null) return { fault: 'problems' }
  const query = {
    ...(typed.industry === '' ? {} : { industry: typed.industry }), ...(typed.riskClass === '' ? {} : { riskClass: typed.riskClass }),
    ...(typed.tag === '' ? {} : { tag: typed.tag }), ...(signals === 0 ? {} : { signals }), ...(problems === 0 ? {} : { problems }),
  }
  return { query: Object.keys(query).length === 0 ? null : query }
}

/** A number of events; 0 for none asked, null for what is no such number. */
function readNumber(typed: string): number | null {
  if (typed === '') return 0
  return /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_EVENTS ? Number(typed) : null
}

/** Ids of subjects out of what was pasted: lines, blanks and commas part them; each once, in upper case. */
export function readSubjectIds(pasted: string): readonly string[] {
  const ids = pasted.normalize('NFKC').toUpperCase().split(/[\s,;、，；]+/).filter((id) => id !== '')
  return [...new Set(ids)]
}
