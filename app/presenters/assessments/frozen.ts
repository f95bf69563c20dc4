/** Frozen figures beside live ones, and one of them opened record by record. */
import type { AssessedParty, Assessment, ChangedRecord, Figure, FrozenRecordsPage, PartyFigures, RecordChange, RecordPart } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressOrigin } from '../addresses.ts'
import { nameIndicator } from '../annotations-page.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInProse, formatScore, formatSigned } from '../format.ts'
import { presentPager } from '../record-frame.ts'
import { sayFigure } from '../say-figure.ts'
import type { AssessmentPageView, AssessmentSectionView, BulkView, WorkRowView } from '../view-models.ts'
import { addressAssessment, column, filterOf, nameParties, presentFrame, row, table } from './parts.ts'

export interface OpenedCell {
  readonly party: string
  readonly code: string
  /** Whose records are listed: of a gradient the ratio behind it. */
  readonly records: string
  readonly changed: { readonly rows: readonly ChangedRecord[]; readonly counts: Readonly<Record<RecordChange, number>> }
  readonly part: RecordPart
  readonly list: FrozenRecordsPage
  /** Names of the records listed, by key; of those that still count. */
  readonly names: ReadonlyMap<string, string>
  /** Total in hundredths and place of the party, frozen and live; null where the reader does not see all parties. */
  readonly scores: { readonly totals: readonly [string, string]; readonly places: readonly [number | null, number | null] } | null
}

export interface FrozenInput {
  readonly assessment: Assessment
  readonly parties: readonly AssessedParty[]
  readonly frozen: PartyFigures
  readonly live: PartyFigures
  readonly choice: { readonly party: string | null; readonly only: string | null }
  readonly opened: OpenedCell | null
  readonly provinceCode: string
  /** What an appeal on records of the opened figure is on, as the form of appeals names it; null where the reader may raise none. */
  readonly appealOn: string | null
}

/** Parts of a figure that its list can be had of. */
export const frozenParts: readonly RecordPart[] = ['denominator', 'numerator', 'unmet']

export function presentFrozen(input: FrozenInput, reader: Reader): AssessmentPageView {
  const { assessment, frozen, live, choice } = input
  const words = reader.text.assessments.frozenPage
  const { frozenAt, frozenBatch } = assessment
  if (frozenAt === null) return { ...presentFrame(assessment, 'frozen', words.notYet, [], reader), sections: [], empty: { title: words.notYet, text: words.notYetText, links: [] } }
  const cells = Object.entries(frozen).flatMap(([party, own]) => assessment.codes.flatMap((code) => (own[code] === undefined ? [] : [{ party, code, frozen: own[code], live: live[party]?.[code] }])))
  const differing = cells.filter(({ frozen: was, live: is }) => differs(was, is))
  // an opened cell stands among the others of its party
  const isShown = choice.party ?? input.opened?.party ?? null
  const shown = (choice.only === 'differing' ? differing : cells).filter(({ party }) => isShown === null || party === isShown)
  const names = nameParties(input.parties, assessment, reader)
  const title = words.headline(formatCount(differing.length), formatCount(cells.length))
  const rows = shown.map(({ party, code, frozen: was, live: is }): WorkRowView =>
    row(`${party} ${code}`, addressAssessment(assessment.assessmentId, 'frozen', { ...choice, cell: `${party}~${code}` }), input.opened?.party === party && input.opened.code === code, [
      { kind: 'text', text: names.get(party) ?? party }, { kind: 'text', text: nameIndicator(code, reader) }, { kind: 'text', text: sayFigure(was, reader) },
      { kind: 'text', text: is === undefined ? '' : sayFigure(is, reader) }, { kind: 'text', text: sayDifference(was, is, words.same), tone: differs(was, is) ? 'warn' : 'quiet' },
    ]),
  )
  const options = [...names].filter(([code]) => code in frozen).map(([value, text]) => ({ value, text }))
  const addressOf = (changed: Partial<FrozenInput['choice']>): string => addressAssessment(assessment.assessmentId, 'frozen', { ...choice, ...changed })
  if (input.opened === null && choice.party === null && choice.only === null && options.length > 1) {
    return {
      ...presentFrame(assessment, 'frozen', title, say`${words.second(formatInstantInProse(frozenAt, reader.language), String(frozenBatch))}`, reader),
      empty: null,
      sections: [presentSummary(cells, options, addressOf, reader)],
    }
  }
  return {
    ...presentFrame(assessment, 'frozen', title, say`${words.second(formatInstantInProse(frozenAt, reader.language), String(frozenBatch))}`, reader),
    empty: null,
    sections: [
      ...presentOpened(input, reader),
      table(
        'cells', words.list, '',
        [column('party', words.column.party, 104, 'line'), column('indicator', words.column.indicator, 200, 'title'), column('frozen', words.column.frozen, 280, 'line'), column('live', words.column.live, null, 'line'), column('difference', words.column.difference, 150, 'figure', 'right')],
        rows, choice.only === 'differing' && cells.length > 0 ? { title: words.nothingMoved, text: words.nothingMovedText, links: [] } : { title: words.empty, text: words.emptyText, links: [] },
        {
          filters: {
            label: words.filters, action: addressAssessment(assessment.assessmentId, 'frozen'), search: null, keep: {}, apply: words.apply, found: words.found(formatCount(shown.length)),
            filters: [filterOf('party', words.party, isShown, options, addressOf({ party: null }), words), filterOf('only', words.only, choice.only, [{ value: 'differing', text: words.differing }], addressOf({ only: null }), words)],
            clear: isShown === null && choice.only === null ? null : { label: words.clear, href: addressOf({ party: null, only: null }) },
          },
        },
      ),
    ],
  }
}

