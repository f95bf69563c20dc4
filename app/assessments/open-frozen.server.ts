/** The page of frozen figures beside live ones, with the cell that is opened. */
import { readAssessed } from '#app/assessments/find-assessed.server.ts'
import { makeInputs, scoreAssessment } from '#app/assessments/score-assessment.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { nameTarget } from '#app/presenters/assessments/appeals.ts'
import { frozenParts, type FrozenInput, type OpenedCell } from '#app/presenters/assessments/frozen.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findChangedRecords, findFrozenRecords, findRecordNames, recordsCodeOf } from '#app/queries/assessments/find-frozen-records.server.ts'
import { findLiveFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import type { AssessedParty, Assessment, PageScope, PartyFigures } from '#app/queries/types.ts'
import { provinceCodeOf } from '#domain/region.ts'
import { mayLeadAssessments, partyOf } from '#domain/rights.ts'
import { listItems } from '#domain/scheme.ts'

const CHANGES_SHOWN = 100
const RECORDS_OF_A_PAGE = 50

/** @throws RefusedError 404 when there is no such assessment, 403 for a list that would tell classes of enterprises */
export async function openFrozen({ scope, user, params, url }: PageTools): Promise<FrozenInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const parties = await findParties(scope, assessment.assessmentId)
  const frozen = await findFrozenFigures(scope, assessment, parties)
  const live = Object.keys(frozen).length === 0 ? {} : await findLiveFigures(scope, assessment, parties)
  const query = url.searchParams
  const [party = '', code = ''] = (query.get('cell') ?? '').split('~')
  return {
    assessment, parties, frozen, live,
    choice: { party: query.get('party'), only: query.get('only') },
    opened: frozen[party]?.[code] === undefined ? null : await openCell(scope, { assessment, parties, frozen, live }, party, code, query, mayLeadAssessments(user)),
    provinceCode: provinceCodeOf(scope.right.areaCode),
    appealOn: assessment.state === 'appeals' && scope.today <= assessment.appealUntil && party !== '' && partyOf(user, assessment.partyKind) === party ? await findTarget(scope, assessment, code) : null,
  }
}

/** The item whose points the records decide: their own, or the one that loses points by them; null where the sheet has neither. */
async function findTarget(scope: PageScope, assessment: Assessment, code: string): Promise<string | null> {
  const scheme = await requireScheme(scope, assessment)
  const item = listItems(scheme).find((one) => one.code === code) ?? listItems(scheme).find(({ losses }) => losses.some((loss) => loss.code === code))
  return item === undefined ? null : nameTarget(item.code, code)
}

interface Ground {
  readonly assessment: Assessment
  readonly parties: readonly AssessedParty[]
  readonly frozen: PartyFigures
  readonly live: PartyFigures
}

async function openCell(scope: PageScope, ground: Ground, party: string, code: string, query: URLSearchParams, seesAll: boolean): Promise<OpenedCell> {
  const part = frozenParts.find((one) => one === query.get('part')) ?? 'unmet'
  const changed = await findChangedRecords(scope, ground.assessment, { party, code }, CHANGES_SHOWN)
  const list = await findFrozenRecords(scope, ground.assessment, { party, code }, { part, limit: RECORDS_OF_A_PAGE, after: query.get('after') })
  return {
    party, code, part, changed, list,
    records: recordsCodeOf(code),
    names: await findRecordNames(scope, ground.assessment, { party, code }, [...changed.rows.map(({ key }) => key), ...list.keys]),
    scores: seesAll ? await compareScores(scope, ground, party, code) : null,
  }
}

/** What the party would score if this one figure were taken live. */
async function compareScores(scope: PageScope, { assessment, parties, frozen, live }: Ground, party: string, code: string): Promise<OpenedCell['scores']> {
  const assessed = await readAssessed(scope, assessment)
  const figure = live[party]?.[code]
  const moved = figure === undefined ? frozen : { ...frozen, [party]: { ...frozen[party], [code]: figure } }
  const [was, is] = [frozen, moved].map((figures) => scoreAssessment(assessed, makeInputs(parties, figures)).find((one) => one.code === party))
  return { totals: [String(was?.card.stated?.low ?? ''), String(is?.card.stated?.low ?? '')], places: [was?.place ?? null, is?.place ?? null] }
}
