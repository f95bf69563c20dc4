/** Doors of the product, as the walk through every route × every role takes them. A new route is a line here. */
import { exportCatalogue } from '#app/exports/tables/index.server.ts'
import { formats } from '#app/exports/formats.ts'
import type { ExportId } from '#app/exports/export.ts'
import { planSections } from '#app/presenters/plans/sections.ts'
import type { Page } from '#domain/rights.ts'

export interface Door {
  /** File of app/routes without its ending. */
  readonly file: string
  readonly page: Page
  /** Address within an area of the right. */
  readonly address: (area: string) => string
  readonly params?: (area: string) => Record<string, string>
}

const PERIOD = '2023-01-01..2023-11-17'
export const doors: Door[] = [
  { file: 'boards.explore', page: 'board', address: (area) => `/boards/explore?area=${area}` },
  { file: 'boards.$board', page: 'board', address: (area) => `/boards/leader?area=${area}`, params: () => ({ board: 'leader' }) },
  { file: 'boards.joint', page: 'board', address: (area) => `/boards/joint?area=${area}` },
  { file: 'boards.joint_.opportunities', page: 'board', address: (area) => `/boards/joint/opportunities?area=${area}` },
  { file: 'boards.joint_.ruling', page: 'board', address: () => '/boards/joint/ruling' },
  { file: 'boards.channels', page: 'board', address: (area) => `/boards/channels?area=${area}` },
  { file: 'registers.$register', page: 'records', address: (area) => `/registers/trainings?area=${area}`, params: () => ({ register: 'trainings' }) },
  ...['explore', 'trend', 'map'].map((chart): Door => ({ file: 'charts.$chart', page: 'board', address: (area) => `/charts/${chart}?area=${area}`, params: () => ({ chart }) })),
  { file: 'boards.departments', page: 'board', address: (area) => `/boards/departments?area=${area}` },
  { file: 'boards.plans._index', page: 'board', address: (area) => `/boards/plans?area=${area}` },
  ...planSections.map(({ id }): Door => ({ file: 'boards.plans.$section', page: 'board', address: (area) => `/boards/plans/${id}?area=${area}`, params: () => ({ section: id }) })),
  { file: 'boards.work-points._index', page: 'board', address: (area) => `/boards/work-points?area=${area}` },
  { file: 'boards.work-points.$point', page: 'board', address: (area) => `/boards/work-points/6?area=${area}`, params: () => ({ point: '6' }) },
  ...['leader', 'joint', 'plans', 'channels', 'departments', 'work-points'].map((board): Door => ({ file: 'wall.$board', page: 'wall', address: (area) => `/wall/${board}?area=${area}`, params: () => ({ board }) })),
  // each is what the loader of its own page answers: one of a kind will do
  { file: 'prints.$page', page: 'board', address: (area) => `/prints/leader?area=${area}`, params: () => ({ page: 'leader' }) },
  { file: 'prints.$page', page: 'city-score', address: (area) => `/prints/city?city=${area}`, params: () => ({ page: 'city' }) },
  { file: 'scorecards._index', page: 'scores', address: () => '/scorecards' },
  { file: 'scorecards.places', page: 'scores', address: () => '/scorecards/places' },
  { file: 'scorecards.ranking', page: 'scores', address: () => '/scorecards/ranking' },
  { file: 'scorecards.what-if', page: 'scores', address: () => '/scorecards/what-if' },
  { file: 'scorecards.sheets._index', page: 'sheets', address: () => '/scorecards/sheets' },
  { file: 'scorecards.sheets.schema', page: 'sheets', address: () => '/scorecards/sheets/schema' },
  { file: 'scorecards.sheets.import', page: 'sheets', address: () => '/scorecards/sheets/import' },
  { file: 'scorecards.sheets.$sheet', page: 'sheets', address: () => '/scorecards/sheets/city-2023-v1', params: () => ({ sheet: 'city-2023-v1' }) },
  { file: 'scorecards.sheets.$sheet_.file', page: 'sheets', address: () => '/scorecards/sheets/city-2023-v1/file', params: () => ({ sheet: 'city-2023-v1' }) },
  { file: 'scorecards.sheets.$sheet_.check', page: 'sheets', address: () => '/scorecards/sheets/city-2023-v1/check', params: () => ({ sheet: 'city-2023-v1' }) },
  { file: 'scorecards.$city_.change', page: 'city-score', address: (area) => `/scorecards/${area}/change`, params: (area) => ({ city: area }) },
  { file: 'scorecards.$city', page: 'city-score', address: (area) => `/scorecards/${area}`, params: (area) => ({ city: area }) },
  { file: 'risk', page: 'risk', address: (area) => `/risk?area=${area}` },
  ...['differentiation', 'classes', 'maps'].map((name): Door => ({ file: `risk_.${name}`, page: 'risk', address: (area) => `/risk/${name}?area=${area}` })),
  { file: 'risk_.subjects', page: 'enterprise', address: (area) => `/risk/subjects?what=undrawn&class=A&area=${area}` },
  { file: 'warnings_.report', page: 'warnings', address: (area) => `/warnings/report?area=${area}` },
  { file: 'risk_.models', page: 'models', address: (area) => `/risk/models?area=${area}` },
  { file: 'risk_.models_.$model', page: 'models', address: () => '/risk/models/1', params: () => ({ model: '1' }) },
  { file: 'risk_.backtest', page: 'risk', address: () => '/risk/backtest' },
  { file: 'warnings.($id)', page: 'warnings', address: (area) => `/warnings?area=${area}` },
  ...['rows', 'bulk'].map((part): Door => ({ file: `warnings.${part}`, page: 'warnings', address: (area) => `/warnings/${part}?area=${area}` })),
  { file: 'warnings.lists._index', page: 'warnings', address: () => '/warnings/lists' },
  { file: 'warnings.rules._index', page: 'warnings', address: () => '/warnings/rules' },
  { file: 'warnings.rules.$rule', page: 'warnings', address: () => '/warnings/rules/W02', params: () => ({ rule: 'W02' }) },
  { file: 'records', page: 'records', address: (area) => `/records?indicator=E01&area=${area}&period=${PERIOD}&part=denominator` },
  { file: 'records_.deliveries', page: 'records', address: (area) => `/records/deliveries?indicator=E01&area=${area}&period=${PERIOD}&part=denominator` },
  { file: 'search', page: 'search', address: () => `/search?q=${encodeURIComponent('食品有限')}` },
  { file: 'indicators._index', page: 'indicators', address: () => '/indicators' },
  { file: 'indicators.$id', page: 'indicators', address: (area) => `/indicators/C01?area=${area}`, params: () => ({ id: 'C01' }) },
  { file: 'deliveries._index', page: 'deliveries', address: () => '/deliveries' },
  { file: 'deliveries._index', page: 'deliveries', address: (area) => `/deliveries?months=${area}` },
  { file: 'deliveries_.rules', page: 'deliveries', address: () => '/deliveries/rules' },
  { file: 'deliveries_.findings', page: 'deliveries', address: () => '/deliveries/findings' },
  { file: 'draws._index', page: 'draws', address: (area) => `/draws?city=${area}` },
  { file: 'deliveries_.declared', page: 'deliveries', address: () => '/deliveries/declared' },
  { file: 'deliveries_.received', page: 'deliveries', address: (area) => `/deliveries/received?city=${area}&table=results&month=2023-10` },
  { file: 'deliveries_.layouts._index', page: 'mapping', address: () => '/deliveries/layouts' },
  { file: 'deliveries_.hand-in', page: 'hand-in', address: () => '/deliveries/hand-in' },
  { file: 'deliveries_.templates.$table', page: 'hand-in', address: () => '/deliveries/templates/tasks', params: () => ({ table: 'tasks' }) },
  { file: 'annotations', page: 'annotations', address: (area) => `/annotations?area=${area}` },
  { file: 'subscriptions', page: 'subscriptions', address: () => '/subscriptions' },
  { file: 'views._index', page: 'views', address: () => '/views' },
  { file: 'inbox', page: 'inbox', address: () => '/inbox?show=all' },
  { file: 'comments', page: 'comments', address: (area) => `/comments?area=${area}` },
  { file: 'checklists._index', page: 'checklists', address: () => '/checklists' },
  { file: 'meetings._index', page: 'checklists', address: () => '/meetings' },
  { file: 'briefings._index', page: 'briefings', address: () => '/briefings' },
  { file: 'briefings.new', page: 'briefing-write', address: () => '/briefings/new' },
  { file: 'assessments._index', page: 'assessments', address: () => '/assessments' },
  { file: 'api.indicators', page: 'indicators', address: () => '/api/indicators' },
  { file: 'api.figures', page: 'api-figures', address: (area) => `/api/figures?indicator=C01&area=${area}&period=2023` },
  { file: 'api.records', page: 'api-records', address: (area) => `/api/records?indicator=E01&area=${area}&period=2023` },
]
/** Exports of what one key names, which are asked for by the keys of another city. */
const keyedExports = ['rejects', 'issues', 'finding', 'origin', 'history', 'enterprise', 'sample', 'checklist', 'assessment-ledger', 'watch-list'] as const
type KeyedExport = (typeof keyedExports)[number]
const isKeyed = (id: ExportId): id is KeyedExport => keyedExports.some((one) => one === id)
/** Every table that leaves as a file: what its page may not show, no file holds. */
const tables: Readonly<Record<Exclude<ExportId, KeyedExport>, (area: string) => string>> = {
  ranking: (area) => `board=leader&area=${area}`,
  explore: (area) => `indicator=C01&area=${area}`,
  figures: (area) => `indicator=C01&area=${area}&period=2023`,
  'joint-tasks': (area) => `area=${area}`,
  scorecards: () => 'period=2023',
  scorecard: (area) => `city=${area}`,
  risk: (area) => `area=${area}`, 'risk-subjects': (area) => `what=undrawn&class=A&area=${area}`,
  warnings: (area) => `area=${area}`,
  'warning-report': (area) => `area=${area}`,
  'hand-over': (area) => `area=${area}`,
  records: (area) => `indicator=E01&area=${area}&period=${PERIOD}&part=denominator`,
  search: () => `q=${encodeURIComponent('食品有限')}`,
  indicators: () => '',
  deliveries: () => '',
  findings: () => '',
  draws: (area) => `city=${area}`,
  declared: () => '',
  layouts: () => '',
  arrivals: () => '',
  months: (area) => `months=${area}`,
  rules: () => '',
  received: (area) => `city=${area}&table=results&month=2023-10`,
  origins: (area) => `indicator=E01&area=${area}&period=${PERIOD}&part=denominator`,
  annotations: (area) => `area=${area}`,
  comments: (area) => `area=${area}`,
  'work-points': (area) => `area=${area}`,
  'plan-items': (area) => `area=${area}`,
  'plan-item-departments': (area) => `area=${area}`,
  'plan-coverage': (area) => `area=${area}`,
  'plan-months': (area) => `area=${area}`,
  'plan-holes': (area) => `area=${area}`,
  'plan-guidelines': (area) => `area=${area}`,
  'plan-guideline-departments': (area) => `area=${area}`,
  'plan-sources': (area) => `area=${area}`,
  'plan-subjects': (area) => `area=${area}`,
  'plan-inspectors': (area) => `area=${area}`,
  'plan-labels': (area) => `area=${area}`,
  'plan-changes': (area) => `area=${area}`,
  'plan-comprehensive': (area) => `area=${area}`,
  channels: (area) => `table=means&area=${area}`,
  meetings: () => '',
  registers: (area) => `register=trainings&area=${area}`,
}
for (const [index, { id, page }] of exportCatalogue.entries()) {
  if (isKeyed(id)) continue
  // One form in turn: the right is asked before the form, and the next table takes the next one.
  const format = formats[index % formats.length] ?? 'csv'
  doors.push({ file: 'exports.$table', page, address: (area) => `/exports/${id}?${tables[id](area)}&format=${format}&reason=walk-through`, params: () => ({ table: id }) })
}
/** Addressed by a key of one row: asked for by the guessed keys of another city. */
export const keyed: readonly Door[] = [
  { file: 'warnings.($id)', page: 'warnings', address: (id) => `/warnings/${encodeURIComponent(id)}`, params: (id) => ({ id }) },
  { file: 'warnings.lists.$list', page: 'warnings', address: (id) => `/warnings/lists/${id}`, params: (id) => ({ list: id }) },
  { file: 'exports.$table', page: 'warnings', address: (id) => `/exports/watch-list?list=${id}&format=csv&reason=walk-through`, params: () => ({ table: 'watch-list' }) },
  { file: 'draws.$task', page: 'draws', address: (id) => `/draws/${id}`, params: (id) => ({ task: id }) },
  { file: 'enterprises.$id', page: 'enterprise', address: (id) => `/enterprises/${id}`, params: (id) => ({ id }) },
  { file: 'deliveries.$id', page: 'deliveries', address: (id) => `/deliveries/${id}`, params: (id) => ({ id }) },
  { file: 'enterprises_.$id.history', page: 'enterprise', address: (id) => `/enterprises/${id}/history`, params: (id) => ({ id }) },
  // a warning's id is its rule and its key
  { file: 'records_.origin', page: 'records', address: (id) => `/records/origin?indicator=${id.slice(0, 3)}&area=370100&period=2023&row=${id.slice(4)}` },
  { file: 'exports.$table', page: 'records', address: (id) => `/exports/origin?indicator=${id.slice(0, 3)}&area=370100&period=2023&row=${id.slice(4)}&format=csv&reason=walk-through`, params: () => ({ table: 'origin' }) },
  { file: 'exports.$table', page: 'enterprise', address: (id) => `/exports/enterprise?enterprise=${id}&format=csv&reason=walk-through`, params: () => ({ table: 'enterprise' }) },
  { file: 'exports.$table', page: 'deliveries', address: (id) => `/exports/issues?delivery=${id}&format=csv`, params: () => ({ table: 'issues' }) },
  { file: 'exports.$table', page: 'enterprise', address: (id) => `/exports/history?enterprise=${id}&format=csv&reason=walk-through`, params: () => ({ table: 'history' }) },
  // findings are numbered as deliveries are: the second one of each is of city 370200
  { file: 'deliveries_.findings_.$id', page: 'deliveries', address: (id) => `/deliveries/findings/${id}`, params: (id) => ({ id }) },
  { file: 'exports.$table', page: 'deliveries', address: (id) => `/exports/finding?finding=${id}&format=csv`, params: () => ({ table: 'finding' }) },
  { file: 'deliveries_.$id.withdraw', page: 'deliveries', address: (id) => `/deliveries/${id}/withdraw`, params: (id) => ({ id }) },
  { file: 'deliveries_.$id_.mapping', page: 'mapping', address: (id) => `/deliveries/${id}/mapping`, params: (id) => ({ id }) },
  { file: 'deliveries_.layouts.$id', page: 'mapping', address: (id) => `/deliveries/layouts/${id}`, params: (id) => ({ id }) },
  { file: 'views.$key', page: 'views', address: (id) => `/views/${id}`, params: (id) => ({ key: id }) },
  { file: 'annotations_.$id', page: 'annotations', address: (id) => `/annotations/${id}`, params: (id) => ({ id }) },
  ...(['edit', 'compare', 'preview'] as const).map((part): Door => ({ file: `scorecards.sheets.$sheet_.${part}`, page: 'sheets', address: (id) => `/scorecards/sheets/${id}/${part}`, params: (id) => ({ sheet: id }) })),
  { file: 'briefings.$id', page: 'briefings', address: (id) => `/briefings/${id}`, params: (id) => ({ id }) },
  // the province's evaluators alone write here: shut to every city
  { file: 'checklists.import', page: 'checklists', address: () => '/checklists/import' },
  { file: 'checklists.template', page: 'checklists', address: () => '/checklists/template' },
  { file: 'meetings.new', page: 'checklists', address: () => '/meetings/new' },
  { file: 'checklists.$id', page: 'checklists', address: (id) => `/checklists/${id}`, params: (id) => ({ id }) },
  { file: 'checklists.$id_.import', page: 'checklists', address: (id) => `/checklists/${id}/import`, params: (id) => ({ id }) },
  { file: 'checklists.$id_.lines.$line', page: 'checklists', address: (id) => `/checklists/1/lines/${id}`, params: (id) => ({ id: '1', line: id }) },
  { file: 'exports.$table', page: 'checklists', address: (id) => `/exports/checklist?checklist=${id}&format=csv`, params: () => ({ table: 'checklist' }) },
  { file: 'meetings.$id', page: 'checklists', address: (id) => `/meetings/${id}`, params: (id) => ({ id }) },
  { file: 'meetings.$id_.edit', page: 'checklists', address: (id) => `/meetings/${id}/edit`, params: (id) => ({ id }) },
  { file: 'briefings.$id_.edit', page: 'briefing-write', address: (id) => `/briefings/${id}/edit`, params: (id) => ({ id }) },
  { file: 'briefings.$id_.file', page: 'briefings', address: (id) => `/briefings/${id}/file?format=docx`, params: (id) => ({ id }) },
  { file: 'exports.$table', page: 'assessments', address: (id) => `/exports/assessment-ledger?assessment=${id}&format=csv`, params: () => ({ table: 'assessment-ledger' }) },
  // who leads assessments alone opens the form; an assessment is named by its number (tests/assessments walks what each sees of one)
  { file: 'assessments.new', page: 'assessments', address: () => '/assessments/new' },
  { file: 'assessments.$id', page: 'assessments', address: (id) => `/assessments/${id}`, params: (id) => ({ id }) },
  ...['verification', 'frozen', 'appeals', 'rectifications'].map((page): Door => ({ file: `assessments.$id_.${page}`, page: 'assessments', address: (id) => `/assessments/${id}/${page}`, params: (id) => ({ id }) })),
  { file: 'assessments.$id_.filings._index', page: 'assessments', address: (id) => `/assessments/${id}/filings`, params: (id) => ({ id }) },
  { file: 'assessments.$id_.filings.$party', page: 'assessments', address: (id) => `/assessments/${id}/filings/370200`, params: (id) => ({ id, party: '370200' }) },
  { file: 'assessments.$id_.filings.$party_.draft', page: 'assessments', address: (id) => `/assessments/${id}/filings/370200/draft`, params: (id) => ({ id, party: '370200' }) },
  { file: 'assessments.$id_.documents.$document', page: 'assessments', address: (id) => `/assessments/${id}/documents/1`, params: (id) => ({ id, document: '1' }) },
  { file: 'assessments.$id_.samples._index', page: 'assessments', address: (id) => `/assessments/${id}/samples`, params: (id) => ({ id }) },
  { file: 'assessments.$id_.samples.$sample', page: 'assessments', address: (id) => `/assessments/${id}/samples/1`, params: (id) => ({ id, sample: '1' }) },
  { file: 'assessments.$id_.questionnaires._index', page: 'assessments', address: (id) => `/assessments/${id}/questionnaires`, params: (id) => ({ id }) },
  { file: 'assessments.$id_.questionnaires.$questionnaire', page: 'assessments', address: (id) => `/assessments/${id}/questionnaires/1`, params: (id) => ({ id, questionnaire: '1' }) },
  { file: 'exports.$table', page: 'assessments', address: (id) => `/exports/sample?assessment=${id}&sample=1&format=csv`, params: () => ({ table: 'sample' }) },
  { file: 'api.deliveries.$name', page: 'hand-in', address: (id) => `/api/deliveries/${id}`, params: (id) => ({ name: id }) },
  ...(['sender', 'csv', 'xlsx'] as const).map((format): Door => ({ file: 'exports.$table', page: 'deliveries', address: (id) => `/exports/rejects?delivery=${id}&format=${format}`, params: () => ({ table: 'rejects' }) })),
]