/** Each party with how many of its figures are frozen and how many now stand otherwise. */
function presentSummary(cells: readonly { readonly party: string; readonly frozen: Figure; readonly live: Figure | undefined }[], parties: readonly { value: string; text: string }[], addressOf: (choice: Partial<FrozenInput['choice']>) => string, reader: Reader): AssessmentSectionView {
  const words = reader.text.assessments.frozenPage
  return table(
    'summary', words.summary, '', [column('party', words.column.party, null, 'title'), column('figures', words.figures, 120, 'line', 'right'), column('moved', words.moved, 140, 'figure', 'right')],
    parties.map(({ value, text }) => {
      const own = cells.filter(({ party }) => party === value)
      const moved = own.filter((cell) => differs(cell.frozen, cell.live)).length
      return row(value, addressOf({ party: value }), false, [{ kind: 'text', text }, { kind: 'text', text: formatCount(own.length) }, { kind: 'text', text: formatCount(moved), tone: moved > 0 ? 'warn' : 'quiet' }])
    }),
    { title: words.empty, text: words.emptyText, links: [] },
  )
}

function differs(was: Figure, is: Figure | undefined): boolean {
  return is !== undefined && (was.numerator !== is.numerator || was.denominator !== is.denominator || findMovedClasses(was, is).length > 0)
}

/** Classes of a gradient of which something else is counted now. */
function findMovedClasses(was: Figure, is: Figure): readonly string[] {
  return (is.parts ?? []).flatMap(({ riskClass, numerator, denominator }) => {
    const before = was.parts?.find((part) => part.riskClass === riskClass)
    return before?.numerator === numerator && before.denominator === denominator ? [] : [riskClass]
  })
}

/** +1 / 0: what was added to numerator and denominator; of a gradient, whose classes moved, that it did. */
function sayDifference(was: Figure, is: Figure | undefined, same: string): string {
  if (!differs(was, is) || is === undefined) return same
  if (was.numerator === null || was.denominator === null || is.numerator === null || is.denominator === null) {
    return findMovedClasses(was, is).join(' ')
  }
  return `${formatSigned(is.numerator - was.numerator, 0, '0')} / ${formatSigned(is.denominator - was.denominator, 0, '0')}`
}

