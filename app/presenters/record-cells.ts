/** A column of a fact → how it is headed, and how its values read: codes as words, days as they are, empty as empty. */
import type { FactName } from '#domain/facts.ts'
import type { CellValue, CodeNames } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import type { WorkColumnView } from './view-models.ts'

type ColumnWord = keyof Reader['text']['records']['column']

interface ShownColumn {
  readonly name: string
  readonly word: ColumnWord
  readonly width: number | null
  readonly phone: WorkColumnView['phone']
}

const shown = (name: string, word: ColumnWord, width: number | null, phone: WorkColumnView['phone'] = 'hidden'): ShownColumn => ({ name, word, width, phone })

const place: readonly ShownColumn[] = [shown('area_code', 'area', 84, 'line'), shown('department_code', 'department', 104, 'line')]

/** The points of procedure, each with its number of the twelve. */
const points: readonly ShownColumn[] = [
  shown('is_listed', 'point1', 48), shown('is_planned', 'point2', 48), shown('has_scheme', 'point3', 48), shown('has_frame', 'point4', 48), shown('is_system_drawn', 'point5', 48),
  shown('is_list_kept', 'point6', 48), shown('is_staffed', 'point7', 48), shown('is_recusal_asked', 'point8', 48), shown('is_in_period', 'point9', 48),
  shown('is_reviewed_apart', 'point10', 48), shown('is_published_in_time', 'point11', 48), shown('is_disposed', 'point12', 48),
]

/** What a list shows of each fact; the open record and the export hold every column. */
const listed: Readonly<Record<FactName, readonly ShownColumn[]>> = {
  tasks: [
    shown('task_id', 'taskId', 168, 'line'), shown('task_name', 'task', null, 'title'), ...place, shown('field', 'field', 104), shown('state_code', 'state', 104),
    shown('line_count', 'lines', 64, 'figure'), shown('started_date', 'started', 92), shown('end_date', 'ends', 92),
  ],
  plans: [
    shown('plan_id', 'planId', 168, 'line'), shown('plan_name', 'plan', null, 'title'), ...place, shown('scope_code', 'scope', 72, 'figure'), shown('state_code', 'state', 104),
    shown('start_date', 'started', 92), shown('end_date', 'ends', 92),
  ],
  item_years: [
    shown('item_code', 'itemCode', 120, 'line'), shown('item_name', 'item', null, 'title'), ...place, shown('covered_date', 'covered', 92, 'figure'), shown('guideline_date', 'guideline', 92), shown('same_source_date', 'sameSource', 92),
    shown('covered_task_id', 'taskId', 168),
  ],
  visits: [
    shown('subject_name', 'subject', null, 'title'), shown('task_id', 'taskId', 168, 'line'), ...place, shown('risk_class', 'class', 56), shown('line_count', 'lines', 56),
    shown('drawn_date', 'drawn', 92), shown('inspected_date', 'inspected', 92, 'figure'), shown('task_end_date', 'ends', 92), shown('is_published', 'allPublished', 76),
    shown('has_problem', 'problem', 56),
  ],
  results: [
    shown('subject_name', 'subject', null, 'title'), shown('task_id', 'taskId', 168, 'line'), ...place, shown('item_code', 'itemCode', 96), shown('result_code', 'result', 148),
    shown('inspected_date', 'inspected', 92), shown('publish_due_date', 'due', 92), shown('publish_last_date', 'lastDay', 92), shown('published_date', 'published', 92, 'figure'), shown('problem_due_date', 'problemDue', 92),
    shown('closed_date', 'closed', 92),
  ],
  task_preparations: [
    shown('task_id', 'taskId', 168, 'line'), shown('task_name', 'task', null, 'title'), ...place, shown('drawn_date', 'drawn', 92), shown('finished_date', 'finished', 92, 'figure'),
    shown('is_hand_chosen', 'byHand', 64), ...points, shown('certificates_until_date', 'certificatesUntil', 104),
  ],
  task_courses: [
    shown('task_id', 'taskId', 168, 'line'), shown('task_name', 'task', null, 'title'), ...place, shown('finished_date', 'finished', 92), shown('publish_due_date', 'due', 92),
    shown('all_published_date', 'allPublished', 92, 'figure'), ...points,
  ],
  visited_years: [
    shown('subject_name', 'subject', null, 'title'), shown('subject_id', 'subject', 176, 'line'), shown('area_code', 'area', 84, 'line'), shown('risk_class', 'class', 56),
    shown('first_date', 'firstVisited', 104), shown('second_date', 'secondVisited', 104, 'figure'),
  ],
  campaign_duties: [
    shown('year', 'year', 64, 'line'), shown('duty_number', 'dutyNumber', 80, 'line'), shown('campaign_name', 'campaign', null, 'title'), shown('done_date', 'finished', 92, 'figure'),
  ],
  inspector_years: [
    shown('inspector_id', 'inspector', 168, 'title'), ...place, shown('is_expert', 'expert', 64), shown('trained_date', 'trained', 104, 'figure'),
  ],
  survey_answers: [
    shown('answer_id', 'answer', 168, 'title'), ...place, shown('channel', 'channel', 84), shown('answered_date', 'answered', 92), shown('is_satisfied', 'satisfied', 64, 'figure'),
  ],
  warning_cases: [
    shown('warning_id', 'warning', 168, 'line'), shown('subject_name', 'subject', null, 'title'), ...place, shown('rule_code', 'rule', 64), shown('raised_date', 'raised', 92),
    shown('due_date', 'handleBy', 92), shown('handled_date', 'handled', 92, 'figure'), shown('outcome_code', 'outcome', 92), shown('linked_task_id', 'taskId', 168),
    shown('is_hit', 'problem', 56),
  ],
  registered_years: [
    shown('registered_name', 'registeredName', null, 'title'), shown('subject_name', 'subject', 220), shown('subject_id', 'subject', 176, 'line'), shown('area_code', 'area', 84, 'line'), shown('listed_date', 'countsFrom', 104),
    shown('lacking', 'lacking', 220, 'figure'),
  ],
  certified_years: [
    shown('certificate_no', 'certificate', 152, 'title'), shown('unit_name', 'unit', null, 'line'), ...place, shown('inspector_id', 'inspector', 128),
    shown('certificate_expiry_date', 'certificatesUntil', 104), shown('lacking', 'lacking', 220, 'figure'),
  ],
  labelled_years: [
    shown('subject_name', 'subject', null, 'title'), shown('subject_id', 'subject', 176, 'line'), shown('area_code', 'area', 84, 'line'), shown('listed_date', 'countsFrom', 104),
    shown('labelled_date', 'labelled', 104, 'figure'), shown('lacking', 'lackingLabels', 160),
  ],
  comprehensive_years: [
    shown('comprehensive_item_code', 'itemCode', 96, 'line'), shown('comprehensive_item_name', 'item', null, 'title'), ...place, shown('field', 'field', 150), shown('has_rules', 'rules', 56),
    shown('first_task_id', 'taskId', 168), shown('carried_out_date', 'carriedOut', 104, 'figure'),
  ],
  subject_years: [
    shown('subject_name', 'subject', null, 'title'), shown('subject_id', 'subject', 176, 'line'), shown('area_code', 'area', 84, 'line'), shown('industry_code', 'industry', 150),
    shown('risk_class', 'class', 56), shown('drawn_date', 'drawn', 92), shown('inspected_date', 'inspected', 92, 'figure'),
  ],
}

