/** Models that are kept, as the scope may see them. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { KeptModel, ModelLine, ModelMove, PageScope } from '#app/queries/types.ts'
import { readModelDocument } from '#domain/scorecards/document.ts'

/** More versions than anybody looks through. */
const MOST = 200
const MOVES_SHOWN = 100

const LINE = sql`model_id as id, name, area_code as "areaCode", industry_code as industry, version, state, line, revision, made_by as "madeBy",
  made_by_name as "madeByName", made_at as "madeAt", sent_by as "sentBy", sent_by_name as "sentByName", sent_at as "sentAt",
  published_by_name as "publishedByName", published_at as "publishedAt",
  (document #>> '{model,held,card,area}')::double precision as auc, (document #>> '{model,held,riskClass,area}')::double precision as "classAuc"`

/** Versions of all models, the newest model first, in it the newest version. */
export async function findModels({ db }: Pick<PageScope, 'db'>): Promise<readonly ModelLine[]> {
  const { rows } = await sql<ModelLine>`select ${LINE} from read.model_versions order by model_id desc, version desc limit ${MOST}`.execute(db)
  return rows
}

/** Versions of one model, the newest first. */
export async function findVersions({ db }: Pick<PageScope, 'db'>, model: number): Promise<readonly ModelLine[]> {
  const { rows } = await sql<ModelLine>`select ${LINE} from read.model_versions where model_id = ${model}::integer order by version desc limit ${MOST}`.execute(db)
  return rows
}

/** One version; without a number the published one, else the newest. @throws RefusedError 404 when there is none or it may not be seen */
export async function requireModel({ db }: Pick<PageScope, 'db'>, model: string | undefined, version: string | null): Promise<KeptModel> {
  const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text)
  const { rows } = isNumber(model ?? '') && (version === null || isNumber(version))
    ? await sql<ModelLine & { document: unknown }>`
        select ${LINE}, document from read.model_versions
        where model_id = ${Number(model)}::integer and ${version === null ? sql`true` : sql`version = ${Number(version)}::integer`}
        order by state = 'published' desc, version desc
        limit 1`.execute(db)
    : { rows: [] }
  const [row] = rows
  if (row === undefined) throw new RefusedError(404, 'no-such-model', { zh: '没有这个模型，或它不在您的权限之内。', en: 'There is no such model, or it lies outside your right.' })
  return { ...row, document: readModelDocument(row.document) }
}

/** What was done with a version, the last first. */
export async function findModelMoves({ db }: Pick<PageScope, 'db'>, { id, version }: Pick<ModelLine, 'id' | 'version'>): Promise<readonly ModelMove[]> {
  const { rows } = await sql<ModelMove>`
    select move_id::integer as id, from_state as "from", to_state as "to", reason, line, moved_by_name as "byName", moved_at as at
    from read.model_moves
    where model_id = ${id}::integer and version = ${version}::integer
    order by move_id desc
    limit ${MOVES_SHOWN}`.execute(db)
  return rows
}
