/** Which way of counting the joint ratio rules: what is in force, what was entered before, the form that enters another. */
import { findIndicator } from '#domain/indicators/index.ts'
import type { JointCounting, JointRuling } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatInstantInList } from './format.ts'
import type { RulingPageView, Sentence, WorkCellView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export const RULING_ADDRESS = '/boards/joint/ruling'
export const LONGEST_DOCUMENT = 200
export const LONGEST_NOTE = 500
export const countings: readonly JointCounting[] = ['C01', 'C01P', 'C02']

export interface RulingInput {
  readonly rulings: readonly JointRuling[]
  readonly inForce: JointRuling | null
  readonly today: string
  readonly mayEnter: boolean
  readonly csrf: string
}

/** 按任务口径（C01），依据…，自…起; where nothing rules, that none was made. @param leadsOn whether the reader may open the page of rulings */
export function sayRuling(ruling: JointRuling | null, reader: Pick<Reader, 'text'>, leadsOn = true): Sentence {
  return [{ text: sayWhole(ruling, reader), ...(leadsOn ? { href: RULING_ADDRESS } : {}) }]
}

/** The same in a few words, for a bar: 联合比例按任务口径. */
export function sayRulingShort(ruling: JointRuling | null, reader: Pick<Reader, 'text'>): Sentence {
  const words = reader.text.ruling
  return [{ text: ruling?.code ? words.short(words.counting[ruling.code]) : words.shortNone, href: RULING_ADDRESS, title: sayWhole(ruling, reader) }]
}

function sayWhole(ruling: JointRuling | null, { text }: Pick<Reader, 'text'>): string {
  const words = text.ruling
  return ruling?.code ? words.inForce(words.counting[ruling.code], ruling.code, ruling.document, ruling.fromDay) : words.none
}

/** Whether an indicator is one of the ways of counting. */
export function isJointCounting(code: string): boolean {
  return countings.some((one) => one === code)
}

/** Builds the page. */
export function presentRulings({ rulings, inForce, today, mayEnter, csrf }: RulingInput, reader: Reader): RulingPageView {
  const { text } = reader
  const words = text.ruling
  const left = { align: 'left', sort: null } as const
  return {
    head: {
      trail: [{ label: text.opportunities.back, href: '/boards/joint' }],
      title: say`${words.title}`,
      second: sayRuling(inForce, reader, false),
    },
    ways: countings.map((code) => {
      const definition = findIndicator(code)
      return { term: words.counting[code], text: [{ text: `${code} ${definition?.name[reader.language] ?? ''}`, href: `/indicators/${code}` }] }
    }),
    history: {
      title: words.history,
      table: {
        label: words.history,
        columns: [
          { ...left, id: 'from', label: words.column.from, width: 104, phone: 'line' },
          { ...left, id: 'way', label: words.column.way, width: 148, phone: 'title' },
          { ...left, id: 'document', label: words.column.document, width: null, phone: 'line' },
          { ...left, id: 'state', label: words.column.state, width: 104, phone: 'figure' },
          { ...left, id: 'by', label: words.column.by, width: 220, phone: 'line' },
        ],
        rows: rulings.map((ruling) => ({ id: String(ruling.rulingId), href: null, open: false, level: null, cells: presentCells(ruling, inForce, today, reader) })),
        empty: rulings.length > 0 ? null : { title: words.none, text: words.emptyText, links: [] },
        bulk: null,
      },
    },
    form: mayEnter
      ? {
          title: words.form.title, note: words.form.note, action: RULING_ADDRESS, hidden: { csrf, seen: String(rulings[0]?.rulingId ?? 0) },
          fields: [
            { kind: 'select', name: 'code', label: words.form.way, value: inForce?.code ?? 'C01', options: [...countings.map((code) => ({ value: code, text: `${words.counting[code]}（${code}）` })), { value: '', text: words.form.takeBack }], hint: '' },
            { kind: 'day', name: 'from', label: words.form.from, value: today, longest: 10, isRequired: true, hint: words.form.fromHint },
            { kind: 'line', name: 'document', label: words.form.document, value: '', longest: LONGEST_DOCUMENT, isRequired: true, hint: words.form.documentHint },
            { kind: 'text', name: 'note', label: words.form.remark, value: '', longest: LONGEST_NOTE, isRequired: false, hint: '' },
          ],
          submit: words.form.save, other: null,
        }
      : null,
  }
}

function presentCells(ruling: JointRuling, inForce: JointRuling | null, today: string, { text, language }: Reader): readonly WorkCellView[] {
  const words = text.ruling
  const { code, fromDay, document, note, savedAt, savedByName, isNewest } = ruling
  const state: WorkCellView = !isNewest
    ? { kind: 'text', text: words.state.replaced, tone: 'quiet' }
    : code === null
      ? { kind: 'text', text: words.state.takenBack, tone: 'quiet' }
      : ruling.rulingId === inForce?.rulingId
        ? { kind: 'mark', mark: 'met', text: words.state.inForce }
        : { kind: 'text', text: fromDay > today ? words.state.ahead : words.state.past, tone: 'quiet' }
  return [
    { kind: 'text', text: fromDay },
    { kind: 'text', text: code === null ? words.form.takeBack : `${words.counting[code]}（${code}）` },
    { kind: 'text', text: note === '' ? document : `${document}${text.common.listJoin}${note}`, title: note },
    state,
    { kind: 'text', text: `${nameWriter(savedByName, { text, language })} ${formatInstantInList(savedAt)}` },
  ]
}
