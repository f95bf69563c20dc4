/**
 * Who may see what: a right is (role, area, department), and this is the whole matrix in one place. The rows themselves are
 * guarded by PostgreSQL; this decides which doors stand open. A door that is not named here stays shut.
 */
import type { Condition } from '#domain/condition.ts'
import { getFact, type FactName } from '#domain/facts.ts'
import type { Wording } from '#domain/indicator.ts'
import { isAreaCode, isWithin, levelOf } from '#domain/region.ts'

export const roles = ['leader', 'evaluator', 'staff', 'city', 'department', 'steward'] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, Wording>> = {
  leader: { zh: '领导', en: 'Leader' },
  evaluator: { zh: '考核人员', en: 'Evaluator' },
  staff: { zh: '业务人员', en: 'Staff' },
  city: { zh: '被考核市', en: 'City' },
  department: { zh: '被考核部门', en: 'Department' },
  steward: { zh: '数据管理员', en: 'Data steward' },
}

/** A second evaluator beside the first, where one may not do both parts of a work. */
export const secondEvaluatorName: Wording = { zh: '考核人员（另一位）', en: 'Evaluator (another)' }

/** As whom, where, and in which department alone (`''` = all of them). */
export interface Right {
  readonly role: Role
  readonly areaCode: string
  readonly departmentCode: string
}

/** Doors of the product: pages, and the machine interface beside them under the same rights. */
export const pages = [
  'board', 'wall', 'scores', 'city-score', 'risk', 'draws', 'models', 'warnings', 'enterprise', 'search', 'records', 'indicators', 'deliveries',
  'hand-in', 'mapping', 'annotations', 'comments', 'subscriptions', 'inbox', 'views', 'briefings', 'briefing-write', 'assessments', 'sheets', 'checklists', 'api-figures', 'api-records',
] as const
export type Page = (typeof pages)[number]

/** What everyone who sees figures may open, each cut to their own area and department. */
const figures: readonly Page[] = ['board', 'records', 'indicators', 'annotations', 'briefings', 'subscriptions', 'inbox', 'views', 'api-figures', 'api-records']

/** Who sends records in hands files in and follows what became of them: their own, a province's steward everybody's. */
const deliveries: readonly Page[] = ['deliveries', 'hand-in']

const openPages: Readonly<Record<Role, readonly Page[]>> = {
  // All figures of their area and the records behind them; scores once published (none is yet); work lists are for staff.
  leader: [...figures, 'assessments', 'checklists', 'briefing-write', 'comments', 'wall', 'risk', 'draws'],
  // All figures, all evidence, scores before publication; loads are the steward's.
  evaluator: [...figures, 'checklists', 'briefing-write', 'comments', 'wall', 'scores', 'city-score', 'risk', 'draws', 'models', 'warnings', 'enterprise', 'search', 'assessments', 'sheets'],
  // Warnings down to one enterprise and one record of their area and department; they do not score.
  staff: [...figures, 'briefing-write', 'wall', 'risk', 'draws', 'models', 'warnings', 'enterprise', 'search'],
  // Their own records, deliveries and scorecard; the table of all cities once published.
  city: [...figures, 'checklists', 'comments', ...deliveries, 'city-score', 'assessments'],
  // Their own records, deliveries and scorecard, likewise.
  department: [...figures, 'checklists', 'comments', ...deliveries, 'city-score', 'assessments'],
  // Loads, layouts and definitions; no business figures.
  steward: ['indicators', ...deliveries, 'mapping'],
}

const homes: Readonly<Record<Role, Page>> = {
  leader: 'board',
  evaluator: 'scores',
  staff: 'warnings',
  city: 'board',
  department: 'board',
  steward: 'deliveries',
}

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** Whether a role may open a page at all; what it then shows is still cut to the right's area and department. */
export function mayOpen(role: Role, page: Page): boolean {
  return openPages[role].includes(page)
}

/** The page a role came for, where signing in leads. */
export function homeOf(role: Role): Page {
  return homes[role]
}

/** Whether a role may see the risk class of a single enterprise: 属内部结果，不公开; sums by class are open to all who see figures. */
export function maySeeClass(role: Role): boolean {
  return role === 'evaluator' || role === 'staff'
}

/** Which scorecards a role may see before publication: those its area covers, or none. */
export function maySeeScores(role: Role): boolean {
  return mayOpen(role, 'city-score')
}

/** Whether an area lies within a right: the province covers all, a city itself and its counties, a county itself. */
export function covers(right: Pick<Right, 'areaCode'>, areaCode: string): boolean {
  return isAreaCode(areaCode) && isWithin(areaCode, right.areaCode)
}

/** Whether a department lies within a right; `''` asks for all departments together. */
export function coversDepartment(right: Pick<Right, 'departmentCode'>, departmentCode: string): boolean {
  return right.departmentCode === '' || right.departmentCode === departmentCode
}

/** Whether a right may open the scorecard of one city or department: those assessed their own, an evaluator those of the area. */
export function mayOpenScorecard(right: Right, of: 'cities' | 'departments', party: string): boolean {
  if (!maySeeScores(right.role)) return false
  if (of === 'cities') return right.role !== 'department' && covers(right, party)
  return right.role !== 'city' && levelOf(right.areaCode) === 'province' && coversDepartment(right, party)
}

/** Which party a right is assessed as: a department, else a city. */
export function ownParty({ departmentCode, cityCode }: { readonly departmentCode: string; readonly cityCode: string }): string {
  return departmentCode === '' ? cityCode : departmentCode
}

