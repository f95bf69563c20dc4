/** Kind of subject: as the file says it, or as the code does where the file is silent. */
import { codes } from '#etl/rules/code-list.ts'
import type { CellKind, RowRule } from '#etl/source.ts'

/** The four kinds of the national system. */
export function subjectType(): CellKind {
  return codes({ 1: '1', 2: '2', 3: '3', 4: '4', 企业: '1', 农民专业合作社: '2', 个体工商户: '3', 外国企业常驻代表机构: '4' })
}

/** By the class of the credit code. @see GB 32100—2015; 91 企业, 92 个体工商户, 93 农民专业合作社 */
export function typeByCode(): RowRule {
  return {
    columns: ['subject_type_code'],
    build: () => (row) => {
      const kinds: Readonly<Record<string, string>> = { 91: '1', 93: '2', 92: '3' }
      const isRepresentative = row.get('company_type')?.includes('常驻代表机构') === true
      row.set('subject_type_code', isRepresentative ? '4' : (kinds[row.get('credit_code')?.slice(0, 2) ?? ''] ?? null))
    },
  }
}
