/** The door at which every fault becomes an answer: refusals with their reason, a database that is away as 503, a cut statement as 504. */
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Wording } from '#domain/indicator.ts'
import { PeriodError } from '#domain/period.ts'

/** What the error page is told. */
export interface Fault {
  readonly status: number
  readonly code: string
  readonly wording: Wording
}

const RETRY_AFTER_SECONDS = '5'
const AWAY: Fault = {
  status: 503,
  code: 'database-away',
  wording: {
    zh: '数据库暂时连接不上，数据没有丢失；请过几秒再试，恢复后无须重启。',
    en: 'The database cannot be reached just now. No data is lost; ask again in a few seconds, nothing needs a restart.',
  },
}
const TOO_LONG: Fault = {
  status: 504,
  code: 'statement-cut',
  wording: {
    zh: '查询时间过长，已被中止；请缩小地区、时期或筛选范围后再试。',
    en: 'The question took too long and was cut. Ask for a smaller area, period or filter.',
  },
}

/** Statement cut by its time limit. @see PostgreSQL, appendix A, error codes */
const STATEMENT_CUT = '57014'
const AWAY_CODES: ReadonlySet<string> = new Set([
  '57P01', '57P02', '57P03', '57P05', '53300', '25P03',
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
])
/** Faults of the connection that the driver tells by words alone. */
const AWAY_WORDS = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|Query read timeout/

/** What a fault of the database means for the reader, or null when it is another fault. */
export function findDatabaseFault(error: unknown): Fault | null {
  if (error instanceof AggregateError) return error.errors.map(findDatabaseFault).find((fault) => fault !== null) ?? null
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === STATEMENT_CUT) return TOO_LONG
  if (AWAY_CODES.has(code) || code.startsWith('08') || AWAY_WORDS.test(error.message)) return AWAY
  return null
}

/** What became of a question: a refusal or a fault of the database; null when it is a fault of ours. */
export function findFault(error: unknown): Fault | null {
  if (error instanceof RefusedError) return { status: error.status, code: error.code, wording: error.wording }
  if (error instanceof PeriodError) return { status: 400, code: `period-${error.code}`, wording: error.wording }
  return findDatabaseFault(error)
}

function headersOf(fault: Fault): Record<string, string> {
  return { 'Cache-Control': 'no-store', ...(fault.status === 503 ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}) }
}

/** A database that is away as 503, a cut statement as 504, with both languages; null for any other fault. */
export function toUnavailable(error: unknown): Response | null {
  const fault = findDatabaseFault(error)
  return fault === null ? null : json(fault, { status: fault.status, headers: headersOf(fault) })
}

/** A fault as `application/problem+json` with its reason in both languages. @see RFC 9457 */
export function toProblem(fault: Fault): Response {
  const { status, code, wording } = fault
  const body = { type: `urn:problem:${code}`, title: code, status, code, detail: `${wording.zh} / ${wording.en}`, zh: wording.zh, en: wording.en }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...headersOf(fault), ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}) },
  })
}

/** Wraps a page's loader: faults are thrown as Responses whose data is a {@link Fault}, for the error page. */
export function handleLoader<Answer>(work: (args: LoaderFunctionArgs) => Promise<Answer>): (args: LoaderFunctionArgs) => Promise<Answer> {
  return (args) => catchFaults(() => work(args))
}

/** The same for actions. */
export function handleAction<Answer>(work: (args: ActionFunctionArgs) => Promise<Answer>): (args: ActionFunctionArgs) => Promise<Answer> {
  return (args) => catchFaults(() => work(args))
}

async function catchFaults<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    const fault = findFault(error)
    if (fault === null) throw error
    throw json(fault, { status: fault.status, headers: headersOf(fault) })
  }
}

/** Wraps a route of the machine interface: faults are answered as problem+json. */
export function handleMachine(work: (args: LoaderFunctionArgs) => Promise<Response>): (args: LoaderFunctionArgs) => Promise<Response> {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      if (error instanceof Response) return error
      const fault = findFault(error)
      if (fault !== null) return toProblem(fault)
      args.context.log.error({ err: error, url: new URL(args.request.url).pathname }, 'machine interface failed')
      return toProblem({ status: 500, code: 'fault', wording: { zh: '服务器出错', en: 'The server failed' } })
    }
  }
}
