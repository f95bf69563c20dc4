/**
 * The scorecard of the demonstration, through the same functions as anybody's: fitted on last year, tried on this one, drafted and sent by
 * one evaluator, published by the other.
 */
import { nameDemonstrationAccount, SECOND_EVALUATOR } from '#app/auth/demonstration.ts'
import { draftModel, moveModel } from '#app/commands/save-model.server.ts'
import { readModelChoice, stretchOf } from '#app/models-page.server.ts'
import { findModels } from '#app/queries/models/find-models.server.ts'
import { findTrainingRows } from '#app/queries/models/find-training-rows.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { writeChoice } from '#app/take-model.server.ts'
import { provinceCode } from '#domain/region.ts'
import { roleNames, secondEvaluatorName } from '#domain/rights.ts'
import { findLine } from '#domain/scorecards/line.ts'

const RIGHT: Right = { role: 'evaluator', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' }
const FIRST = { name: nameDemonstrationAccount('evaluator'), displayName: roleNames.evaluator.zh }
const SECOND = { name: nameDemonstrationAccount(SECOND_EVALUATOR), displayName: secondEvaluatorName.zh }
const NAME = '全省企业风险记分卡'
/** Of the visits tried on, so many lie over the line: a list that people can work through. */
const OVER_LINE = { most: 1, of: 200 }

/** Publishes one, unless there is a model already. @returns whether it did */
export async function publishDemonstrationModel(services: Services): Promise<boolean> {
  const made = await withScope(services, RIGHT, async (scope) => {
    if ((await findModels(scope)).length > 0) return null
    const choice = await readModelChoice(scope, provinceCode, new URLSearchParams())
    const document = await writeChoice(scope, choice)
    if (document === null) return null
    const tried = await findTrainingRows(scope, { area: choice.area, industry: null, ...stretchOf(choice.held), indicators: choice.indicators })
    return { document, line: findLine(document.model, tried, OVER_LINE) }
  })
  if (made === null) return false
  const { document, line } = made
  const { id, version } = await changeInScope(services, RIGHT, (db) => draftModel(db, { model: null, name: NAME, area: provinceCode, industry: '', document }, FIRST))
  const sent = await changeInScope(services, RIGHT, (db) => moveModel(db, { id, version, seen: 1 }, { step: 'send', reason: '', line: null }, FIRST))
  await changeInScope(services, RIGHT, (db) => moveModel(db, { id, version, seen: sent }, { step: 'publish', reason: '', line }, SECOND))
  return true
}
