/** The lists of the board of lists and plans, in their order: which table each shows, by which reasons, and which figure it explains. */
import type { Text } from '#app/text.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import type { PlanTable } from './table.ts'
import {
  changesTable, comprehensiveTable, coverageTable, guidelineDepartmentsTable, guidelinesTable, holesTable, inspectorsTable, itemDepartmentsTable, itemsTable, labelsTable, monthsTable,
  sourcesTable, subjectsTable,
} from './tables.ts'

export type PlanSectionId = keyof Text['plans']['section']

export interface PlanSection {
  readonly id: PlanSectionId
  readonly table: PlanTable
  /** What is told above the list: by department, or by department and month. */
  readonly summary: PlanTable | null
  /** Reasons in the order of their strip. */
  readonly facets: readonly string[]
  /** Reasons that its door on the board counts; null for every row, empty for none. */
  readonly counted: readonly string[] | null
  /** The figure that it explains, and the part that its rows are. */
  readonly figure: { readonly indicator: string; readonly part: 'unmet' | 'denominator' } | null
}

/** Fields of comprehensive supervision, in the order of the work plan. */
export const comprehensiveFields = ['单用途商业预付卡消费', '医疗服务', '养老服务', '餐饮服务', '职业技能培训', '建设项目', '交通新业态', '危化品安全'] as const

export const planSections: readonly PlanSection[] = [
  { id: 'items', table: itemsTable, summary: itemDepartmentsTable, facets: ['changed', 'removed', 'added', 'same'], counted: ['changed', 'removed', 'added'], figure: null },
  { id: 'coverage', table: coverageTable, summary: monthsTable, facets: ['missed', 'unplanned', 'uncovered', 'covered'], counted: ['uncovered'], figure: { indicator: 'A01', part: 'denominator' } },
  { id: 'holes', table: holesTable, summary: null, facets: ['missed', 'unplanned'], counted: null, figure: { indicator: 'A01', part: 'unmet' } },
  { id: 'guidelines', table: guidelinesTable, summary: guidelineDepartmentsTable, facets: ['unguided', 'guided'], counted: ['unguided'], figure: { indicator: 'A03', part: 'unmet' } },
  { id: 'sources', table: sourcesTable, summary: null, facets: ['duty', 'supervision', 'basis', 'standard', 'later'], counted: null, figure: { indicator: 'A02', part: 'unmet' } },
  {
    id: 'subjects', table: subjectsTable, summary: null, counted: null, figure: { indicator: 'A04', part: 'unmet' },
    facets: ['directory', 'credit_code', 'subject_type_code', 'industry_code', 'region_code', 'established_date', 'status', 'address'],
  },
  { id: 'inspectors', table: inspectorsTable, summary: null, facets: ['directory', 'post', 'certificate_no', 'certificate_expiry_date', 'item_range'], counted: null, figure: { indicator: 'A05', part: 'unmet' } },
  { id: 'labels', table: labelsTable, summary: null, facets: ['industry', 'area', 'risk', 'late'], counted: null, figure: { indicator: 'A06', part: 'unmet' } },
  { id: 'changes', table: changesTable, summary: null, facets: ['subjects', 'inspectors'], counted: [], figure: null },
  { id: 'comprehensive', table: comprehensiveTable, summary: null, facets: [...comprehensiveFields, 'no-rules', 'no-tasks'], counted: ['open'], figure: { indicator: 'C08', part: 'unmet' } },
]

/** The list of a name in an address, or null. */
export function findPlanSection(id: string | undefined): PlanSection | null {
  return planSections.find((section) => section.id === id) ?? null
}

/** What a reader chose on a list; null is the default. */
export interface PlanChoice {
  readonly area: string | null
  readonly period: string | null
  readonly department: string | null
  /** The one reason whose rows are listed. */
  readonly only: string | null
  readonly older: string | null
  readonly newer: string | null
}

/** Address of a list as chosen. */
export function addressPlan(section: PlanSectionId, choice: Partial<PlanChoice>, after: string | null = null): string {
  return buildAddress(`/boards/plans/${section}`, { ...choice, after })
}
