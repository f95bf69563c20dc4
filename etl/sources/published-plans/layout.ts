/**
 * Yearly plans as counties publish them: each names its columns in its own way and says the place, and often the year, in a title
 * alone. So a definition is that of one place, and of one year where the rows do not tell it.
 */
import { plans } from '#etl/entities/plans.ts'
import { given, givenRegion } from '#etl/rules/given.ts'
import { defineSource, type Field, type RowRule, type Source } from '#etl/source.ts'
import type { Wording } from '#domain/indicator.ts'

interface PublishedPlan {
  readonly layout: string
  readonly title: Wording
  readonly regionCode: string
  readonly fields: readonly Field[]
  /** Besides the region: what every row has. */
  readonly given?: Readonly<Record<string, string>>
}

/** A plan with another department beside its own is a joint one. */
const scopeByPartners: RowRule = {
  columns: ['scope_code'],
  build: () => (row) => {
    const lead = row.get('department_code')
    const others = (row.get('partner_departments') ?? '').split('、').filter((code) => code !== '' && code !== lead)
    row.set('partner_departments', others.length === 0 ? null : others.join('、'))
    row.set('scope_code', others.length === 0 ? '1' : '2')
  },
}

/** What is published is a plan: nothing of it has begun. */
const PLANNED = '1'

export function definePublishedPlan({ layout, title, regionCode, fields, given: values = {} }: PublishedPlan): Source {
  return defineSource({
    layout, entity: plans, title, fields,
    rules: [given({ state_code: PLANNED, ...values }), givenRegion(regionCode), scopeByPartners],
    withdrawal: null,
  })
}
