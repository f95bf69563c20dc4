/** Two national schemes in one column: numbers (FHRS: England, Wales, Northern Ireland) and words (FHIS: Scotland), each with its own spelling of a rating to come. */
import { results } from '#etl/entities/results.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { told } from '#etl/rules/given.ts'
import { defineSource, type RowRule } from '#etl/source.ts'
import { business, department, HEADERS, LAYOUT, scheme } from '#etl/sources/uk-food-hygiene/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

const RATINGS = {
  0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', AwaitingInspection: 'AWAITING', 'Awaiting Inspection': 'AWAITING', AwaitingPublication: 'AWAITING',
  'Awaiting Publication': 'AWAITING', Exempt: 'EXEMPT', Pass: 'PASS', 'Pass and Eat Safe': 'PASS', 'Improvement Required': 'IMPROVE',
}
const NUMBERED = /^(\d|AwaitingInspection|AwaitingPublication|Exempt)$/

/** A rating to come is a result not yet entered; prefixed, so that no rating is taken for one of the eight categories. */
const stateByRating: RowRule = {
  columns: ['state_code'],
  build: () => (row) => {
    const rating = row.get('result_code')
    const isAwaited = rating === 'AWAITING'
    row.set('state_code', isAwaited ? '1' : '5')
    row.set('result_code', isAwaited || rating === null ? null : `GB-${rating}`)
  },
}

export const ukResults = defineSource({
  layout: LAYOUT,
  entity: results,
  title: { zh: '英国食品卫生评级：结果', en: 'UK food hygiene ratings: results' },
  fields: [
    business,
    scheme,
    must('rating_value', 'result_code', codes(RATINGS)),
    must('rating_value', 'item_code', told((sent) => (NUMBERED.test(sent.trim()) ? 'FHRS' : 'FHIS'))),
    may('rating_date', 'inspected_date', day()),
  ],
  unread: HEADERS,
  rules: [stateByRating, department],
  withdrawal: null,
})
