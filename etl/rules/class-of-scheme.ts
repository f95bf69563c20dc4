/** A class must be one of its model's own scheme: E is a class of the old scale alone, and never one of the scale in force. */
import { findClassScheme } from '#domain/class-schemes/index.ts'
import type { RowRule } from '#etl/source.ts'

/** Refuses the class in `classColumn` where the scheme of the model in `modelColumn` has none of that name. */
export function classOfScheme(modelColumn: string, classColumn: string): RowRule {
  return {
    columns: [],
    build: () => (row) => {
      const [model, code] = [row.get(modelColumn), row.get(classColumn)]
      if (model === null || code === null) return
      const codes = findClassScheme(model).classes.map((one) => one.code)
      if (!codes.includes(code)) row.refuse(classColumn, 'not-in-code-list', { allowed: codes.join('、') })
    },
  }
}
