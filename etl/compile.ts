/**
 * Definitions → SQL text: a view for every ratio and every warning rule, and one summing pass for every fact.
 * The same definitions give the same text, so that a check can hold the files on disk to them.
 */
import { facts, type FactName } from '#domain/facts.ts'
import { ratios } from '#domain/indicators/index.ts'
import { rowRules } from '#domain/warnings/index.ts'
import { nameCountsView, writeCountsView, writeWarningCountsView } from '#etl/compile/write-counts-view.ts'
import { writeSums } from '#etl/compile/write-sums.ts'
import { nameIndicatorView, nameWarningView, writeIndicatorView, writeWarningView } from '#etl/compile/write-view.ts'

/** Facts in the order in which they are made: later ones rest on earlier ones. */
export const factNames: readonly FactName[] = ['tasks', 'plans', 'item_years', 'visits', 'results', 'task_preparations', 'task_courses', 'visited_years', 'subject_years', 'campaign_duties', 'inspector_years', 'survey_answers', 'warning_cases',
  'registered_years', 'certified_years', 'labelled_years', 'comprehensive_years']

/** File name → text of `sql/mart/indicators`. */
export function writeViewFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...ratios.map((ratio): [string, string] => [`${nameIndicatorView(ratio.code)}.sql`, writeIndicatorView(ratio)]),
    ...ratios.map((ratio): [string, string] => [`${nameCountsView(ratio.code)}.sql`, writeCountsView(ratio)]),
    ...rowRules.map((rule): [string, string] => [`${nameWarningView(rule.code)}.sql`, writeWarningView(rule)]),
    ...rowRules.map((rule): [string, string] => [`${nameCountsView(rule.code)}.sql`, writeWarningCountsView(rule)]),
  ])
}

/** File name → text of `sql/mart/sums`. */
export function writeSumFiles(): ReadonlyMap<string, string> {
  for (const name of Object.keys(facts)) {
    if (!factNames.some((known) => known === name)) throw new Error(`fact ${name} has no place in the order of making`)
  }
  return new Map(factNames.map((name) => [`${name}.sql`, writeSums(name, ratios, rowRules)]))
}

/** Codes of the indicators and warnings that count a fact: the cells that its rows may move. */
export function findCodes(name: FactName): string[] {
  return [...ratios, ...rowRules].filter((definition) => definition.fact === name).map((definition) => definition.code)
}
