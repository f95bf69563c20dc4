/** Who has filed what: parties by items, with what is overdue and whose own value lies over the gap. */
import type { AcceptedFiling, AcceptedFilings, Assessment, Filing, AssessedParty } from '#app/queries/types.ts'
import { isHandedIn, isOverdue } from '#domain/filings/turn.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import { nameParty } from '../assessments/parts.ts'
import type { Reader } from '../figures.ts'
import { formatDayInProse } from '../format.ts'
import { nameItem } from '../score-cells.ts'
import type { FilingCellView, FilingsMatrixView } from '../view-models.ts'
import { addressFilings, addressQuestionnaires, addressSamples, presentTrail, standOf, stateMarks, type ItemState } from './words.ts'

export interface MatrixInput {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly parties: readonly AssessedParty[]
  readonly filings: readonly Filing[]
  readonly accepted: AcceptedFilings
  readonly today: string
}

/** Builds the page. Items that are filed always stand in it, computed ones where somebody gave an own value. */
export function presentMatrix(input: MatrixInput, reader: Reader): FilingsMatrixView {
  const { assessment, scheme, parties, accepted } = input
  const { text, language } = reader
  const words = text.filings
  const items = listItems(scheme).filter(({ code, source }) => source.kind === 'filed' || accepted.items.some((one) => one.item === code && one.filing !== null))
  const asked = accepted.items.filter((one) => one.state !== 'not-asked' && items.some(({ code, source }) => code === one.item && source.kind === 'filed'))
  const overdue = asked.filter((one) => isLate(input, one))
  const gaps = accepted.items.filter(({ gap }) => gap?.state === 'exceeds')
  const done = asked.filter(isIn)
  return {
    head: {
      trail: presentTrail(assessment, false, reader),
      title: words.matrix.headline({ done: done.length, all: asked.length, overdue: overdue.length, gaps: gaps.length }),
      second: words.matrix.second(formatDayInProse(assessment.selfUntil, language), formatDayInProse(assessment.reviewUntil, language)),
    },
    links: [{ label: words.links.samples, href: addressSamples(assessment.assessmentId) }, { label: words.links.questionnaires, href: addressQuestionnaires(assessment.assessmentId) }],
    label: words.matrix.label,
    partyHead: words.matrix.party,
    doneHead: words.matrix.done,
    columns: items.map(({ code }) => ({ id: code, code, name: nameItem(code, { scheme, language }) })),
    rows: parties.map((party) => {
      const [code, name] = [party.code, nameParty(party, assessment, reader)]
      const own = accepted.items.filter((one) => one.party === code)
      const due = asked.filter((one) => one.party === code)
      return {
        id: code, name, href: addressFilings(assessment.assessmentId, code), done: `${due.filter(isIn).length}/${due.length}`,
        cells: items.map((item) => presentCell(input, name, own.find((one) => one.item === item.code), reader)),
      }
    }),
    legend: {
      label: words.matrix.legend,
      entries: [...(['none', 'draft', 'submitted', 'returned', 'accepted', 'changed', 'not-asked'] as const).map((state) => ({ mark: stateMarks[state], text: words.state[state] })), { mark: 'missed', text: words.overdue }],
      flag: words.gapShort, flagText: words.gap.exceeds,
    },
    empty: items.length === 0 ? { title: words.matrix.none, text: '', links: [] } : null,
  }
}

const isIn = ({ filing }: AcceptedFiling): boolean => filing !== null && isHandedIn(filing)

function isLate({ assessment, filings, today }: MatrixInput, { party, item }: AcceptedFiling): boolean {
  return isOverdue(assessment, filings.find((one) => one.party === party && one.item === item) ?? null, today)
}

function presentCell(input: MatrixInput, party: string, one: AcceptedFiling | undefined, { text, language }: Reader): FilingCellView {
  const { scheme, assessment } = input
  const words = text.filings
  const state: ItemState = one === undefined ? 'not-asked' : standOf(one)
  const isFiled = one !== undefined && listItems(scheme).some(({ code, source }) => code === one.item && source.kind === 'filed')
  const late = one !== undefined && isFiled && state !== 'not-asked' && isLate(input, one)
  const flag = late ? words.overdue : one?.gap?.state === 'exceeds' ? words.gapShort : ''
  const item = one === undefined ? '' : nameItem(one.item, { scheme, language })
  return {
    id: one?.item ?? '', mark: late ? 'missed' : state === 'none' && !isFiled ? 'none' : stateMarks[state], flag: flag === words.overdue ? '' : flag,
    name: words.matrix.cell({ party, item, state: words.state[state], flags: flag === words.gapShort ? words.gap.exceeds : flag }),
    href: one === undefined || state === 'not-asked' ? null : `${addressFilings(assessment.assessmentId, one.party)}#${one.item}`,
  }
}
