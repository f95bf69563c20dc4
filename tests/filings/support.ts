/** An assessment of the small province's two cities in its self-assessment, and those who file for it and review it. */
import type { Transaction } from 'kysely'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { listIndicatorCodes } from '#domain/scheme.ts'
import { schemes } from '#domain/schemes/index.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

export const PROVINCE = makeRight('evaluator', '370000')
export const JINAN = makeRight('city', '370100')
export const QINGDAO = makeRight('city', '370200')
export const SAMR = makeRight('department', '370000', 'SAMR')
export const LEADER = makeRight('leader', '370000')

export interface AssessmentRow {
  readonly kind?: 'cities' | 'departments'
  readonly scheme?: readonly [string, number]
  readonly state?: string
  readonly selfUntil?: string
  readonly reviewUntil?: string
}

type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>

export interface Room {
  readonly province: SmallProvince
  /** Inserts an assessment as its calendar would. */
  addAssessment(row?: AssessmentRow): Promise<number>
  /** Asks as the owner of the database. */
  readonly ask: Ask
  /** Writes through a right. */
  write<Answer>(right: Right, work: (db: Transaction<Database>) => Promise<Answer>): Promise<Answer>
  /** The same over twenty connections, so that as many write at once. */
  crowd<Answer>(right: Right, work: (db: Transaction<Database>) => Promise<Answer>): Promise<Answer>
  /** Reads through a right. */
  read<Answer>(right: Right, work: (scope: PageScope) => Promise<Answer>): Promise<Answer>
  /** Opens a page, or sends its form, as a signed-in account: `city-370100`, `evaluator-370000`, `department-SAMR`. */
  visit(who: string, path: string, form?: FormData | Record<string, string>): Promise<Response>
  close(): Promise<void>
}

const WHO: readonly (readonly [role: string, area: string, department: string])[] = [
  ['leader', '370000', ''], ['evaluator', '370000', ''], ['evaluator', '370100', ''], ['city', '370100', ''], ['city', '370200', ''], ['steward', '370000', ''], ['department', '370000', 'SAMR'],
]

interface RouteModule {
  readonly loader?: (args: unknown) => Promise<unknown>
  readonly action?: (args: unknown) => Promise<unknown>
}

/** Inserts an assessment as its calendar would. */
export async function insertAssessment(ask: Ask, { kind = 'cities', scheme = ['city-2023', 2], state = 'self-assessment', selfUntil = '2023-11-30', reviewUntil = '2023-12-20' }: AssessmentRow = {}): Promise<number> {
  const [row] = await ask<{ id: number }>(
    `insert into assess.assessments (
       party_kind, year, title, scheme_id, scheme_version, from_date, to_date, state, verify_until, self_until, review_until, appeal_until, publish_by,
       created_by, created_by_name, changed_by, changed_by_name
     ) values ($1, 2023, '考核', $2, $3, '2023-01-01', '2023-12-31', $4, '2023-11-01', $5, $6, '2024-01-10', '2024-01-31', 'e', '考核员', 'e', '考核员')
     returning assessment_id::integer as id`,
    [kind, scheme[0], scheme[1], state, selfUntil, reviewUntil],
  )
  const id = row?.id ?? 0
  const sheet = schemes.find((one) => one.id === scheme[0] && one.version === scheme[1])
  await ask('update assess.assessments set indicator_codes = $2 where assessment_id = $1', [id, sheet === undefined ? [] : listIndicatorCodes(sheet)])
  const parties = kind === 'cities' ? `select area_code, area_name from mart.dim_areas where level = 'city'` : 'select department_code, short_name from core.departments'
  await ask(`insert into assess.parties (assessment_id, party_code, party_name) select $1::bigint, * from (${parties}) as assessed`, [id])
  return id
}

export async function openRoom(): Promise<Room> {
  const province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  const ask: Ask = async <Row>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as Row[]
  const crowd = createDatabase(createPool(province.test.appUrl, { max: 20 }))
  const secrets = new Map<string, string>()
  for (const [role, area, department] of WHO) {
    const name = `${role}-${department === '' ? area : department}`
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...(department === '' ? [] : ['--department', department])])
    const [row] = await ask<{ id: number }>('select account_id::integer as id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, row?.id ?? 0))
  }
  return {
    province, ask,
    addAssessment: (row) => insertAssessment(ask, row),
    write: (right, work) => changeInScope(province.services, right, work),
    crowd: (right, work) => changeInScope({ ...province.services, database: crowd }, right, work),
    read: (right, work) => withScope(province.services, right, work),
    visit: async (who, path, form) => {
      const { file, params } = findRoute(new URL(ORIGIN + path).pathname)
      const route = (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as RouteModule
      const secret = secrets.get(who) ?? ''
      const init = form === undefined ? {} : await makeForm(form, deriveCsrf(secret), path.endsWith('/draft'))
      const request = new Request(ORIGIN + path, { ...init, headers: { cookie: `drb_session=${secret}`, origin: ORIGIN, ...init.headers } })
      try {
        const answer = await (form === undefined ? route.loader : route.action)?.({ request, context: makeContext(province.services), params })
        return answer instanceof Response ? answer : Response.json(answer)
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    },
    close: async () => {
      await crowd.destroy()
      await owner.end()
      await province.close()
    },
  }
}

interface SentForm {
  readonly method?: string
  readonly body?: Blob | URLSearchParams
  readonly headers?: Record<string, string>
}

async function makeForm(fields: FormData | Record<string, string>, csrf: string, isDraft: boolean): Promise<SentForm> {
  if (isDraft && !(fields instanceof FormData)) return { method: 'POST', body: new URLSearchParams(fields), headers: { 'x-csrf': csrf } }
  const form = fields instanceof FormData ? fields : new FormData()
  if (!(fields instanceof FormData)) for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('csrf', csrf)
  const body = await new Response(form).blob()
  return { method: 'POST', body, headers: { 'content-type': body.type, 'content-length': String(body.size) } }
}

function findRoute(pathname: string): { file: string; params: Record<string, string> } {
  const [, , id = '', room = '', one, part] = pathname.split('/')
  if (room === 'documents') return { file: 'assessments.$id_.documents.$document.ts', params: { id, document: one ?? '' } }
  if (room === 'samples') return one === undefined ? { file: 'assessments.$id_.samples._index.tsx', params: { id } } : { file: 'assessments.$id_.samples.$sample.tsx', params: { id, sample: one } }
  if (room === 'questionnaires') return one === undefined ? { file: 'assessments.$id_.questionnaires._index.tsx', params: { id } } : { file: 'assessments.$id_.questionnaires.$questionnaire.tsx', params: { id, questionnaire: one } }
  if (one === undefined) return { file: 'assessments.$id_.filings._index.tsx', params: { id } }
  return { file: part === 'draft' ? 'assessments.$id_.filings.$party_.draft.ts' : 'assessments.$id_.filings.$party.tsx', params: { id, party: one } }
}
