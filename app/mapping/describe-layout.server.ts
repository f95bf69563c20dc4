/** What a saved layout says of each column of a file, in words, and what keeps it from being used. */
import type { LayoutColumn } from '#app/presenters/layouts-page.ts'
import type { Wording } from '#domain/indicator.ts'
import { findAlternate } from '#etl/mapping/alternates.ts'
import { columnsShape, findLayoutFaults, findTarget, PLAIN } from '#etl/mapping/saved-layout.ts'

export interface DescribedLayout {
  readonly columns: readonly LayoutColumn[]
  /** Nothing when files are read by it. */
  readonly faults: readonly Wording[]
}

/** @param saved the columns as they were saved */
export function describeLayout(sourceTable: string, saved: unknown): DescribedLayout {
  const target = findTarget(sourceTable)
  const columns = columnsShape.safeParse(saved)
  if (target === null || !columns.success) {
    return { columns: [], faults: [{ zh: `没有源表“${sourceTable}”，或所存内容无法读取`, en: `there is no table ${sourceTable}, or what was saved cannot be read` }] }
  }
  const { mapped, given, unread } = columns.data
  return {
    columns: [
      ...mapped.map(({ header, field, reader }): LayoutColumn => ({ kind: 'mapped', header, field, reading: reader === PLAIN ? null : (findAlternate(target, field, reader)?.name ?? { zh: reader, en: reader }) })),
      ...given.map(({ field, value }): LayoutColumn => ({ kind: 'given', field, value })),
      ...unread.map((header): LayoutColumn => ({ kind: 'unread', header })),
    ],
    faults: findLayoutFaults(target, columns.data),
  }
}
