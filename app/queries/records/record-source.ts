/** What a list of records is made from: the generated view of an indicator or a warning rule, and its columns. */
import { RefusedError } from '#app/queries/refusal.ts'
import type { FigureFilters, RecordColumn, RecordPart } from '#app/queries/types.ts'
import type { Condition } from '#domain/condition.ts'
import { getFact, type Fact, type FactName } from '#domain/facts.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { maySeeClass, mayListRows, type Role } from '#domain/rights.ts'
import { findRowRule } from '#domain/warnings/index.ts'

export interface RecordSource {
  readonly code: string
  readonly view: string
  readonly factName: FactName
  readonly fact: Fact
  /** Day that a row counts from, and the day it counts in the numerator, as the view names them. */
  readonly countedDay: 'counted_date' | 'raised_date'
  readonly metDay: 'met_date' | 'red_date'
  /** Conditions that choose the rows. */
  readonly conditions: readonly Condition[]
}

/**
 * The source of an indicator's or a warning rule's records.
 * @throws RefusedError 404 for an unknown code, 400 for an indicator that is made from others and counts no rows itself.
 */
export function findRecordSource(code: string): RecordSource {
  const rule = findRowRule(code)
  if (rule !== null) {
    return {
      code: rule.code,
      view: `read.warning_${rule.code.toLowerCase()}`,
      factName: rule.fact,
      fact: getFact(rule.fact),
      countedDay: 'raised_date',
      metDay: 'red_date',
      conditions: rule.open,
    }
  }
  const definition = findIndicator(code)
  if (definition === null) throw new RefusedError(404, 'no-such-indicator', { zh: `没有指标或预警“${code}”。`, en: `There is no indicator or warning "${code}".` })
  if (definition.kind === 'gradient') {
    throw new RefusedError(400, 'no-records-of-its-own', {
      zh: `${definition.code} 由各类别比较而来，没有自己的记录；请查看 ${definition.partOf} 的记录。`,
      en: `${definition.code} compares the classes and counts no rows itself; ask for the records of ${definition.partOf}.`,
    })
  }
  return {
    code: definition.code,
    view: `read.indicator_${definition.code.toLowerCase()}`,
    factName: definition.fact,
    fact: getFact(definition.fact),
    countedDay: 'counted_date',
    metDay: 'met_date',
    conditions: [...definition.counted],
  }
}

/**
 * Refuses lists that would tell a role the class of single enterprises.
 * @throws RefusedError 403 with the reason.
 */
export function assertListable(source: RecordSource, role: Role, filters: FigureFilters, part: RecordPart): void {
  // Which part of the rows is listed never depends on a class; which rows there are may.
  if (mayListRows(role, source.factName, source.conditions, filters.riskClass !== undefined)) return
  throw new RefusedError(403, 'class-is-internal', {
    zh: `这份名单（${source.code}，${part}）会透露单个企业的信用风险类别；类别属内部结果，不公开，您可以查看汇总数。`,
    en: `This list (${source.code}, ${part}) would tell the risk class of single enterprises, which is internal. The figures are open to you.`,
  })
}

const NAMES: Readonly<Record<string, RecordColumn>> = {
  subject_name: { name: 'subject_name', type: 'text', zh: '对象名称', en: 'subject' },
  task_name: { name: 'task_name', type: 'text', zh: '任务名称', en: 'task' },
}

/** The columns of a list in their order, each name beside the code it belongs to; internal ones for those roles alone. */
export function listColumns({ fact }: RecordSource, role: Role): readonly RecordColumn[] {
  return Object.entries(fact.columns).flatMap(([name, { type, zh, en, isInternal, isBatch }]) => {
    if (isBatch === true || (isInternal === true && !maySeeClass(role))) return []
    const column: RecordColumn = { name, type, zh, en }
    const named = NAMES[name.replace(/_id$/, '_name')]
    return name.endsWith('_id') && named !== undefined && !(named.name in fact.columns) ? [column, named] : [column]
  })
}
