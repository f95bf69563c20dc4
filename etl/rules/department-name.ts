/** Departments by what people call them: `上高县市场监督管理局`, `商务局`, `市税务局`. */
import type { Lookups } from '#etl/lookups.ts'
import type { CellKind } from '#etl/source.ts'

/** Words of one sender → code, for names that hold no department's own. */
export type Aliases = Readonly<Record<string, string>>

const BETWEEN = /[、,，;；\n\r]+/

/** Code of the department whose name a text holds, the longest name first; null when it holds none. */
export function findDepartment(sent: string, { departmentNames, departments }: Pick<Lookups, 'departmentNames' | 'departments'>, aliases: Aliases = {}): string | null {
  const plain = sent.normalize('NFKC').replace(/\s+/g, '')
  if (departments.has(plain)) return plain
  const alias = Object.entries(aliases).find(([word, code]) => plain.includes(word) && departments.has(code))
  return alias?.[1] ?? departmentNames.find(([part]) => plain.includes(part))?.[1] ?? null
}

/** One department by its name, or its code. */
export function departmentName(aliases: Aliases = {}): CellKind {
  return {
    isRepeating: true,
    build: (lookups) => (sent) => (sent.trim() === '' ? null : (findDepartment(sent, lookups, aliases) ?? { code: 'unknown-department' })),
  }
}

/** Several departments by name in one cell, joined by 、 or line breaks. */
export function departmentNames(aliases: Aliases = {}): CellKind {
  return {
    isRepeating: true,
    build: (lookups) => (sent) => {
      const parts = sent.split(BETWEEN).filter((part) => part.trim() !== '')
      if (parts.length === 0) return null
      const codes = parts.map((part) => findDepartment(part, lookups, aliases))
      return codes.includes(null) ? { code: 'unknown-department' } : [...new Set(codes)].join('、')
    },
  }
}