function presentOpened(input: FrozenInput, reader: Reader): readonly AssessmentSectionView[] {
  const { opened, assessment, frozen, live, parties } = input
  if (opened === null) return []
  const words = reader.text.assessments.frozenPage
  const { party, code, changed, scores, part, list } = opened
  const [was, is] = [frozen[party]?.[code], live[party]?.[code]]
  const place = (value: number | null): string => (value === null ? words.noPlace : String(value))
  const moves = scores === null ? null : scores.totals[0] === scores.totals[1] && scores.places[0] === scores.places[1] ? words.noMove : words.movesTo(formatTotal(scores.totals[0]), formatTotal(scores.totals[1]), place(scores.places[0]), place(scores.places[1]))
  const all = Object.values(changed.counts).reduce((sum, count) => sum + count, 0)
  const addressOf = (choice: { readonly part?: RecordPart; readonly after?: string | null }): string => addressAssessment(assessment.assessmentId, 'frozen', { ...input.choice, cell: `${party}~${code}`, part, ...choice })
  return [
    {
      kind: 'facts', id: 'opened', title: words.opened(nameParties(parties, assessment, reader).get(party) ?? party, nameIndicator(code, reader)), note: '',
      rows: [
        { term: words.frozen, text: say`${was === undefined ? '' : sayFigure(was, reader)}` },
        { term: words.live, text: say`${is === undefined ? '' : sayFigure(is, reader)}` },
        ...(moves === null ? [] : [{ term: words.moves, text: say`${moves}` }]),
        ...(['late', 'withdrawn', 'now-met', 'no-longer-met'] as const).filter((change) => changed.counts[change] > 0).map((change) => ({ term: words.change[change], text: say`${formatCount(changed.counts[change])}` })),
      ],
    },
    table(
      'changes', words.changes, all === 0 ? '' : words.changesNote(formatCount(changed.rows.length), formatCount(all)),
      [column('record', words.record, 240, 'title'), column('name', words.name, null, 'line'), column('kind', words.kind, 200, 'line'), column('now', words.nowMet, 120, 'figure')],
      changed.rows.map(({ key, change, isMet }) => row(key, null, false, [linkRecord(input, opened, key, change !== 'withdrawn'), nameRecord(opened, key), { kind: 'text', text: words.change[change] }, { kind: 'text', text: change === 'withdrawn' ? words.gone : isMet ? words.isMet : words.isUnmet }])),
      { title: words.changesEmpty, text: '', links: [] },
    ),
    { kind: 'choices', id: 'parts', title: words.part, note: '', choices: frozenParts.map((one) => ({ label: words.parts[one], href: addressOf({ part: one }), current: one === part })) },
    table(
      'records', words.records, words.parts[part], [column('record', words.record, 240, 'title'), column('name', words.name, null, 'line')],
      list.keys.map((key) => row(key, null, false, [linkRecord(input, opened, key, true), nameRecord(opened, key)])),
      { title: words.recordsEmpty, text: '', links: [] },
      { bulk: presentChoosing(input, reader), pager: presentPager({ total: list.total, start: list.start, shown: list.keys.length, next: list.next, addressOf: (after) => addressOf({ after }), exports: null }, reader) },
    ),
  ]
}

/** Chosen records are taken along into the form of an appeal. */
function presentChoosing({ assessment, appealOn }: FrozenInput, { text }: Reader): BulkView | null {
  if (appealOn === null) return null
  const words = text.assessments.frozenPage.choose
  return {
    action: addressAssessment(assessment.assessmentId, 'appeals'), method: 'get', field: 'key', chooseAll: words.all, chooseRow: words.row, chosen: words.chosen, cancel: words.cancel,
    buttons: [{ label: words.appeal, name: 'target', value: appealOn }], fields: {},
  }
}

function formatTotal(hundredths: string): string {
  return hundredths === '' ? '' : formatScore(BigInt(hundredths))
}

/** What a record is about, as long as it is counted. */
function nameRecord({ names }: OpenedCell, key: string): WorkRowView['cells'][number] {
  return { kind: 'text', text: names.get(key) ?? '' }
}

/** A record leads to where it came from as long as it is counted. */
function linkRecord({ assessment, provinceCode }: FrozenInput, { party, records }: OpenedCell, key: string, isThere: boolean): WorkRowView['cells'][number] {
  const place = assessment.partyKind === 'cities' ? { area: party } : { area: provinceCode, department: party }
  return isThere ? { kind: 'link', text: key, href: addressOrigin({ indicator: records, ...place, period: `${assessment.fromDay}..${assessment.toDay}` }, key) } : { kind: 'text', text: key }
}
