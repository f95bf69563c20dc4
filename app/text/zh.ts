/** The words of the interface in Chinese. A page's words are a file in zh/ with its twin in en/, and a line in each of these two lists. */
import { assessments } from '#app/text/zh/assessments.ts'
import { board } from '#app/text/zh/board.ts'
import { backtest } from '#app/text/zh/backtest.ts'
import { briefings } from '#app/text/zh/briefings.ts'
import { channels } from '#app/text/zh/channels.ts'
import { charts } from '#app/text/zh/charts.ts'
import { checklists } from '#app/text/zh/checklists.ts'
import { common } from '#app/text/zh/common.ts'
import { compare } from '#app/text/zh/compare.ts'
import { deliveries } from '#app/text/zh/deliveries.ts'
import { dimensions } from '#app/text/zh/dimensions.ts'
import { draws } from '#app/text/zh/draws.ts'
import { enterprise } from '#app/text/zh/enterprise.ts'
import { evidence } from '#app/text/zh/evidence.ts'
import { explore } from '#app/text/zh/explore.ts'
import { exports } from '#app/text/zh/exports.ts'
import { faults } from '#app/text/zh/faults.ts'
import { filters } from '#app/text/zh/filters.ts'
import { filings } from '#app/text/zh/filings.ts'
import { findings } from '#app/text/zh/findings.ts'
import { indicators } from '#app/text/zh/indicators.ts'
import { joint } from '#app/text/zh/joint.ts'
import { layouts } from '#app/text/zh/layouts.ts'
import { login } from '#app/text/zh/login.ts'
import { mapping } from '#app/text/zh/mapping.ts'
import { matrix } from '#app/text/zh/matrix.ts'
import { meetings } from '#app/text/zh/meetings.ts'
import { models } from '#app/text/zh/models.ts'
import { notes } from '#app/text/zh/notes.ts'
import { places } from '#app/text/zh/places.ts'
import { plans } from '#app/text/zh/plans.ts'
import { prints } from '#app/text/zh/prints.ts'
import { reconciled } from '#app/text/zh/reconciled.ts'
import { opportunities } from '#app/text/zh/opportunities.ts'
import { received } from '#app/text/zh/received.ts'
import { records } from '#app/text/zh/records.ts'
import { reportCard } from '#app/text/zh/report-card.ts'
import { risk } from '#app/text/zh/risk.ts'
import { riskCheck } from '#app/text/zh/risk-check.ts'
import { riskClasses } from '#app/text/zh/risk-classes.ts'
import { riskMaps } from '#app/text/zh/risk-maps.ts'
import { rules } from '#app/text/zh/rules.ts'
import { ruling } from '#app/text/zh/ruling.ts'
import { warningRules } from '#app/text/zh/warning-rules.ts'
import { watchLists } from '#app/text/zh/watch-lists.ts'
import { scores } from '#app/text/zh/scores.ts'
import { search } from '#app/text/zh/search.ts'
import { sheets } from '#app/text/zh/sheets.ts'
import { shell } from '#app/text/zh/shell.ts'
import { subscriptions } from '#app/text/zh/subscriptions.ts'
import { templates } from '#app/text/zh/templates.ts'
import { versions } from '#app/text/zh/versions.ts'
import { views } from '#app/text/zh/views.ts'
import { wall } from '#app/text/zh/wall.ts'
import { warnings } from '#app/text/zh/warnings.ts'
import { workPoints } from '#app/text/zh/work-points.ts'

export const zh = {
  assessments,
  backtest,
  board,
  briefings,
  channels,
  checklists,
  meetings,
  charts,
  common,
  compare,
  deliveries,
  dimensions,
  draws,
  enterprise,
  evidence,
  explore,
  exports,
  faults,
  filters,
  filings,
  findings,
  indicators,
  joint,
  layouts,
  login,
  mapping,
  matrix,
  models,
  opportunities,
  received,
  notes,
  places,
  plans,
  prints,
  reconciled,
  records,
  reportCard,
  risk,
  riskCheck,
  riskClasses,
  riskMaps,
  rules,
  ruling,
  warningRules,
  watchLists,
  scores,
  search,
  sheets,
  shell,
  subscriptions,
  templates,
  versions,
  views,
  wall,
  warnings,
  workPoints,
}

/** What every language must say. */
export type Text = typeof zh
