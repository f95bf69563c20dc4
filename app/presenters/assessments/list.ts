/** All assessments, and the form that makes one. */
import type { Assessment } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { AssessmentPageView } from '../view-models.ts'
import { lastDayOf } from './overview.ts'
import { addressAssessment, ASSESSMENTS, column, dayField, form, lineField, row, selectField, table } from './parts.ts'

export const NEW_ASSESSMENT = `${ASSESSMENTS}/new`
export const LONGEST_TITLE = 80

export function presentAssessments(assessments: readonly Assessment[], mayLead: boolean, { text }: Reader): AssessmentPageView {
  const words = text.assessments
  const create = { label: words.create, href: NEW_ASSESSMENT }
  return {
    head: { trail: [], title: say`${assessments.length === 0 ? words.none : words.headline(formatCount(assessments.length))}`, second: say`${words.second}` },
    tabs: mayLead ? { label: words.create, choices: [{ ...create, current: false }] } : null,
    empty: null,
    sections: [
      table(
        'assessments', words.title, '',
        [column('title', words.newPage.name, null, 'title'), column('year', words.field['year'] ?? '', 72, 'line'), column('kind', words.overview.parties, 120, 'line'), column('state', words.field['state'] ?? '', 136, 'figure'), column('day', words.overview.steps, 160, 'line')],
        assessments.map((one) => {
          const day = lastDayOf(one.state, one)
          return row(String(one.assessmentId), addressAssessment(one.assessmentId), false, [
            { kind: 'text', text: one.title }, { kind: 'text', text: String(one.year) }, { kind: 'text', text: words.kind[one.partyKind] },
            { kind: 'text', text: words.state[one.state], tone: one.state === 'abandoned' ? 'quiet' : 'strong' }, { kind: 'text', text: day === null ? '' : words.until(day) },
          ])
        }),
        { title: words.empty, text: words.emptyText, links: mayLead ? [create] : [] },
      ),
    ],
  }
}

/** A sheet as the form names it: `city-2023~1`. */
export function nameSheet({ id, version }: Pick<Scheme, 'id' | 'version'>): string {
  return `${id}~${version}`
}

export function presentNewAssessment(sheets: readonly Scheme[], csrf: string, { text, language }: Reader): AssessmentPageView {
  const words = text.assessments
  const [first] = sheets
  const options = sheets.map((sheet) => ({ value: nameSheet(sheet), text: words.newPage.sheetOption(words.kind[sheet.of], String(sheet.year), sheet.name[language], String(sheet.version)) }))
  const head = { trail: [{ label: words.back, href: ASSESSMENTS }], title: say`${words.newPage.title}`, second: say`${words.newPage.second}` }
  if (first === undefined) return { head, tabs: null, sections: [], empty: { title: words.newPage.none, text: words.emptyText, links: [] } }
  const next = first.year + 1
  return {
    head, tabs: null, empty: null,
    sections: [
      form('create', NEW_ASSESSMENT, csrf, { title: words.overview.facts, note: '', submit: words.newPage.submit }, [
        selectField('sheet', words.newPage.sheet, nameSheet(first), options, words.newPage.sheetHint),
        lineField('title', words.newPage.name, LONGEST_TITLE, first.name[language], words.newPage.nameHint),
        dayField('toDay', words.newPage.toDay, `${first.year}-12-31`, words.newPage.toHint),
        dayField('verifyUntil', words.newPage.verifyUntil, `${next}-01-10`),
        dayField('selfUntil', words.newPage.selfUntil, `${next}-01-20`),
        dayField('reviewUntil', words.newPage.reviewUntil, `${next}-02-10`),
        dayField('appealUntil', words.newPage.appealUntil, `${next}-02-28`),
        dayField('publishBy', words.newPage.publishBy, `${next}-03-15`),
      ]),
    ],
  }
}
