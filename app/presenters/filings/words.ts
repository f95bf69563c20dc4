/** What is filed, in words: values, states, days. */
import type { AcceptedFiling, Assessment, Filing, FilingState } from '#app/queries/types.ts'
import { asksOfComputed, type Asks, type FiledValue } from '#domain/filings/value.ts'
import type { SchemeItem } from '#domain/scheme.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatFraction, formatPercent } from '../format.ts'
import type { LinkView, MarkKind, ValueFields } from '../view-models.ts'

/** How an item of a party stands in the matrix and on its page. */
export type ItemState = FilingState | 'none' | 'not-asked'

export const stateMarks: Readonly<Record<ItemState, MarkKind>> = {
  none: 'not-due', draft: 'in-progress', submitted: 'dot', returned: 'at-risk', accepted: 'met', changed: 'yellow', 'not-asked': 'not-applicable',
}

/** How it stands, by what was filed and whether the sheet asks it. */
export function standOf({ filing, state }: Pick<AcceptedFiling, 'filing' | 'state'>): ItemState {
  return state === 'not-asked' ? 'not-asked' : (filing ?? 'none')
}

/** What a party says of an item; null where it says nothing: places are computed alone. */
export function asksOf({ source, rule }: SchemeItem): Asks | null {
  if (source.kind === 'places') return null
  return source.kind === 'filed' ? source.asks : asksOfComputed(rule)
}

/** 是 · 12 · 83.33%（10 / 12）; 未填 for nothing. */
export function sayValue({ isYes, numerator, denominator }: FiledValue, { text }: Pick<Reader, 'text'>): string {
  const words = text.filings.answer
  if (isYes !== null) return isYes ? words.yes : words.no
  if (numerator === null) return words.none
  if (denominator === null) return formatCount(numerator)
  const fraction = formatFraction({ numerator, denominator })
  return denominator === 0 ? fraction : `${formatPercent({ numerator, denominator })}% · ${fraction}`
}

/** A filing as it stands in the inputs. */
export function fillFields(filing: (FiledValue & Pick<Filing, 'remark' | 'owner'>) | null): ValueFields {
  const write = (number: number | null | undefined): string => (number === null || number === undefined ? '' : String(number))
  const isYes = filing?.isYes ?? null
  return { yes: isYes === null ? '' : isYes ? 'yes' : 'no', numerator: write(filing?.numerator), denominator: write(filing?.denominator), remark: filing?.remark ?? '', owner: filing?.owner ?? '' }
}

/** The path to a page of this room. @param leads whether the reader comes from the matrix of all parties */
export function presentTrail({ assessmentId, title }: Pick<Assessment, 'assessmentId' | 'title'>, leads: boolean, { text }: Pick<Reader, 'text'>): readonly LinkView[] {
  const { back, links } = text.filings
  return [{ label: back, href: '/assessments' }, { label: title, href: `/assessments/${assessmentId}` }, ...(leads ? [{ label: links.matrix, href: addressFilings(assessmentId) }] : [])]
}

export function addressFilings(assessmentId: number, ...parts: readonly (string | number)[]): string {
  return ['', 'assessments', assessmentId, 'filings', ...parts].join('/')
}

export function addressSamples(assessmentId: number, ...parts: readonly (string | number)[]): string {
  return ['', 'assessments', assessmentId, 'samples', ...parts].join('/')
}

export function addressQuestionnaires(assessmentId: number, ...parts: readonly (string | number)[]): string {
  return ['', 'assessments', assessmentId, 'questionnaires', ...parts].join('/')
}

export function addressDocument(assessmentId: number, documentId: number): string {
  return `/assessments/${assessmentId}/documents/${documentId}`
}