/** Whether a right sees all who are assessed side by side. */
export function maySeeOtherParties(right: Pick<Right, 'areaCode' | 'departmentCode'>): boolean {
  return maySeeOtherCities(right) && right.departmentCode === ''
}

/** Whether a right sees several cities side by side, so that maps and rankings of them make sense. */
export function maySeeOtherCities(right: Pick<Right, 'areaCode'>): boolean {
  return levelOf(right.areaCode) === 'province'
}

/**
 * Whether a role may list single rows chosen by these conditions. Being on a list of class D enterprises tells the class, so a
 * list that is chosen by an internal column is open only to those who may see that column.
 * @param isByClass whether the list is filtered by a risk class besides
 */
export function mayListRows(role: Role, fact: FactName, conditions: readonly Condition[], isByClass = false): boolean {
  return maySeeClass(role) || (!isByClass && !isChosenByClass(fact, conditions))
}

/** Whether being among the rows chosen by these conditions tells the class of an enterprise. */
export function isChosenByClass(fact: FactName, conditions: readonly Condition[]): boolean {
  const { columns } = getFact(fact)
  return conditions.some(({ column }) => columns[column]?.isInternal === true)
}

/** Source tables whose rows say the class of an enterprise. */
const classTables: readonly string[] = ['risk_classes', 'drawn_subjects']

/** Whether rows of a source table, as they were sent, say the class of an enterprise. */
export function isClassTable(table: string | null): boolean {
  return table !== null && classTables.includes(table)
}

/** Whether the rows of a fact, as this role reads them, say the class of each enterprise. */
export function showsClass(role: Role, fact: FactName): boolean {
  return maySeeClass(role) && Object.values(getFact(fact).columns).some(({ isInternal }) => isInternal === true)
}

/** What is wrong with a right as given to an account or a token, or null when it is sound. */
export function findRightFault(right: Right): Wording | null {
  if (!isAreaCode(right.areaCode)) {
    return { zh: `地区代码应为六位数字，收到“${right.areaCode}”`, en: `an area code has six digits, got "${right.areaCode}"` }
  }
  if (right.role === 'city' && levelOf(right.areaCode) === 'province') {
    return { zh: '被考核市的地区须是市或县，不能是省', en: 'a city account needs the area of a city or county, not the province' }
  }
  if (right.role === 'department' && right.departmentCode === '') {
    return { zh: '被考核部门须写明部门代码', en: 'a department account needs a department code' }
  }
  return null
}

/** Whether a right may write beside the figures of its area: leaders and evaluators whose right is not cut to one department. */
export function mayAnnotate(right: Right): boolean {
  return (right.role === 'leader' || right.role === 'evaluator') && right.departmentCode === ''
}

/** Whether a right writes briefings of its area: those who work for the office that assesses, not cut to one department. */
export function mayBrief(right: Right): boolean {
  return mayOpen(right.role, 'briefing-write') && right.departmentCode === ''
}

/** Whether a right speaks for those who are assessed, beside figures of their own. */
export function maySpeak(right: Pick<Right, 'role'>): boolean {
  return right.role === 'city' || right.role === 'department'
}

/** Whether a right says who answers for the work points of the plan: the province's evaluator. */
export function mayAssignWorkPoints(right: Right): boolean {
  return right.role === 'evaluator' && levelOf(right.areaCode) === 'province' && right.departmentCode === ''
}

/** Whether a right files steps of a work point: who assigns it, and the provincial department that answers for it. */
export function mayFileWorkSteps(right: Right, ownerDepartment: string | null): boolean {
  return mayAssignWorkPoints(right) || (right.role === 'department' && levelOf(right.areaCode) === 'province' && right.departmentCode !== '' && right.departmentCode === ownerDepartment)
}

/** Whether a right gathers visits of several departments into joint tasks: evaluators and staff that are not cut to one department. */
export function mayGatherJointTasks(right: Pick<Right, 'role' | 'departmentCode'>): boolean {
  return (right.role === 'evaluator' || right.role === 'staff') && right.departmentCode === ''
}

/** Whether a right writes, reviews and publishes sheets: the province's evaluator. */
export function mayWriteSheets(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** Whether a right sets thresholds of warning rules: the province's evaluator. */
export function maySetWarningRules(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** Whether a right drafts, sends and publishes scorecard models: the province's evaluator. */
export function mayWriteModels(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** Whether a right enters which way of counting the joint ratio rules: the province's evaluator. */
export function mayEnterRulings(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** Whether a right leads the yearly assessments: the province's evaluator. */
export function mayLeadAssessments(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** The party that a right speaks for in an assessment of its kind: a city's own account, a provincial department's own; null for all others. */
export function partyOf(right: Right, kind: 'cities' | 'departments'): string | null {
  if (kind === 'cities') return right.role === 'city' && levelOf(right.areaCode) === 'city' ? right.areaCode : null
  return right.role === 'department' && levelOf(right.areaCode) === 'province' && right.departmentCode !== '' ? right.departmentCode : null
}

/** Whether a right imports checklists of the national review, assigns and closes their lines, and records meetings. */
export function mayLeadChecklists(right: Right): boolean {
  return mayAssignWorkPoints(right)
}

/** Whether a right fills a line that a city or department answers for. */
export function mayFillLine(right: Right, owner: { readonly kind: string; readonly code: string }): boolean {
  if (mayLeadChecklists(right)) return true
  if (owner.kind === 'cities') return right.role === 'city' && right.areaCode === owner.code
  return owner.kind === 'departments' && right.role === 'department' && levelOf(right.areaCode) === 'province' && right.departmentCode === owner.code
}