/** Columns that a list of this fact shows, of those that the reader may see. */
export function findShownColumns(fact: FactName, visible: readonly string[], { text }: Reader): readonly (WorkColumnView & { readonly name: string })[] {
  return listed[fact]
    .filter(({ name }) => visible.includes(name))
    .map(({ name, word, width, phone }) => ({
      name, id: name, label: name === 'subject_id' ? text.search.column.creditCode : text.records.column[word],
      align: name === 'line_count' ? 'right' : 'left', width, sort: null, phone,
    }))
}

/** One value in words. */
export function formatCell(fact: FactName, name: string, value: CellValue, names: CodeNames, { text }: Reader): string {
  const { codes, unknown } = text.records
  if (value === null || value === '') return unknown
  if (typeof value === 'boolean') return value ? text.common.yes : text.common.no
  const code = String(value)
  const look = (list: Readonly<Record<string, string>>): string => list[code] ?? code
  switch (name) {
    case 'area_code':
    case 'city_code':
      return look(names.areas)
    case 'department_code':
      return look(names.departments)
    case 'result_code':
      return look(codes.result)
    case 'outcome_code':
      return look(codes.outcome)
    case 'lacking':
      return code.split(',').map((name) => Object.entries(codes.lacking).find(([known]) => known === name)?.[1] ?? name).join(text.common.listComma)
    case 'source_code':
      return look(codes.taskSource)
    case 'object_kind_code':
      return look(codes.subjectType)
    case 'scope_code':
      return look(codes.scope)
    case 'industry_code':
      return look(codes.industry)
    case 'risk_class':
      return look(text.common.classes)
    case 'state_code':
      return look(fact === 'plans' ? codes.planState : fact === 'results' ? codes.resultState : codes.taskState)
    default:
      return code
  }
}
