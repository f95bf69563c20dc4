/** Samples of a party's files: what they may be drawn from, what was drawn, what was found. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Assessment, FrameRow, PageScope, Sample, SampledFile, SampleFrame } from '#app/queries/types.ts'
import { LARGEST_FRAME } from '#domain/filings/sample.ts'

type Scope = Pick<PageScope, 'db'>

export interface FrameQuestion {
  readonly partyKind: Assessment['partyKind']
  readonly party: string
  readonly frame: SampleFrame
  readonly fromDay: string
  readonly toDay: string
}

/**
 * The files that a sample may be drawn from, in the order of the bytes of their keys.
 * @throws RefusedError 422 when there are none, or more than a frame holds
 */
export async function findFrame({ db }: Scope, { partyKind, party, frame, fromDay, toDay }: FrameQuestion): Promise<readonly FrameRow[]> {
  const { rows } = await sql<FrameRow>`
    select record_key as key, record_name as name
    from ${frame === 'tasks' ? sql`read.sample_tasks` : sql`read.sample_results`}
    where ${partyKind === 'cities' ? sql`city_code` : sql`department_code`} = ${party} and on_date between ${fromDay}::date and ${toDay}::date
    order by record_key collate "C"
    limit ${LARGEST_FRAME + 1}`.execute(db)
  if (rows.length === 0) throw new RefusedError(422, 'frame-empty', { zh: '这段时间里没有可抽的案卷，请改日期或改抽取范围。', en: 'There are no files to draw from in these days; choose other days or another frame.' })
  if (rows.length > LARGEST_FRAME) {
    throw new RefusedError(422, 'frame-too-large', { zh: `可抽的案卷超过 ${LARGEST_FRAME} 件，请缩短日期，或改从任务中抽取。`, en: `There are more than ${LARGEST_FRAME} files; shorten the days, or draw from tasks.` })
  }
  return rows
}

const SAMPLE = sql`sample_id::integer as "sampleId", party_code as party, frame, from_date as "fromDay", to_date as "toDay", frame_count as "frameCount",
  frame_sha256 as "frameSha256", seed, size, reason, drawn_by_name as "drawnByName", drawn_at as "drawnAt",
  (select count(*) from read.sample_files as files where files.sample_id = samples.sample_id and finding = 'open') as open,
  (select count(*) from read.sample_files as files where files.sample_id = samples.sample_id and finding in ('fault', 'not-found')) as faults`

/** Those that the scope sees, the last drawn first. */
export async function findSamples({ db }: Scope, assessmentId: number): Promise<readonly Sample[]> {
  const { rows } = await sql<Sample>`select ${SAMPLE} from read.samples where assessment_id = ${assessmentId}::bigint order by sample_id desc limit 500`.execute(db)
  return rows
}

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function requireSample({ db }: Scope, assessmentId: number, text: string | undefined): Promise<Sample> {
  const { rows } =
    text !== undefined && /^[1-9]\d{0,14}$/.test(text)
      ? await sql<Sample>`select ${SAMPLE} from read.samples where assessment_id = ${assessmentId}::bigint and sample_id = ${text}::bigint`.execute(db)
      : { rows: [] }
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-sample', { zh: '没有这次抽取，或它不在您的权限之内。', en: 'There is no such sample, or it lies outside your right.' })
  return found
}

/** The drawn files in the order in which they were drawn. */
export async function findSampledFiles({ db }: Scope, sampleId: number): Promise<readonly SampledFile[]> {
  const { rows } = await sql<SampledFile>`
    select position, record_key as key, record_name as name, finding, remark, version, changed_by_name as "changedByName", changed_at as "changedAt"
    from read.sample_files
    where sample_id = ${sampleId}::bigint
    order by position`.execute(db)
  return rows
}

/** The frame as it was kept with the sample. */
export async function getKeptFrame({ db }: Scope, sampleId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ keys: string }>`select frame_keys as keys from read.sample_frames where sample_id = ${sampleId}::bigint`.execute(db)
  return rows[0]?.keys.split('\n') ?? []
}
