/** The words of the interface in English: the same keys as in Chinese, or it does not compile. */
import { assessments } from '#app/text/en/assessments.ts'
import { board } from '#app/text/en/board.ts'
import { backtest } from '#app/text/en/backtest.ts'
import { briefings } from '#app/text/en/briefings.ts'
import { channels } from '#app/text/en/channels.ts'
import { charts } from '#app/text/en/charts.ts'
import { checklists } from '#app/text/en/checklists.ts'
import { common } from '#app/text/en/common.ts'
import { compare } from '#app/text/en/compare.ts'
import { deliveries } from '#app/text/en/deliveries.ts'
import { dimensions } from '#app/text/en/dimensions.ts'
import { draws } from '#app/text/en/draws.ts'
import { enterprise } from '#app/text/en/enterprise.ts'
import { evidence } from '#app/text/en/evidence.ts'
import { explore } from '#app/text/en/explore.ts'
import { exports } from '#app/text/en/exports.ts'
import { faults } from '#app/text/en/faults.ts'
import { filters } from '#app/text/en/filters.ts'
import { filings } from '#app/text/en/filings.ts'
import { findings } from '#app/text/en/findings.ts'
import { indicators } from '#app/text/en/indicators.ts'
import { joint } from '#app/text/en/joint.ts'
import { layouts } from '#app/text/en/layouts.ts'
import { login } from '#app/text/en/login.ts'
import { mapping } from '#app/text/en/mapping.ts'
import { matrix } from '#app/text/en/matrix.ts'
import { meetings } from '#app/text/en/meetings.ts'
import { models } from '#app/text/en/models.ts'
import { notes } from '#app/text/en/notes.ts'
import { places } from '#app/text/en/places.ts'
import { plans } from '#app/text/en/plans.ts'
import { prints } from '#app/text/en/prints.ts'
import { reconciled } from '#app/text/en/reconciled.ts'
import { opportunities } from '#app/text/en/opportunities.ts'
import { received } from '#app/text/en/received.ts'
import { records } from '#app/text/en/records.ts'
import { reportCard } from '#app/text/en/report-card.ts'
import { risk } from '#app/text/en/risk.ts'
import { riskCheck } from '#app/text/en/risk-check.ts'
import { riskClasses } from '#app/text/en/risk-classes.ts'
import { riskMaps } from '#app/text/en/risk-maps.ts'
import { rules } from '#app/text/en/rules.ts'
import { ruling } from '#app/text/en/ruling.ts'
import { warningRules } from '#app/text/en/warning-rules.ts'
import { watchLists } from '#app/text/en/watch-lists.ts'
import { scores } from '#app/text/en/scores.ts'
import { search } from '#app/text/en/search.ts'
import { sheets } from '#app/text/en/sheets.ts'
import { shell } from '#app/text/en/shell.ts'
import { subscriptions } from '#app/text/en/subscriptions.ts'
import { templates } from '#app/text/en/templates.ts'
import { versions } from '#app/text/en/versions.ts'
import { views } from '#app/text/en/views.ts'
import { wall } from '#app/text/en/wall.ts'
import { warnings } from '#app/text/en/warnings.ts'
import { workPoints } from '#app/text/en/work-points.ts'
import type { Text } from '#app/text/zh.ts'

export const en: Text = {
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
